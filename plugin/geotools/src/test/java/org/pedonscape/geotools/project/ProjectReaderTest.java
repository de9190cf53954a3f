package org.pedonscape.geotools.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/** A project file is read as it is meant, and everything wrong with it is said at once, with its line. */
class ProjectReaderTest {

    private static final String SMALL = """
            land_cover:
              legend: unccd-7
              maps:
                - {year: 2000, raster: lc_2000.tif}
            climate:
              temperature: 9
              precipitation: 60
            forecast: {years: [2030]}
            """;

    private static final String FULL = """
            title: Sample landscape
            grid: {crs: 'EPSG:32632', resolution: 30, extent: [0, 10, 300, 400.5]}
            mask: mask.tif
            land_cover:
              legend: own.csv
              maps:
                - {year: 2000, raster: lc_2000.tif}
                - {year: 2015, raster: lc_2015.tif}
            soil: {raster: soil.tif, legend: wrb}
            geology: {raster: geology.tif, legend: glim}
            zone: {raster: zone.tif}
            properties:
              clay: {raster: clay.tif, band: 2, scale: 0.1, offset: -1}
              ph: 5.5
              bedrock_depth: {table: depth.csv, column: depth_cm, by: soil}
            climate:
              temperature: {annual: {raster: t.tif}, amplitude: 9.5, peak_month: 7}
              precipitation: [50, 45, 50, 50, 60, 70, 75, 70, 60, 50, 55, 60]
              evapotranspiration: {table: pet.csv, column: pet, by: zone}
              reference_elevation: 350
            events:
              - {type: plough, year: 2015, every: 1, until: 2040, land_cover: [3], depth_cm: 25, aggregates_broken: 0.5}
              - {type: drain, year: 2005, water_table_cm: 80}
            forecast: {years: [2015, 2030, 2050], label_since: 2005}
            model:
              name: pedon
              processes: {priming: false}
              parameters: {persistence_threshold: 100}
            output: {directory: maps, compression: deflate}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("lc_2000.tif", "lc_2015.tif", "soil.tif", "geology.tif", "zone.tif", "clay.tif",
                "mask.tif", "t.tif", "own.csv", "depth.csv", "pet.csv")) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("project.yaml"), yaml);
    }

    private List<Problem> problems(String yaml) throws IOException {
        Path file = write(yaml);
        return assertThrows(ProblemException.class, () -> new ProjectReader().read(file)).problems();
    }

    @Test
    void readsEveryKey() throws IOException {
        Project project = new ProjectReader().read(write(FULL));

        assertEquals("Sample landscape", project.title());
        Project.GridSpec grid = project.grid().orElseThrow();
        assertEquals(Optional.of("EPSG:32632"), grid.crs());
        assertEquals(Optional.of(30.0), grid.resolution());
        assertArrayEquals(new double[] {0, 10, 300, 400.5}, grid.extent().orElseThrow());
        assertEquals(Optional.of(folder.resolve("mask.tif")), project.mask());
        assertEquals(List.of(2000, 2015), project.landCover().stream().map(Project.DatedMap::year).toList());
        assertEquals(folder.resolve("lc_2015.tif"), project.landCover().get(1).raster());
        assertEquals(Optional.of(folder.resolve("own.csv")), project.landCoverLegend().file());
        assertEquals(Optional.of("wrb"), project.soil().orElseThrow().legend().name());
        assertEquals(folder.resolve("geology.tif"), project.geology().orElseThrow().raster());
        assertEquals(folder.resolve("zone.tif"), project.zone().orElseThrow().raster());
        assertEquals(
                Map.of(
                        Quantity.CLAY, new ValueSource.Raster(folder.resolve("clay.tif"), 2, 0.1, -1),
                        Quantity.PH, new ValueSource.Constant(5.5),
                        Quantity.BEDROCK_DEPTH,
                        new ValueSource.Table(folder.resolve("depth.csv"), "depth_cm", ClassRole.SOIL)),
                project.quantities());
        assertEquals(
                new ValueSource.Seasonal(
                        new ValueSource.Raster(folder.resolve("t.tif"), 1, 1, 0), new ValueSource.Constant(9.5), 7),
                project.climate().temperature());
        ValueSource.Monthly rain = assertInstanceOf(ValueSource.Monthly.class, project.climate().precipitation());
        assertArrayEquals(new double[] {50, 45, 50, 50, 60, 70, 75, 70, 60, 50, 55, 60}, rain.values());
        assertEquals(Optional.of(new ValueSource.Table(folder.resolve("pet.csv"), "pet", ClassRole.ZONE)),
                project.climate().evapotranspiration());
        assertEquals(Optional.of(new ValueSource.Constant(350)), project.climate().referenceElevation());
        assertEquals(
                List.of(
                        new Project.EventRule("plough", 2015, 1, 2040, List.of(3),
                                Map.of("depth_cm", 25.0, "aggregates_broken", 0.5)),
                        new Project.EventRule("drain", 2005, 0, 2050, List.of(), Map.of("water_table_cm", 80.0))),
                project.events());
        assertEquals(new Project.ForecastSpec(List.of(2015, 2030, 2050), Optional.of(2005)), project.forecast());
        assertEquals(new Project.ModelSpec("pedon", Map.of("priming", false), Map.of("persistence_threshold", 100.0)),
                project.model());
        assertEquals(new Project.OutputSpec(folder.resolve("maps"), "deflate"), project.output());
    }

    @Test
    void aSmallProjectTakesDefaults() throws IOException {
        Project project = new ProjectReader().read(write(SMALL));

        assertEquals(folder.getFileName().toString(), project.title());
        assertTrue(project.soil().isEmpty() && project.geology().isEmpty() && project.grid().isEmpty());
        assertEquals(new Project.OutputSpec(folder.resolve("results"), "zstd"), project.output());
        assertEquals("pedon", project.model().name());
    }

    @Test
    void saysEverythingWrongAtOnceWithItsLine() throws IOException {
        List<Problem> problems = problems("""
                titel: typo
                land_cover:
                  legend: unccd-7
                  maps:
                    - {year: 2015, raster: lc_2015.tif}
                    - {year: 2000, raster: lc_200.tif}
                    - {year: 2015, raster: lc_2015.tif}
                properties:
                  clay: 400
                  slit: 20
                climate:
                  temperature: [1, 2, 3]
                forecast: {years: [1990, 2050]}
                """);

        Map<String, String> byPlace = problems.stream().collect(Collectors.toMap(Problem::where, Problem::toString));
        assertEquals(9, byPlace.size(), () -> String.join("\n", byPlace.values()));
        expect(byPlace, "line 1, column 1", "unknown key 'titel'", "did you mean 'title'?");
        expect(byPlace, "line 6, column 14", "out of order: 2000 after 2015", "ascending");
        expect(byPlace, "line 6, column 28", "'lc_200.tif' does not exist", "did you mean 'lc_2000.tif'?");
        expect(byPlace, "line 7, column 14", "2015 is given twice", "keep one");
        expect(byPlace, "line 9, column 9", "'properties.clay' is 400, above 100", "from 0 to 100 %");
        expect(byPlace, "line 10, column 3", "unknown key 'slit'", "did you mean 'silt'?");
        expect(byPlace, "line 11, column 1", "'precipitation' is missing", "add precipitation");
        expect(byPlace, "line 13, column 20", "1990 is before the first land-cover map (2000)", "from 2000 on");
        expect(byPlace, "line 12, column 16", "'climate.temperature' has 3 entries", "12 values");
    }

    private static void expect(Map<String, String> byPlace, String place, String what, String mend) {
        String text = byPlace.entrySet().stream()
                .filter(entry -> entry.getKey().contains(place + " ") || entry.getKey().endsWith(place))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
        assertTrue(text.contains(what) && text.contains(mend), () -> place + ": " + what + " ... " + mend
                + "\n in \n" + String.join("\n", byPlace.values()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forecast: {years: [2030]} | forecast: {years: [1999]} | 1999 is before the first land-cover map (2000)
            forecast: {years: [2030]} | forecast: {years: [2050, 2030]} | out of order: 2030 after 2050
            forecast: {years: [2030]} | forecast: {years: [2030, 2030]} | 2030 is given twice
            forecast: {years: [2030]} | forecast: {years: []} | 'forecast.years' has 0 entries
            forecast: {years: [2030]} | forecast: {years: [2030], label_since: 1900} | label_since 1900 is before
            forecast: {years: [2030]} | forecast: {years: ['2030']} | is the text '2030', not a whole number
            forecast: {years: [2030]} | forecast: | 'forecast' is empty, not a mapping
            temperature: 9 | temperature: 99 | 'climate.temperature' is 99, above 60
            temperature: 9 | temperature: warm | is the text 'warm', not a number or a list or a mapping
            temperature: 9 | temperature: [1,2,3,4,5,6,7,8,9,10,11] | has 11 entries
            temperature: 9 | temperature: [1,2,3,4,5,6,7,8,9,10,11,120] | 'climate.temperature[12]' is 120, above 60
            temperature: 9 | temperature: {annual: 9, amplitude: 3} | 'peak_month' is missing
            temperature: 9 | temperature: {annual: 9, amplitude: 3, peak_month: 13} | is 13, above 12
            temperature: 9 | temperature: {annual: x, amplitude: 3, peak_month: 1} | temperature.annual' is the text 'x'
            temperature: 9 | temperature: {rastr: lc_2000.tif} | 'climate.temperature' has not the right form
            temperature: 9 | temperature: {table: pet.csv, column: t, by: soil} | the project has no soil map
            temperature: 9 | temperature: {table: pet.csv, column: t, by: soils} | unknown value "soils"
            temperature: 9 | temperature: {raster: lc_2000.tif, bnad: 1} | unknown key 'bnad'
            temperature: 9 | temperature: {raster: lc_2000.tif, scale: 0} | temperature.scale' has not the right form
            precipitation: 60 | precipitation: -1 | is -1, below 0
            precipitation: 60 | precipitation: {annual: 700, amplitude: 1.5, peak_month: 1} | is 1.5, above 1
            legend: unccd-7 | legend: missing.csv | 'missing.csv' does not exist
            raster: lc_2000.tif | raster: . | is a folder
            year: 2000 | year: 2000.5 | is the number 2000.5, not a whole number
            """)
    void namesTheMistake(String right, String wrong, String message) throws IOException {
        List<Problem> problems = problems(SMALL.replace(right, wrong));

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).what().contains(message), problems::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grid: {like: lc_2000.tif, resolution: 30} | either 'like' or crs
            grid: {extent: [300, 0, 0, 400]} | [west, south, east, north]
            grid: {crs: 32632} | EPSG:32632
            events: [{type: plow, year: 2010}] | did you mean 'plough'?
            events: [{type: lime, year: 2010}] | new pH in water, from 2 to 11
            events: [{type: lime, year: 1990, ph: 6}] | the forecast starts in 2000
            events: [{type: lime, year: 2010, ph: 6, every: 5, until: 2005}] | from 2010 on
            events: [{type: lime, year: 2010, ph: 6, until: 2015}] | add 'every'
            events: [{type: lime, year: 2010, ph: 6, depth_cm: 3}] | known: every, land_cover, ph, type, until, year
            properties: {clay: 60, sand: 60} | together they are 100 %
            output: {compression: lzw} | known: deflate, zstd
            mask: 7 | GeoTIFF
            soil: {raster: soil.tif} | add legend
            soil: {raster: soil.tif, legend: clay.csv} | give a file that is there
            soil: {raster: sail.tif, legend: wrb} | did you mean 'soil.tif'?
            title: &t x | ok
            title: *t | references are not supported
            """)
    void saysHowToMend(String extra, String mend) throws IOException {
        if (mend.equals("ok")) {
            assertEquals("x", new ProjectReader().read(write(SMALL + extra + "\n")).title());
            return;
        }
        List<Problem> problems = problems(SMALL + extra + "\n");

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).mend().contains(mend), problems::toString);
        assertTrue(problems.get(0).where().contains("project.yaml, line 9"), problems::toString);
    }

    @Test
    void checksNamesAgainstTheModelsOwn() throws IOException {
        Vocabulary vocabulary = new Vocabulary(
                Set.of("pedon"),
                List.of(new Vocabulary.Process("priming", false, "microbes free old carbon"),
                        new Vocabulary.Process("uptake", true, "microbes take up carbon")),
                List.of(new Vocabulary.Parameter("persistence_threshold", "yr", 100, 50, 200, "convention")),
                Map.of(ClassRole.LAND_COVER, Set.of("unccd-7", "esa-cci"), ClassRole.SOIL, Set.of("wrb")));
        Path file = write(SMALL.replace("unccd-7", "uncd-7") + """
                soil: {raster: soil.tif, legend: esa-cci}
                model:
                  name: peddon
                  processes: {primming: true, uptake: false}
                  parameters: {persistence_threshold: 10}
                """);

        String all = assertThrows(ProblemException.class, () -> new ProjectReader(vocabulary).read(file)).getMessage();

        assertTrue(all.contains("did you mean 'unccd-7'?"), all);
        assertTrue(all.contains("did you mean 'pedon'?"), all);
        assertTrue(all.contains("did you mean 'priming'?"), all);
        assertTrue(all.contains("no ready table named 'esa-cci' for soil"), all);
        assertTrue(all.contains("'model.processes.uptake' is false") && all.contains("cannot be switched off"), all);
        assertTrue(all.contains("'model.parameters.persistence_threshold' is 10, below 50"), all);
    }

    @Test
    void evapotranspirationHasItsOwnBound() throws IOException {
        String months = ", 100".repeat(11) + "]";
        List<Problem> problems = problems(SMALL.replace("  precipitation: 60",
                "  precipitation: [1500" + months + "\n  evapotranspiration: [1500" + months));

        assertEquals(1, problems.size(), problems::toString);
        assertEquals("'climate.evapotranspiration[1]' is 1500, above 1000", problems.get(0).what());
    }

    @Test
    void aNumberMustBeFinite() throws IOException {
        for (String value : List.of(".nan", ".inf", "-.INF", "1e999")) {
            List<Problem> problems = problems(SMALL.replace("temperature: 9", "temperature: " + value));

            assertEquals("'" + value + "' is not a finite number", problems.get(0).what());
            assertEquals("project.yaml, line 6, column 16", problems.get(0).where());
        }
    }

    @Test
    void aKeyGivenTwiceIsNotSilentlyTaken() throws IOException {
        List<Problem> problems = problems(SMALL + "forecast: {years: [2040]}\n");

        assertEquals("'forecast' is given twice; first in line 8", problems.get(0).what());
        assertEquals("project.yaml, line 9, column 1", problems.get(0).where());
    }

    @Test
    void brokenYamlNamesItsLine() throws IOException {
        List<Problem> problems = problems("land_cover:\n  maps: [1, 2\nclimate: 3\n");

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).what().startsWith("this is not valid YAML: "), problems::toString);
        assertTrue(problems.get(0).where().contains("line 3"), problems::toString);
    }

    @Test
    void whatIsNoProjectAtAllIsRefusedPlainly() throws IOException {
        assertEquals("the project file is empty", problems("# nothing\n").get(0).what());
        assertTrue(problems("just text").get(0).what().contains("not a mapping"));
        byte[] tiff = {'I', 'I', 42, 0, (byte) 0xfe, (byte) 0xff};
        Path binary = Files.write(folder.resolve("project.yaml"), tiff);
        assertTrue(assertThrows(ProblemException.class, () -> new ProjectReader().read(binary)).getMessage()
                .contains("not a UTF-8 text"));
        assertTrue(assertThrows(ProblemException.class, () -> new ProjectReader().read(folder.resolve("none.yaml")))
                .getMessage().contains("no such project file"));
    }

    /** Whatever is cut from or scrambled in a project file, the reader answers with a project or with problems. */
    @Test
    void noDamageMakesTheReaderFail() throws IOException {
        Random random = new Random(17);
        String[] lines = FULL.split("\n");
        ProjectReader reader = new ProjectReader();
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            String[] damaged = lines.clone();
            int at = random.nextInt(damaged.length);
            String line = damaged[at];
            int cut = random.nextInt(line.length() + 1);
            damaged[at] = switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> line.substring(0, cut);
                case 2 -> line.substring(0, cut) + ":[]{}'*&!|\t".charAt(random.nextInt(11)) + line.substring(cut);
                default -> line.replaceAll("[0-9]+", random.nextBoolean() ? "-7" : "99999999999999999999");
            };
            Path file = write(String.join("\n", damaged));
            try {
                reader.read(file);
            } catch (ProblemException e) {
                refused++;
                e.problems().forEach(p -> assertTrue(p.where().startsWith("project.yaml, line"), p::toString));
            }
        }
        assertTrue(refused > 200, "most damage is noticed: " + refused);
    }

    @Test
    void theSchemaNamesEveryQuantityAndEvent() {
        var schema = ProjectSchema.json(Vocabulary.ANY);

        Arrays.stream(Quantity.values()).forEach(quantity -> assertEquals(quantity.highest(),
                schema.at("/properties/properties/properties/" + quantity.key() + "/then/maximum").asDouble()));
        assertEquals(EventType.values().length, schema.at("/$defs/event/properties/type/enum").size());
    }
}
