package org.pedonscape.geotools.raster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** GDAL's programs, where they are installed; the tests that need them are skipped with the reason elsewhere. */
public final class Gdal {

    private Gdal() {}

    /** Runs a program; skips the test when it is not installed, fails when the program fails. */
    public static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort("skipped: " + command[0] + " is not installed on this machine");
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + said);
        }
        return said;
    }
}
