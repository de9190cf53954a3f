package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.geotools.forecast.RasterForecastEngine;
import org.pedonscape.geotools.forecast.RunOptions;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.progress.CancelledException;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.geotools.project.ProjectReader;
import org.pedonscape.geotools.raster.RasterKind;
import org.pedonscape.geotools.raster.RasterSource;

/** The whole way from a project to maps, through the command line. */
class ForecastTest {

    private static final List<Integer> YEARS = List.of(2000, 2030);
    private static final int LABEL = 2007;

    @TempDir
    private Path folder;

    @Test
    void aRunLeavesEverythingItPromises() throws IOException {
        TinyLandscape land = new TinyLandscape(folder, 20);
        Fixture.Outcome outcome = Commands.run("run", land.project().toString());
        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        for (Product product : new ProductCatalog(YEARS, LABEL).products()) {
            for (String ending : List.of(".tif", ".tif.aux.xml", ".sld", ".qml", ".png")) {
                Path file = land.results().resolve(product.name() + ending);
                assertTrue(Files.size(file) > 0, () -> file + " is there");
            }
            assertTrue(outcome.out().contains(product.name() + ".tif"), "the map is listed on stdout");
        }
        for (String name : List.of("results.qgs", "overview.png", "summary.csv", "run.json")) {
            assertTrue(outcome.out().contains(land.results().resolve(name).toString()), name + " is listed");
        }
        assertEquals(Map.of(), leftovers(), "nothing hidden stays");
        JsonNode run = record(land.results());
        assertEquals(480, run.at("/counts/cells").asInt());
        assertEquals(20, run.at("/counts/leftOut/water").asInt());
        assertEquals(1, run.at("/counts/leftOut/no_land_cover").asInt());
        assertEquals(459, run.at("/counts/forecast").asInt());
        assertTrue(run.at("/settings/parameters/persistence_threshold").isNumber(), "parameters in force are recorded");
        assertTrue(run.at("/settings/processes/priming").asBoolean(), "processes in force are recorded");
        assertEquals(64, run.at("/inputs/0/sha256").asText().length());
        assertTrue(run.at("/alignment").size() >= 5);
        assertTrue(outcome.err().contains("soil has no class on"), "holes in the soil map are told: " + outcome.err());
    }

    @Test
    void cellsWithoutLandAreNoDataInEveryMapAndAllOthersHaveAStock() {
        TinyLandscape land = new TinyLandscape(folder, 20);
        assertEquals(ExitStatus.OK, Commands.run("run", land.project().toString()).status());
        for (Product product : new ProductCatalog(YEARS, LABEL).products()) {
            double[] values = map(land.results(), product.name());
            for (int cell = 0; cell < values.length; cell++) {
                boolean none = cell % TinyLandscape.WIDTH == 0 || cell == 1;
                assertTrue(!none || Double.isNaN(values[cell]), product.name() + " has a value without land");
                if (product.name().startsWith("soc_000-")) {
                    assertEquals(none, Double.isNaN(values[cell]), product.name() + " cell " + cell);
                    assertTrue(none || values[cell] > 0);
                }
            }
        }
    }

    @Test
    void mapsAgreeWithEachOther() {
        TinyLandscape land = new TinyLandscape(folder, 20);
        assertEquals(ExitStatus.OK, Commands.run("run", land.project().toString()).status());
        double[] top = map(land.results(), "soc_000-030_2030");
        double[] sub = map(land.results(), "soc_030-100_2030");
        double[] metre = map(land.results(), "soc_000-100_2030");
        double[] before = map(land.results(), "soc_000-030_2000");
        double[] change = map(land.results(), "soc_change_000-030_2000-2030");
        double[] percent = map(land.results(), "soc_change_pct_000-030_2000-2030");
        double[] share = map(land.results(), "new_carbon_share_000-030_2030");
        for (int cell = 0; cell < top.length; cell++) {
            if (Double.isNaN(top[cell])) {
                continue;
            }
            // Each map is rounded to single precision on its own.
            double rounding = 4 * Math.ulp((float) metre[cell]);
            assertEquals(metre[cell], top[cell] + sub[cell], rounding);
            assertEquals(top[cell] - before[cell], change[cell], rounding);
            assertEquals(100 * (top[cell] - before[cell]) / before[cell], percent[cell], 100 * rounding / before[cell]);
            assertTrue(share[cell] > 0 && share[cell] < 100, "new carbon " + share[cell]);
        }
    }

