package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the input: a message with what, where and how to mend, the right status, and no output. */
class BadInputTest {

    private static final int ROWS = 20;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("missing file", land -> delete(land, "soil.tif"), "soil.tif"),
                mistake("no TIFF", land -> land.text("soil.tif", "this is no raster"), "soil.tif"),
                mistake("empty file", land -> land.text("landcover_2000.tif", ""), "landcover_2000.tif"),
                mistake("truncated TIFF", land -> truncate(land, "landcover_2015.tif"), "landcover_2015.tif"),
                mistake("no place", land -> plainTiff(land, "geology.tif"), "geology.tif", "where it lies", "-a_ullr"),
                mistake("no overlap", land -> land.classes("soil.tif", (x, y) -> 6, 900_000), "soil.tif", "overlap"),
                mistake("different legends", land -> land.classes("landcover_2015.tif", (x, y) -> 1 + x % 3),
                        "code 1 has no row", "no class code in common", "'unccd-7'"),
                mistake("unmapped classes", BadInputTest::unmapped,
                        "code 99 has no row", "code 98 has no row", "'glim': 20 cells"),
                mistake("clay 400 %", BadInputTest::clay, "clay", "400", "clay.tif", "column 5, row 3", "scale: 0.1"),
                mistake("empty mask", land -> mask(land, 0), "mask.tif", "leaves out every cell"),
                mistake("mask without data", land -> mask(land, TinyLandscape.NO_DATA), "mask.tif"),
                mistake("all no-data", land -> land.classes("landcover_2000.tif", (x, y) -> TinyLandscape.NO_DATA),
                        "landcover_2000.tif", "no-data"),
                mistake("nothing but water", BadInputTest::water, "no cell to forecast", "480 cells: water"),
                mistake("duplicate years", land -> land.edit("[2030]", "[2030, 2030]"), "2030 is given twice", "line"),
                mistake("duplicate map years", land -> land.edit("year: 2015", "year: 2000"), "2000 is given twice"),
                mistake("years out of order", land -> land.edit("[2030]", "[2050, 2030]"), "out of order", "line"),
                mistake("unknown key", land -> land.append("sioil: 3"), "sioil", "line"),
                mistake("unknown parameter", land -> land.append("model: {parameters: {persistance: 3}}"), "persistance"),
                mistake("parameter out of bounds",
                        land -> land.append("model: {parameters: {persistence_threshold: 3}}"), "persistence_threshold"),
                mistake("essential process off", land -> land.append("model: {processes: {uptake: false}}"), "uptake"),
                mistake("too few bands", BadInputTest::annualRaster, "bands 1 to 12", "January", "rain.tif"),
                mistake("table without a zone", land -> land.text("climate.csv", """
                        code,t_1,t_2,t_3,t_4,t_5,t_6,t_7,t_8,t_9,t_10,t_11,t_12
                        1,0,1,4,8,13,16,18,17,14,9,4,1
                        """), "climate.csv", "code 2 has no row"),
                mistake("fractions in a class map", land -> land.amounts("soil.tif", (x, y) -> 6.5),
                        "soil.tif", "459 cells", "fractions"),
                mistake("a number that is no code",
                        land -> land.amounts("soil.tif", (x, y) -> x == 4 && y == 0 ? 3e38 : 6),
                        "soil.tif", "1 cells", "beyond", "column 4, row 0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsToldAndNothingIsWritten(String name, Consumer<TinyLandscape> mistake, List<String> told) {
        TinyLandscape land = new TinyLandscape(folder, ROWS);
        mistake.accept(land);
        Map<String, String> before = TinyLandscape.tree(folder);

        Fixture.Outcome run = Commands.run("run", land.project().toString());

        assertEquals(ExitStatus.DATA, run.status(), run.err());
        for (String words : told) {
            assertTrue(run.err().contains(words), () -> "'" + words + "' in: " + run.err());
        }
        assertTrue(run.err().contains("where:") && run.err().contains("mend:"), run.err());
        assertEquals(before, TinyLandscape.tree(folder), "nothing is written");
        assertEquals(ExitStatus.DATA, Commands.run("validate", land.project().toString()).status());
        assertEquals(ExitStatus.DATA, Commands.run("run", land.project().toString(), "--dry-run").status());
    }

    @Test
    void allMistakesAreToldAtOnce() {
        TinyLandscape land = new TinyLandscape(folder, ROWS);
        land.text("soil.tif", "this is no raster");
        land.classes("geology.tif", (x, y) -> 2, 900_000);
        land.append("properties: {clay: {raster: clay.tif, band: 4}}");
        land.amounts("clay.tif", (x, y) -> 20);
        Fixture.Outcome run = Commands.run("run", land.project().toString());
        assertEquals(ExitStatus.DATA, run.status());
        for (String file : List.of("soil.tif", "geology.tif", "clay.tif")) {
            assertTrue(run.err().contains(file), () -> file + " in: " + run.err());
        }
    }

