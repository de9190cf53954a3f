package org.pedonscape.geotools.product;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * How a set of maps came about: enough to judge it and to make it again. Only {@code timing} differs between two runs
 * of the same project with the same program.
 *
 * @param build the program
 * @param title name of the project
 * @param settings settings in force, defaults filled in: any value of records, lists, maps, texts and numbers
 * @param counts how many cells and sites there were: any value of records, lists, maps, texts and numbers
 * @param inputs files read, with checksums
 * @param alignment what was done to bring each raster to the target grid, a line each
 * @param assumptions what was assumed for lack of data, a line each
 * @param warnings what the user was warned of
 * @param outputs files written, with checksums
 * @param timing when and how long
 */
@JsonPropertyOrder({
    "build", "title", "settings", "counts", "inputs", "alignment", "assumptions", "warnings", "outputs", "timing"
})
public record RunRecord(
        BuildInfo build,
        String title,
        Object settings,
        Object counts,
        List<FileRecord> inputs,
        List<String> alignment,
        List<String> assumptions,
        List<Warning> warnings,
        List<FileRecord> outputs,
        Timing timing) {

    /** Copies the lists. */
    public RunRecord {
        inputs = List.copyOf(inputs);
        alignment = List.copyOf(alignment);
        assumptions = List.copyOf(assumptions);
        warnings = List.copyOf(warnings);
        outputs = List.copyOf(outputs);
    }

    /**
     * A warning of the run.
     *
     * @param code short stable code
     * @param message one sentence
     */
    public record Warning(String code, String message) {}

    /**
     * When a run began and ended, and how long its phases took.
     *
     * @param started begin, UTC
     * @param finished end, UTC
     * @param phases phases in the order they ran
     */
    public record Timing(Instant started, Instant finished, List<Phase> phases) {

        /** Copies the list. */
        public Timing {
            phases = List.copyOf(phases);
        }
    }

    /**
     * A phase of the run.
     *
     * @param name its name
     * @param seconds wall time
     */
    public record Phase(String name, double seconds) {}

    /**
     * A file and what tells it from any other.
     *
     * @param path path with forward slashes, relative to the base folder where it lies within it
     * @param role what it is to the run, such as {@code land_cover 2000} or {@code map}
     * @param bytes its size
     * @param sha256 SHA-256 of its content, lower-case hexadecimal
     */
    public record FileRecord(String path, String role, long bytes, String sha256) {

        /**
         * Reads a file through to describe it.
         *
         * @param file the file
         * @param base folder that paths are told from
         * @param role what it is to the run
         * @return its record
         * @throws IOException if it cannot be read
         */
        public static FileRecord of(Path file, Path base, String role) throws IOException {
            MessageDigest digest = newDigest();
            long bytes;
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes = in.transferTo(OutputStream.nullOutputStream());
            }
            return new FileRecord(relative(file, base), role, bytes, HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest newDigest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new UncheckedIOException(new IOException("every Java has SHA-256, this one has not", e));
            }
        }
    }

    /**
     * A path as it is told to readers.
     *
     * @param path absolute or relative path
     * @param base folder
     * @return relative to the folder where the path lies within it, else as it is; forward slashes
     */
    static String relative(Path path, Path base) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = base.toAbsolutePath().normalize();
        Path told = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        return told.toString().replace('\\', '/');
    }
}
