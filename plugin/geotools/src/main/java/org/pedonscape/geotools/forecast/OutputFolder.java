package org.pedonscape.geotools.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/**
 * The folder of the results, filled in a hidden folder beside it and put in its place when all is there. Where the
 * place cannot be taken by renaming, as with a mounted volume, the hidden folder lies within it and its files are
 * moved one by one at the end, the run record last.
 *
 * <p>{@link #close()} takes away whatever was not committed. Only a process that is killed outright can leave the
 * hidden folder behind; its name begins with a dot and contains {@code .part-}.
 */
final class OutputFolder implements AutoCloseable {

    private static final String PART = ".part-";

    private final Path target;
    private final Path stage;
    private final boolean within;
    private final boolean overwrite;
    private boolean committed;

    private OutputFolder(Path target, Path stage, boolean within, boolean overwrite) {
        this.target = target;
        this.stage = stage;
        this.within = within;
        this.overwrite = overwrite;
    }

    /**
     * What stands in the way of writing results to a folder.
     *
     * @param directory the folder
     * @param overwrite whether results of an earlier run may be replaced
     * @return the problems; none when it can be written
     */
    static List<Problem> check(Path directory, boolean overwrite) {
        List<Problem> problems = new ArrayList<>();
        Path existing = existing(directory);
        if (!Files.isDirectory(existing)) {
            problems.add(new Problem(Problem.Kind.RESOURCES, "the results cannot be put here: "
                    + existing + " is no folder", directory.toString(),
                    "choose another folder (output.directory, or -o)"));
        } else if (!Files.isWritable(existing)) {
            problems.add(new Problem(Problem.Kind.RESOURCES, "no permission to write", existing.toString(),
                    "change its permissions or choose another folder (output.directory, or -o)"));
        } else if (Files.exists(directory)) {
            List<Path> files = visible(directory);
            if (!files.isEmpty() && !overwrite) {
                problems.add(new Problem(Problem.Kind.USAGE, "the results folder is not empty",
                        directory.toString(),
                        "replace what is there with --overwrite, or choose another folder with -o"));
            } else if (!files.isEmpty() && EarlierResults.in(directory).isEmpty()) {
                problems.add(new Problem(Problem.Kind.USAGE,
                        "the folder holds files but no results of an earlier run, such as "
                                + files.get(0).getFileName(),
                        directory.toString(),
                        "only results are ever replaced; choose another folder (output.directory, or -o)"));
            }
        }
        return problems;
    }

    /**
     * Free space where a folder is, or would be made.
     *
     * @param directory the folder
     * @return bytes
     */
    static long usableSpace(Path directory) {
        try {
            return Files.getFileStore(existing(directory)).getUsableSpace();
        } catch (IOException e) {
            throw unwritable(e, directory);
        }
    }

    /** The folder itself or the nearest one above it that is there. */
    private static Path existing(Path directory) {
        Path existing = directory.toAbsolutePath().normalize();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    /**
     * Makes the hidden folder.
     *
     * @param directory where the results are to appear; to be {@link #check checked} before
     * @param overwrite whether results of an earlier run may be replaced
     * @return the folder, to be filled, committed and closed
     * @throws ProblemException when it cannot be made
     */
    static OutputFolder create(Path directory, boolean overwrite) {
        try {
            Path target = Files.exists(directory) ? directory.toRealPath() : directory.toAbsolutePath().normalize();
            Path parent = target.getParent();
            boolean within = parent == null || Files.isDirectory(target) && !sameDisk(parent, target);
            if (!within) {
                Files.createDirectories(parent);
                within = Files.isDirectory(target) && !Files.isWritable(parent);
            }
            Path stage = within
                    ? Files.createTempDirectory(target, PART)
                    : Files.createTempDirectory(parent, "." + target.getFileName() + PART);
            openToGroup(stage);
            return new OutputFolder(target, stage, within, overwrite);
        } catch (IOException e) {
            throw unwritable(e, directory);
        }
    }

    /** Where files are to be written until they are committed. */
    Path stage() {
        return stage;
    }

    /**
     * Where a file of the hidden folder will stand.
     *
     * @param file a file of {@link #stage()}
     * @return its path after {@link #commit}
     */
    Path placeOf(Path file) {
        return target.resolve(stage.relativize(file));
    }

    /**
     * Puts the results in their place. What an earlier run wrote there goes; files that it did not write stay.
     *
     * @throws ProblemException when that fails, or when somebody else put something there since it was checked; the
     *     folder is then as it was
     */
    void commit() {
        List<Problem> arrived = check(target, overwrite);
        if (!arrived.isEmpty()) {
            throw new ProblemException(arrived);
        }
        try {
            if (within) {
                fillIn();
            } else {
                replace();
            }
            committed = true;
        } catch (IOException e) {
            throw unwritable(e, target);
        }
    }

    /** Takes the hidden folder away. */
    @Override
    public void close() {
        if (Files.exists(stage)) {
            delete(stage);
        }
    }

    boolean committed() {
        return committed;
    }

    private void replace() throws IOException {
        if (!Files.exists(target)) {
            Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".old-");
        Files.delete(old);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Set<Path> replaced = EarlierResults.in(old).map(EarlierResults::files).orElse(Set.of());
        for (Path file : list(old)) {
            Path kept = target.resolve(file.getFileName());
            if (!replaced.contains(file.getFileName()) && !Files.exists(kept)) {
                Files.move(file, kept);
            }
        }
        delete(old);
    }

    private void fillIn() throws IOException {
        Set<Path> replaced = EarlierResults.in(target).map(EarlierResults::files).orElse(Set.of());
        List<Path> files = list(stage);
        // The record of the run says that all is there, so it goes first and comes last.
        Files.deleteIfExists(target.resolve(EarlierResults.RECORD));
        for (Path name : replaced) {
            Files.deleteIfExists(target.resolve(name));
        }
        files.sort((a, b) -> Boolean.compare(a.endsWith(EarlierResults.RECORD), b.endsWith(EarlierResults.RECORD)));
        for (Path file : files) {
            move(file, placeOf(file));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean sameDisk(Path parent, Path target) throws IOException {
        return Files.getFileStore(parent).equals(Files.getFileStore(target));
    }

    /** A temporary folder is its owner's alone; results are as open as any folder the user makes. */
    private static void openToGroup(Path folder) throws IOException {
        Path sample = Files.createDirectory(folder.resolve("permissions"));
        try {
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(sample));
            }
        } finally {
            Files.delete(sample);
        }
    }

    private static List<Path> visible(Path directory) {
        try {
            return list(directory).stream().filter(file -> !file.getFileName().toString().startsWith(".")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = new ArrayList<>(files.toList());
            Collections.sort(found);
            return found;
        } catch (NotDirectoryException e) {
            return List.of();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw unwritable(e, folder);
        }
    }

    private static ProblemException unwritable(IOException e, Path where) {
        return new ProblemException(new Problem(Problem.Kind.RESOURCES, "cannot write: " + e, where.toString(),
                "free space on that disk, change permissions, or choose another folder (output.directory, or -o)"));
    }
}
