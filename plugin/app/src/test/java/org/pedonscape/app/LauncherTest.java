package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script finds Java, checks its version and hands arguments on unchanged. Java is one that echoes. */
class LauncherTest {

    @TempDir
    private Path folder;

    private Path launcher;

    private record Echo(int status, List<String> out, String err) {}

    @BeforeEach
    void install() throws IOException {
        Assumptions.assumeTrue(File.separatorChar == '/', "skipped: the launcher is a POSIX shell script");
        launcher = folder.resolve("a home/pedonscape");
        Files.createDirectories(launcher.getParent().resolve("plugin/app/target"));
        Files.writeString(launcher.getParent().resolve("plugin/app/target/pedonscape.jar"), "");
        Files.copy(Path.of("..", "..", "pedonscape"), launcher);
    }

    private Path java(String version, boolean releaseFile) throws IOException {
        Path jdk = folder.resolve("jdk " + version);
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-01-01' >&2; exit 0; fi
                if [ -n "${ECHO_LOCALE:-}" ]; then echo "LC_ALL=${LC_ALL:-}"; fi
                for word; do echo "$word"; done
                exit 7
                """.formatted(version));
        assertTrue(java.toFile().setExecutable(true));
        if (releaseFile) {
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
        return jdk;
    }

    private Echo launch(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("PEDONSCAPE_JAVA_OPTS");
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Echo(status, Files.readAllLines(out, StandardCharsets.UTF_8), Files.readString(err));
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.15, true, false, false", "17, false, false, false", "21.0.1, true, false, false", "23, true, true, false",
        "25.0.3, false, true, true"
    })
    void givesEachJavaWhatItNeeds(String version, boolean releaseFile, boolean unsafe, boolean nativeAccess)
            throws IOException, InterruptedException {
        Echo echo = launch(Map.of("JAVA_HOME", java(version, releaseFile).toString()), "run", "a project.yaml", "");

        assertEquals(7, echo.status(), echo.err());
        List<String> words = echo.out();
        assertEquals(List.of("org.pedonscape.app.Main", "run", "a project.yaml", ""),
                words.subList(words.size() - 4, words.size()));
        assertTrue(words.contains("-Djava.awt.headless=true"));
        assertEquals(unsafe, words.contains("--sun-misc-unsafe-memory-access=allow"));
        assertEquals(nativeAccess, words.contains("--enable-native-access=ALL-UNNAMED"));
        assertFalse(words.contains("-Dpedonscape.terminal=true"), "stderr is a file here");
    }

    @ParameterizedTest
    @CsvSource({"11.0.2, version 11", "1.8.0_392, version 8", "16, version 16"})
    void refusesAnOldJava(String version, String said) throws IOException, InterruptedException {
        Echo echo = launch(Map.of("JAVA_HOME", java(version, false).toString()), "--version");

        assertEquals(ExitStatus.INTERNAL, echo.status());
        assertTrue(echo.err().contains("Java 17 or later is needed") && echo.err().contains(said), echo.err());
    }

    @Test
    void findsJavaOnThePathAndTakesOptions() throws IOException, InterruptedException {
        String path = java("17.0.1", true).resolve("bin") + ":" + System.getenv("PATH");
        Echo echo = launch(Map.of("PATH", path, "PEDONSCAPE_JAVA_OPTS", "-Xmx3g -Xss2m"), "describe");

        assertEquals(7, echo.status(), echo.err());
        assertTrue(echo.out().containsAll(List.of("-Xmx3g", "-Xss2m")), echo.out()::toString);
    }

    /** Java 17 decodes file names as the locale says, and without one knows only ASCII. */
    @ParameterizedTest
    @CsvSource({
        "'', '', C.UTF-8", "C, de_DE.UTF-8, C.UTF-8", "POSIX, '', C.UTF-8", "'', C, C.UTF-8",
        "de_DE.UTF-8, C, de_DE.UTF-8", "'', de_DE.ISO-8859-1, ''"
    })
    void givesJavaALocaleInWhichAnyFileCanBeNamed(String all, String language, String given)
            throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("JAVA_HOME", java("17.0.1", true).toString(), "LC_ALL", all,
                "LC_CTYPE", "", "LANG", language, "ECHO_LOCALE", "yes");

        assertEquals(List.of("LC_ALL=" + given), launch(environment, "describe").out().subList(0, 1));
    }

    @Test
    void worksThroughALink() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.relativize(launcher));
        launcher = link;

        assertEquals(7, launch(Map.of("JAVA_HOME", java("17.0.1", true).toString()), "describe").status());
    }
}