    /** Reading through such a grid would take days before the memory is found too small. */
    @Test
    @Timeout(PATIENCE_SECONDS)
    void aGridTooLargeForTheMemoryIsRefusedBeforeItIsRead() {
        TinyLandscape land = new TinyLandscape(folder, ROWS);
        land.append("grid: {resolution: 0.0005}");
        Map<String, String> before = TinyLandscape.tree(folder);
        for (String[] command : new String[][] {{"run"}, {"run", "--dry-run"}, {"validate"}}) {
            List<String> words = new ArrayList<>(List.of(command));
            words.add(land.project().toString());
            Fixture.Outcome run = Commands.run(words.toArray(String[]::new));
            assertEquals(ExitStatus.RESOURCES, run.status(), run.err());
            assertTrue(run.err().contains("of memory") && run.err().contains("grid.resolution"), run.err());
        }
        assertEquals(before, TinyLandscape.tree(folder));
    }

    @Test
    void aFileInThePlaceOfTheResultsIsRefused() {
        TinyLandscape land = new TinyLandscape(folder, ROWS);
        land.text("results", "a file");
        Map<String, String> before = TinyLandscape.tree(folder);
        Fixture.Outcome below = Commands.run(
                "run", land.project().toString(), "-o", land.results().resolve("below").toString());
        assertEquals(ExitStatus.RESOURCES, below.status(), below.err());
        assertTrue(below.err().contains("is no folder"), below.err());
        assertEquals(ExitStatus.USAGE, Commands.run("run", land.project().toString()).status());
        assertEquals(before, TinyLandscape.tree(folder));
    }

    @Test
    void aReadOnlyFolderIsRefused() {
        TinyLandscape land = new TinyLandscape(folder, ROWS);
        File closed = folder.resolve("closed").toFile();
        Assumptions.assumeTrue(closed.mkdir() && closed.setWritable(false) && !Files.isWritable(closed.toPath()),
                "skipped: this user may write everywhere");
        Fixture.Outcome run = Commands.run(
                "run", land.project().toString(), "-o", closed.toPath().resolve("results").toString());
        assertTrue(closed.setWritable(true));
        assertEquals(ExitStatus.RESOURCES, run.status(), run.err());
        assertTrue(run.err().contains("closed"), run.err());
        assertEquals(1, TinyLandscape.tree(closed.toPath()).size());
    }

    /** A limit on the size of files stands for a disk that fills up: writing fails half-way in both cases. */
    @Test
    void aWriteThatFailsHalfWayLeavesNothing() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no /bin/sh to set a limit with");
        TinyLandscape land = new TinyLandscape(folder, ROWS);
        Map<String, String> before = TinyLandscape.tree(folder);
        // Blocks of 512 or 1024 bytes: the styles are smaller, the pictures larger.
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 16; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), "org.pedonscape.app.Main",
                "run", land.project().toString(), "--progress", "none"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(ExitStatus.RESOURCES, process.exitValue(), told);
        assertTrue(told.contains("cannot write") && told.contains("free space"), told);
        assertEquals(before, TinyLandscape.tree(folder));
    }

    @Test
    void aFullDiskIsToldAndNothingStays() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()),
                "skipped: a small disk cannot be mounted here");
        try {
            TinyLandscape land = new TinyLandscape(folder, ROWS);
            Path results = disk.resolve("results");
            Fixture.Outcome run = Commands.run("run", land.project().toString(), "-o", results.toString());
            assertEquals(ExitStatus.RESOURCES, run.status(), run.err());
            assertTrue(run.err().contains("free space"), run.err());
            assertEquals(1, TinyLandscape.tree(disk).size(), "nothing stays on the disk");
        } finally {
            command("umount", disk.toString());
        }
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private static Arguments mistake(String name, Consumer<TinyLandscape> how, String... told) {
        return Arguments.of(name, how, List.of(told));
    }

    private static void delete(TinyLandscape land, String name) {
        try {
            Files.delete(land.folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void truncate(TinyLandscape land, String name) {
        try {
            Path file = land.folder().resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 40));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void plainTiff(TinyLandscape land, String name) {
        try {
            BufferedImage image = new BufferedImage(TinyLandscape.WIDTH, ROWS, BufferedImage.TYPE_BYTE_GRAY);
            if (!ImageIO.write(image, "tif", land.folder().resolve(name).toFile())) {
                throw new IllegalStateException("this Java writes no TIFF");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unmapped(TinyLandscape land) {
        land.classes("landcover_2015.tif", (x, y) -> x == 5 ? 99 : x == 6 ? 98 : 60);
        land.classes("geology.tif", (x, y) -> x == 9 ? 77 : 2);
    }

    private static void clay(TinyLandscape land) {
        land.amounts("clay.tif", (x, y) -> x == 5 && y == 3 ? 400 : 20);
        land.append("properties: {clay: {raster: clay.tif}}");
    }

    private static void mask(TinyLandscape land, int code) {
        land.classes("mask.tif", (x, y) -> code);
        land.append("mask: mask.tif");
    }

    private static void water(TinyLandscape land) {
        land.classes("landcover_2000.tif", (x, y) -> 210);
        land.classes("landcover_2015.tif", (x, y) -> 210);
    }

    private static void annualRaster(TinyLandscape land) {
        land.amounts("rain.tif", (x, y) -> 700);
        land.edit("precipitation: [48, 38, 47, 52, 61, 81, 64, 62, 46, 42, 50, 54]", "precipitation: {raster: rain.tif}");
    }
}
