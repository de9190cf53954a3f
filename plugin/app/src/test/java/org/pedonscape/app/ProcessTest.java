package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own can show: how it ends when it is stopped, and what it loads. */
class ProcessTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private static List<String> java(String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(more));
        return command;
    }

    @Test
    void aStoppedProcessCleansUpAndEndsWith130() throws IOException, InterruptedException {
        Assumptions.assumeTrue(File.separatorChar == '/', "skipped: SIGTERM is not known here");
        Path project = Fixture.project(folder);
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(java("org.pedonscape.app.SlowMain", "run", project.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Path part = folder.resolve("results/soc.tif.part");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(part) && process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertTrue(Files.exists(part), () -> "the run has begun to write: " + read(log));

        process.destroy();

        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the process ends");
        assertEquals(ExitStatus.CANCELLED, process.exitValue(), () -> read(log));
        assertTrue(read(log).contains("cancelled; nothing half-written is left"), () -> read(log));
        try (Stream<Path> left = Files.list(folder.resolve("results"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** GeoTools takes a second to load; help and usage errors must not wait for it. */
    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "inspect --help", "--version", "run --no-such-option", "describe"})
    void helpAndUsageErrorsLoadNoGeoTools(String line) throws IOException, InterruptedException {
        List<String> command = java("-Xlog:class+load:stdout", "org.pedonscape.app.Main");
        command.addAll(List.of(line.split(" ")));
        Path log = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();

        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertTrue(process.exitValue() == ExitStatus.OK || process.exitValue() == ExitStatus.USAGE, () -> read(log));
        String loaded = read(log);
        assertTrue(loaded.contains("org.pedonscape.app.Main "), "class loading is logged");
        assertFalse(loaded.contains(" org.geotools.") || loaded.contains(" it.geosolutions.")
                || loaded.contains(" javax.media.jai."), "no GeoTools class is loaded");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
