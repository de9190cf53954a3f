package org.pedonscape.geotools.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pedonscape.geotools.problem.NearestName;
import org.pedonscape.geotools.problem.Problem;

/**
 * One reading of a project file: the document, the folder its paths start from, and the problems found so far.
 *
 * @param document the project file
 * @param folder folder of the project file, absolute
 * @param problems takes what is found wrong
 */
record Reading(YamlDocument document, Path folder, List<Problem> problems) {

    /**
     * Notes a problem with a value.
     *
     * @param what what is wrong
     * @param where the value
     * @param mend what to do about it
     */
    void problem(String what, Section where, String mend) {
        problems.add(Problem.data(what, document.whereValue(where.pointer()), mend));
    }

    /**
     * A path that must lead to a file.
     *
     * @param section the path as written
     * @return the absolute path, whether or not the file is there; empty when it is no path
     */
    Optional<Path> file(Section section) {
        Optional<Path> path = path(section);
        path.ifPresent(file -> {
            if (Files.isDirectory(file)) {
                problem("'" + section.node().asText() + "' is a folder, not a file", section, "give a file in it");
            } else if (!Files.exists(file)) {
                problem("the file '" + section.node().asText() + "' does not exist", section, similar(file));
            } else if (!Files.isReadable(file)) {
                problem("the file '" + section.node().asText() + "' may not be read", section,
                        "change its permissions");
            }
        });
        return path;
    }

    /**
     * A path that need not exist.
     *
     * @param section the path as written
     * @return the absolute path; empty when it is no path
     */
    Optional<Path> path(Section section) {
        return section.text().filter(text -> !text.isEmpty()).flatMap(text -> {
            try {
                return Optional.of(folder.resolve(text).normalize());
            } catch (InvalidPathException e) {
                problem("'" + text + "' cannot be a path: " + e.getReason(), section, "give the path of a file");
                return Optional.empty();
            }
        });
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String similar(Path missing) {
        Path parent = missing.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "there is no folder " + parent + "; give the path from the folder of the project file";
        }
        try (Stream<Path> beside = Files.list(parent)) {
            String ending = ending(missing);
            List<String> names = beside.filter(file -> Files.isRegularFile(file) && ending(file).equals(ending))
                    .map(file -> file.getFileName().toString())
                    .toList();
            return NearestName.of(missing.getFileName().toString(), names)
                    .map(name -> "did you mean '" + name + "'?")
                    .orElse("give a file that is there; the path starts at the folder of the project file, and "
                            + missing + " was looked for");
        } catch (IOException e) {
            return "the folder " + parent + " cannot be listed; check its permissions";
        }
    }
}