    @Test
    void theSummaryAddsUpWhatTheMapsShow() throws IOException {
        TinyLandscape land = new TinyLandscape(folder, 20);
        assertEquals(ExitStatus.OK, Commands.run("run", land.project().toString()).status());
        int rows = 0;
        double printed = 0;
        double total = Double.NaN;
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
        try (CSVParser csv = CSVParser.parse(Files.newBufferedReader(land.results().resolve("summary.csv")), format)) {
            for (CSVRecord row : csv) {
                if (!row.get("depth_bottom [cm]").equals("30")) {
                    continue;
                }
                double stock = Double.parseDouble(row.get("total_stock_2030 [t C]"));
                if (row.get("soil").equals("total")) {
                    total = stock;
                } else {
                    printed += stock;
                    rows++;
                }
            }
        }
        double sum = Arrays.stream(map(land.results(), "soc_000-030_2030")).filter(v -> !Double.isNaN(v)).sum();
        assertTrue(rows > 8, "transitions and soils are told apart");
        assertEquals(printed, total, 1e-6, "the total is the sum of the rows printed");
        // Cells are of one hectare; each row is printed to a thousandth.
        assertEquals(sum, total, rows * 0.5e-3 + 1e-6);
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() throws IOException {
        // Three strips, and amounts that make most cells sites of their own.
        TinyLandscape land = new TinyLandscape(folder, 150);
        land.amounts("clay.tif", (x, y) -> 5 + (x * 7 + y * 3) % 40);
        land.append("properties: {clay: {raster: clay.tif}}");
        Path one = folder.resolve("one");
        Path three = folder.resolve("three");
        assertEquals(0, Commands.run("run", land.project().toString(), "--threads", "1", "-o", one.toString()).status());
        assertEquals(0, Commands.run("run", land.project().toString(), "--threads", "3", "-o", three.toString()).status());
        Map<String, String> first = new TreeMap<>(TinyLandscape.tree(one));
        Map<String, String> second = new TreeMap<>(TinyLandscape.tree(three));
        first.remove("run.json");
        second.remove("run.json");
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, bytes) -> assertEquals(bytes, second.get(name), name));
        assertEquals(record(one).without("timing"), record(three).without("timing"));
        assertTrue(record(one).at("/counts/distinctSites").asInt() > 1000);
    }

    @Test
    void aCellDoesNotDependOnItsNeighbours() {
        TinyLandscape land = new TinyLandscape(folder, 20);
        Path whole = folder.resolve("whole");
        assertEquals(0, Commands.run("run", land.project().toString(), "-o", whole.toString()).status());
        // The cell in column 8, row 5, alone.
        land.append("grid: {extent: [580800, 5709400, 580900, 5709500]}");
        Path alone = folder.resolve("alone");
        assertEquals(0, Commands.run("run", land.project().toString(), "-o", alone.toString()).status());
        for (Product product : new ProductCatalog(YEARS, LABEL).products()) {
            assertEquals(map(whole, product.name())[5 * TinyLandscape.WIDTH + 8], map(alone, product.name())[0],
                    product.name());
        }
    }

    @Test
    void theMaskLeavesCellsOut() throws IOException {
        TinyLandscape land = new TinyLandscape(folder, 20);
        land.classes("mask.tif", (x, y) -> y < 10 ? 1 : y < 15 ? 0 : TinyLandscape.NO_DATA);
        land.append("mask: mask.tif");
        assertEquals(0, Commands.run("run", land.project().toString()).status());
        assertEquals(240, record(land.results()).at("/counts/leftOut/outside_mask").asInt());
        double[] stock = map(land.results(), "soc_000-030_2030");
        assertTrue(Arrays.stream(stock, 10 * TinyLandscape.WIDTH, stock.length).allMatch(Double::isNaN));
        assertFalse(Double.isNaN(stock[2]));
    }

    @Test
    void whatHasNoEffectIsTold() {
        TinyLandscape land = new TinyLandscape(folder, 20);
        land.append("""
                events:
                  - {type: drain, year: 2010, land_cover: [77], water_table_cm: 80}
                  - {type: drain, year: 2031, water_table_cm: 80}
                  - {type: drain, year: 2029, water_table_cm: 80}
                """);
        Fixture.Outcome outcome = Commands.run("run", land.project().toString());
        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains("'drain' of 2010 happens nowhere"), outcome.err());
        assertTrue(outcome.err().contains("'drain' of 2031 is in no map: the forecast ends at 2030"), outcome.err());
        assertFalse(outcome.err().contains("2029"), outcome.err());
    }

    @Test
    void aClassMapOfSeveralBandsIsTold() {
        TinyLandscape land = new TinyLandscape(folder, 20);
        land.bands("geology.tif", 3, (x, y) -> 2);
        Fixture.Outcome outcome = Commands.run("run", land.project().toString());
        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains("geology has 3 bands; the codes are taken from the first"), outcome.err());
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndWritesNothing() {
        TinyLandscape land = new TinyLandscape(folder, 20);
        Map<String, String> before = TinyLandscape.tree(folder);
        Fixture.Outcome outcome = Commands.run("run", land.project().toString(), "--dry-run");
        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("24 x 20 cells"), outcome.out());
        assertTrue(outcome.out().contains("459 to forecast"), outcome.out());
        assertTrue(outcome.out().contains("soc_change_000-030_2000-2030"), outcome.out());
        assertTrue(outcome.out().contains("memory"), outcome.out());
        assertEquals(before, TinyLandscape.tree(folder));
        assertEquals(ExitStatus.OK, Commands.run("validate", land.project().toString()).status());
        assertEquals(before, TinyLandscape.tree(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "forecast", "write"})
    void aRunThatIsStoppedLeavesNothing(String when) {
        TinyLandscape land = new TinyLandscape(folder, 150);
        Map<String, String> before = TinyLandscape.tree(folder);
        Progress stop = new Progress() {
            private volatile boolean reached;

            @Override
            public void phase(String name, long units) {
                reached = false;
                nameOfPhase = name;
            }

            private volatile String nameOfPhase = "";

            @Override
            public void advance(long units) {
                reached |= nameOfPhase.equals(when);
            }

            @Override
            public void warning(String code, String message) {
                // Not looked at here.
            }

            @Override
            public void output(Path path, String description) {
                throw new AssertionError("a stopped run has no output: " + path);
            }

            @Override
            public boolean cancelled() {
                return reached;
            }
        };
        RunOptions options = new RunOptions(land.results(), false, 2);
        assertThrows(CancelledException.class,
                () -> new RasterForecastEngine().run(new ProjectReader().read(land.project()), options, stop));
        assertEquals(before, TinyLandscape.tree(folder));
    }

    @Test
    void earlierResultsAreReplacedOnlyWhenAskedForAndOnlyBySuccess() throws IOException {
        TinyLandscape land = new TinyLandscape(folder, 20);
        assertEquals(0, Commands.run("run", land.project().toString()).status());
        Files.writeString(land.results().resolve("notes.txt"), "mine");
        Map<String, String> first = TinyLandscape.tree(land.results());

        Fixture.Outcome refused = Commands.run("run", land.project().toString());
        assertEquals(ExitStatus.USAGE, refused.status());
        assertTrue(refused.err().contains("--overwrite"), refused.err());
        assertEquals(first, TinyLandscape.tree(land.results()));

        land.edit("2030", "2040").edit("legend: wrb-soilgrids", "legend: glim");
        assertEquals(ExitStatus.DATA, Commands.run("run", land.project().toString(), "--overwrite").status());
        assertEquals(first, TinyLandscape.tree(land.results()), "a failed run leaves what was there");

        land.edit("raster: soil.tif, legend: glim", "raster: soil.tif, legend: wrb-soilgrids");
        assertEquals(0, Commands.run("run", land.project().toString(), "--overwrite").status());
        assertEquals(Map.of(), leftovers());
        assertTrue(Files.exists(land.results().resolve("soc_000-030_2040.tif")));
        assertFalse(Files.exists(land.results().resolve("soc_000-030_2030.tif")), "old maps go");
        assertEquals("mine", Files.readString(land.results().resolve("notes.txt")), "other files stay");
    }

    @Test
    void aFolderOfOtherFilesIsNeverReplaced() {
        TinyLandscape land = new TinyLandscape(folder, 20);
        Map<String, String> before = TinyLandscape.tree(folder);
        Fixture.Outcome outcome = Commands.run("run", land.project().toString(), "-o", folder.toString(), "--overwrite");
        assertEquals(ExitStatus.USAGE, outcome.status());
        assertTrue(outcome.err().contains("no results of an earlier run"), outcome.err());
        assertEquals(before, TinyLandscape.tree(folder));
    }

    private Map<String, String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> hidden = new TreeMap<>();
            files.filter(file -> file.getFileName().toString().startsWith("."))
                    .forEach(file -> hidden.put(file.toString(), ""));
            return hidden;
        }
    }

    private static ObjectNode record(Path results) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(results.resolve("run.json").toFile());
    }

    private static double[] map(Path results, String name) {
        try (RasterSource source = RasterSource.open(results.resolve(name + ".tif"), RasterKind.QUANTITIES)) {
            return source.read(1, 0, 0, source.info().width(), source.info().height());
        }
    }
}
