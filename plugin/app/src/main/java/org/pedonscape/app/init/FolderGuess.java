package org.pedonscape.app.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pedonscape.geotools.project.ClassRole;

/**
 * What a folder seems to hold.
 *
 * @param landCover land-cover maps by year, ascending
 * @param undated a land-cover map whose name holds no year, where there is no dated one
 * @param rasters other rasters by key in a project file
 * @param legends mapping tables by key of the class map
 * @param unused rasters whose name tells nothing, or for which there is a better one
 */
record FolderGuess(
        Map<Integer, String> landCover,
        Optional<String> undated,
        Map<String, String> rasters,
        Map<String, String> legends,
        List<String> unused) {

    /** The folder itself and one below, such as {@code rasters}. */
    private static final int DEPTH = 2;

    /** Folders with this file hold results, which are no inputs. */
    private static final String EARLIER_RUN = "run.json";

    /**
     * Looks at a folder.
     *
     * @param folder the folder
     * @return what it seems to hold; names relative to the folder, with forward slashes
     * @throws IOException if the folder cannot be listed
     */
    static FolderGuess of(Path folder) throws IOException {
        List<String> files;
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !Files.exists(file.resolveSibling(EARLIER_RUN)))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(".") && !name.startsWith("results/"))
                    .sorted()
                    .toList();
        }
        Map<Integer, String> landCover = new TreeMap<>();
        Map<String, String> rasters = new LinkedHashMap<>();
        Map<String, String> legends = new LinkedHashMap<>();
        List<String> unused = new ArrayList<>();
        Optional<String> undated = Optional.empty();
        for (String file : files) {
            if (!file.toLowerCase(Locale.ROOT).matches(".*\\.tiff?")) {
                continue;
            }
            String name = file.substring(file.lastIndexOf('/') + 1);
            Optional<String> role = RasterNames.role(name);
            Optional<Integer> year = RasterNames.year(name);
            boolean cover = role.equals(Optional.of(ClassRole.LAND_COVER.key()));
            boolean taken;
            if (cover && year.isPresent()) {
                taken = landCover.putIfAbsent(year.get(), file) == null;
            } else if (cover) {
                taken = undated.isEmpty();
                undated = undated.or(() -> Optional.of(file));
            } else {
                taken = role.isPresent() && rasters.putIfAbsent(role.get(), file) == null;
            }
            if (taken) {
                legend(file, files).ifPresent(legend -> legends.putIfAbsent(role.orElseThrow(), legend));
            } else {
                unused.add(file);
            }
        }
        if (!landCover.isEmpty() && undated.isPresent()) {
            unused.add(undated.get());
            undated = Optional.empty();
        }
        return new FolderGuess(landCover, undated, rasters, legends, unused);
    }

    private static Optional<String> legend(String file, List<String> files) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        List<String> beside = files.stream()
                .filter(other -> other.startsWith(folder))
                .map(other -> other.substring(folder.length()))
                .toList();
        return RasterNames.legend(file.substring(folder.length()), beside)
                .map(legend -> legend.endsWith(".csv") ? folder + legend : legend);
    }

    /** Whether nothing was recognised. */
    boolean empty() {
        return landCover.isEmpty() && undated.isEmpty() && rasters.isEmpty();
    }
}
