package org.pedonscape.geotools.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.product.RunRecord;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project;

/** Every file a run reads, with what it is for and its checksum. */
final class InputFiles {

    private final Path base;
    private final Map<Path, RunRecord.FileRecord> read = new HashMap<>();
    private final List<RunRecord.FileRecord> records = new ArrayList<>();

    private InputFiles(Path base) {
        this.base = base;
    }

    /**
     * Reads all files through.
     *
     * @param inputs the inputs
     * @return one record a use of a file, in the order of the project file
     */
    static List<RunRecord.FileRecord> of(ProjectInputs inputs) {
        Project project = inputs.project();
        InputFiles files = new InputFiles(project.file().toAbsolutePath().getParent());
        files.add("project", project.file());
        inputs.roles().rasters().forEach(use -> files.add(use.role(), use.file()));
        files.legend(ClassRole.LAND_COVER, Optional.of(project.landCoverLegend()));
        files.legend(ClassRole.SOIL, project.soil().map(Project.ClassMap::legend));
        files.legend(ClassRole.GEOLOGY, project.geology().map(Project.ClassMap::legend));
        inputs.roles().tables().forEach(use -> files.add(use.role(), use.source().path()));
        return List.copyOf(files.records);
    }

    private void legend(ClassRole role, Optional<Project.LegendRef> legend) {
        legend.flatMap(Project.LegendRef::file).ifPresent(file -> add(role.key() + ".legend", file));
    }

    private void add(String role, Path file) {
        try {
            RunRecord.FileRecord known = read.get(file);
            if (known == null) {
                known = RunRecord.FileRecord.of(file, base, role);
                read.put(file, known);
            }
            records.add(new RunRecord.FileRecord(known.path(), role, known.bytes(), known.sha256()));
        } catch (IOException e) {
            throw new ProblemException(Problem.data("the file cannot be read: " + e.getMessage(), file.toString(),
                    "check that it is still there and that you may read it"));
        }
    }
}
