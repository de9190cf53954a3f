package org.pedonscape.app.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.product.WholeFile;

/** Starts a project in a folder. */
public final class ProjectStarter {

    /** Name of the project file. */
    public static final String FILE = "project.yaml";

    /**
     * A started project.
     *
     * @param file the project file
     * @param recognised what was recognised in the folder, a line each
     */
    public record Started(Path file, List<String> recognised) {}

    private ProjectStarter() {}

    /**
     * Writes a project file.
     *
     * @param folder the folder; made when it is not there
     * @param overwrite whether a project file that is there may be replaced
     * @return what was written
     * @throws IOException if the folder cannot be read or written
     * @throws ProblemException if there is a project file and it may not be replaced
     */
    public static Started start(Path folder, boolean overwrite) throws IOException {
        Path file = folder.resolve(FILE).normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ProblemException(new Problem(Problem.Kind.USAGE, "this is a file, not a folder",
                    folder.toString(), "give the folder that holds the rasters"));
        }
        if (Files.exists(file) && !overwrite) {
            throw new ProblemException(new Problem(Problem.Kind.USAGE, "there is a project file already",
                    file.toString(), "keep it, or replace it with --overwrite"));
        }
        Files.createDirectories(folder);
        FolderGuess guess = FolderGuess.of(folder);
        String title = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String text = ProjectTemplate.write(title, guess);
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return new Started(file, ProjectTemplate.summary(guess));
    }
}
