package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.app.Fixture.Outcome;
import org.pedonscape.geotools.forecast.ForecastEngine;
import org.pedonscape.geotools.forecast.RunOptions;
import org.pedonscape.geotools.forecast.RunPlan;
import org.pedonscape.geotools.forecast.RunReport;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.kernel.process.Parameter;
import org.pedonscape.kernel.process.ProcessId;
import picocli.CommandLine;

/** What the command line promises: exit statuses, what goes to which stream, nothing half-written. */
class MainTest {

    private static final List<String> VERBS = List.of("init", "validate", "run", "inspect", "describe");

    @TempDir
    private Path folder;

    /** An engine that breaks. */
    private record Broken(Throwable thrown) implements ForecastEngineBase {

        @Override
        public RunReport run(Project project, RunOptions options, Progress progress) {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }

    /** What every test engine shares. */
    private interface ForecastEngineBase extends ForecastEngine {

        @Override
        default List<Problem> check(Project project) {
            return List.of();
        }

        @Override
        default RunPlan plan(Project project) {
            return new FileEngine().plan(project);
        }
    }

    @Test
    void aRunListsItsFilesOnStdoutAndTheRestOnStderr() throws IOException {
        Path project = Fixture.project(folder);
        Outcome outcome = Fixture.run("run", project.toString());

        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        assertEquals(folder.resolve("results/soc.tif") + System.lineSeparator(), outcome.out());
        assertTrue(outcome.err().contains("warning: pH is assumed to be 6.0 everywhere [assumed-ph]"), outcome.err());
        assertTrue(outcome.err().contains("100 %  forecast"), outcome.err());
        assertTrue(outcome.err().contains("60k cells (1.23k different sites) in 2 s, 30k cells/s"), outcome.err());
    }

    @Test
    void quietLeavesWarningsAndResults() throws IOException {
        String project = Fixture.project(folder).toString();
        Outcome outcome = Fixture.run("run", project, "-q", "-o", folder.resolve("out").toString());

        assertEquals(ExitStatus.OK, outcome.status());
        assertTrue(Files.exists(folder.resolve("out/soc.tif")));
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void resultsAreNotOverwrittenUnlessAsked() throws IOException {
        Path project = Fixture.project(folder);
        Path old = Files.createDirectories(folder.resolve("results")).resolve("soc_old.tif");
        Files.writeString(old, "old");

        Outcome refused = Fixture.run("run", project.toString());
        assertEquals(ExitStatus.USAGE, refused.status());
        assertTrue(refused.err().contains("the results folder is not empty") && refused.err().contains("--overwrite"));
        assertFalse(Files.exists(folder.resolve("results/soc.tif")));

        assertEquals(ExitStatus.OK, Fixture.run("run", project.toString(), "--overwrite").status());
        assertEquals(ExitStatus.USAGE, Fixture.run("run", project.toString(), "-o", old.toString()).status());
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndWritesNothing() throws IOException {
        Path project = Fixture.project(folder);
        Outcome outcome = Fixture.run("run", project.toString(), "--dry-run");

        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        for (String part : List.of("300 x 200 cells of 30 x 30, EPSG:32632", "lc_2000.tif: as it is",
                "pH: 6.0 everywhere", "soc_000-030_2030.tif", "[t C/ha]", "250 MB", "1.50 GB")) {
            assertTrue(outcome.out().contains(part), part + " in\n" + outcome.out());
        }
        assertFalse(Files.exists(folder.resolve("results")));
    }

    @Test
    void jsonLinesAreJsonAndTellTheWholeStory() throws IOException {
        Outcome outcome = Fixture.run("run", Fixture.project(folder).toString(), "--progress", "jsonl");

        List<JsonNode> events = events(outcome);
        assertEquals("", outcome.err());
        assertEquals("start", events.get(0).get("event").asText());
        assertEquals("0.1.0", events.get(0).get("version").asText());
        List<Double> percents = events.stream()
                .filter(e -> e.has("percent"))
                .map(e -> e.get("percent").asDouble())
                .toList();
        assertEquals(percents.stream().sorted().toList(), percents);
        assertTrue(percents.contains(20.0), "the forecast begins after a fifth of the time: " + percents);
        assertEquals(100, percents.get(percents.size() - 1));
        assertTrue(events.stream().anyMatch(e -> e.path("code").asText().equals("assumed-ph")));
        JsonNode output = events.stream()
                .filter(e -> e.get("event").asText().equals("output"))
                .findFirst()
                .orElseThrow();
        assertEquals("soc", output.get("name").asText());
        assertEquals(folder.resolve("results/soc.tif").toString(), output.get("path").asText());
        JsonNode done = events.get(events.size() - 1);
        assertEquals("done", done.get("event").asText());
        assertEquals(0, done.get("exit").asInt());
    }

    @Test
    void jsonLinesTellOfMistakesToo() throws IOException {
        Path project = Fixture.project(folder);
        Files.writeString(project, Files.readString(project).replace("9", "999").replace("2030", "1930"));
        Outcome outcome = Fixture.run("run", project.toString(), "--progress", "jsonl");

        List<JsonNode> events = events(outcome);
        List<JsonNode> errors = events.stream().filter(e -> e.get("event").asText().equals("error")).toList();
        assertEquals(ExitStatus.DATA, outcome.status());
        assertEquals(2, errors.size());
        for (JsonNode error : errors) {
            assertEquals("data", error.get("code").asText());
            assertTrue(error.hasNonNull("message") && error.hasNonNull("where") && error.hasNonNull("hint"));
        }
        assertEquals(ExitStatus.DATA, events.get(events.size() - 1).get("exit").asInt());
    }

    @Test
    void jsonLinesCarryThePlan() throws IOException {
        Outcome outcome = Fixture.run("run", Fixture.project(folder).toString(), "--progress", "jsonl", "--dry-run");

        JsonNode plan = events(outcome).get(1);
        assertEquals("plan", plan.get("event").asText());
        assertEquals(300, plan.at("/grid/width").asInt());
        assertEquals(1_500_000_000L, plan.get("disk_bytes").asLong());
        assertTrue(plan.get("products").size() > 5);
    }

    private static List<JsonNode> events(Outcome outcome) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : outcome.out().lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    static Stream<Object[]> failures() {
        return Stream.of(
                new Object[] {new OutOfMemoryError("Java heap space"), ExitStatus.RESOURCES,
                    "PEDONSCAPE_JAVA_OPTS=-Xmx4g"},
                new Object[] {
                    new UncheckedIOException(new FileSystemException("a.tif", null, "No space left on device")),
                    ExitStatus.RESOURCES, "the disk is full"},
                new Object[] {new UncheckedIOException(new IOException("No space left on device")),
                    ExitStatus.RESOURCES, "the disk is full"},
                new Object[] {new UncheckedIOException(new AccessDeniedException("/results")), ExitStatus.RESOURCES,
                    "no permission"},
                new Object[] {new IllegalStateException("boom"), ExitStatus.INTERNAL, "--stacktrace"},
                new Object[] {new NoClassDefFoundError("gone"), ExitStatus.INTERNAL, "--stacktrace"});
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasItsStatusAndNoStackTrace(Throwable thrown, int status, String hint) throws IOException {
        Path project = Fixture.project(folder);
        Outcome plain = Fixture.run(() -> new Broken(thrown), new Interruption(), "run", project.toString());

        assertEquals(status, plain.status());
        assertTrue(plain.err().contains(hint), plain.err());
        assertFalse(plain.err().contains("\tat "), plain.err());
        Outcome traced = Fixture.run(
                () -> new Broken(thrown), new Interruption(), "run", project.toString(), "--stacktrace");
        assertTrue(traced.err().contains("\tat "), traced.err());
    }

    @Test
    void aCancelledRunLeavesNothing() throws IOException {
        Interruption interruption = new Interruption();
        interruption.want();
        Outcome outcome = Fixture.run(FileEngine::new, interruption, "run", Fixture.project(folder).toString());

        assertEquals(ExitStatus.CANCELLED, outcome.status());
        String last = outcome.err().lines().reduce((a, b) -> b).orElseThrow();
        assertEquals("cancelled; nothing half-written is left", last);
        try (Stream<Path> left = Files.list(folder.resolve("results"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void validateSaysOkOrEverythingWrong() throws IOException {
        Path project = Fixture.project(folder);
        Outcome good = Fixture.run("validate", project.toString());
        assertEquals(ExitStatus.OK, good.status(), good.err());
        assertTrue(good.out().startsWith("ok" + System.lineSeparator()) && good.out().contains("2000 lc_2000.tif"));

        Files.writeString(project, Files.readString(project).replace("title", "titel").replace("lc_2000", "lc_1999"));
        Outcome bad = Fixture.run("validate", project.toString());
        assertEquals(ExitStatus.DATA, bad.status());
        assertEquals("", bad.out());
        assertTrue(bad.err().contains("did you mean 'title'?") && bad.err().contains("did you mean 'lc_2000.tif'?"));
        assertTrue(bad.err().endsWith("2 problems" + System.lineSeparator()), bad.err());
    }

    @Test
    void validateReportsWhatTheEngineFindsInRasters() throws IOException {
        ForecastEngine picky = new ForecastEngineBase() {
            @Override
            public List<Problem> check(Project project) {
                return List.of(Problem.data("no CRS", "lc_2000.tif", "assign one with gdal_edit.py -a_srs"));
            }

            @Override
            public RunReport run(Project project, RunOptions options, Progress progress) {
                throw new AssertionError("validate must not run");
            }
        };
        Outcome outcome = Fixture.run(() -> picky, new Interruption(), "validate", Fixture.project(folder).toString());

        assertEquals(ExitStatus.DATA, outcome.status());
        assertTrue(outcome.err().contains("error: no CRS"), outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rum x.yaml", "run", "run x.yaml --treads 2", "run x.yaml --threads two",
        "run x.yaml --threads 0", "run x.yaml -q -v", "run x.yaml --progress loud", "validate", "validate a b",
        "inspect", "describe --json --schema", "init a b"})
    void aWrongCommandLineIsAUsageError(String line) {
        Outcome outcome = Fixture.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertEquals(ExitStatus.USAGE, outcome.status(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("error: ") && outcome.err().contains("--help"), outcome.err());
    }

    @Test
    void aMistypedVerbIsGuessed() {
        assertTrue(Fixture.run("valdate", "x").err().contains("validate"));
    }

    @Test
    void describeListsWhatTheProgramKnows() throws IOException {
        Outcome text = Fixture.run("describe");
        assertEquals(ExitStatus.OK, text.status());
        for (Quantity quantity : Quantity.values()) {
            assertTrue(text.out().contains(quantity.description() + " [" + quantity.unit() + "]"), quantity.key());
        }
        assertTrue(text.out().contains("soc_change_000-030_YEAR0-YEAR"));
        assertTrue(text.out().contains("persistence_threshold"));

        JsonNode json = new ObjectMapper().readTree(Fixture.run("describe", "--json").out());
        assertEquals(Quantity.values().length, json.get("quantities").size());
        assertEquals(Parameter.values().length, json.get("parameters").size());
        assertEquals(ProcessId.values().length, json.get("processes").size());
        for (JsonNode parameter : json.get("parameters")) {
            double value = parameter.get("default").asDouble();
            assertTrue(value >= parameter.get("lowest").asDouble() && value <= parameter.get("highest").asDouble());
            assertFalse(parameter.get("source").asText().isEmpty());
        }
        JsonNode schema = new ObjectMapper().readTree(Fixture.run("describe", "--schema").out());
        assertEquals("https://json-schema.org/draft/2020-12/schema", schema.get("$schema").asText());
        assertEquals(Parameter.values().length, schema.at("/properties/model/properties/parameters/properties").size());
    }

    @Test
    void helpExamplesAreCommandsThatParse() {
        List<String> examples = new ArrayList<>();
        for (String verb : Stream.concat(Stream.of(""), VERBS.stream()).toList()) {
            Outcome help = Fixture.run((verb + " --help").strip().split(" "));
            assertEquals(ExitStatus.OK, help.status());
            String[] halves = help.out().split("Examples:");
            assertEquals(2, halves.length, "examples in the help of " + verb);
            assertTrue(verb.isEmpty() || help.out().contains("130"), "exit statuses in the help of " + verb);
            assertTrue(help.out().lines().allMatch(line -> line.length() <= 120), help.out());
            examples.addAll(halves[1].lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        }
        assertTrue(examples.size() >= 10, examples::toString);
        for (String example : examples) {
            String[] words = example.split(" ");
            assertEquals("pedonscape", words[0]);
            CommandLine.ParseResult parsed = Main.commandLine(new Pedonscape(),
                            new Engines(FileEngine::new, () -> Fixture.VOCABULARY), new Interruption(), false)
                    .parseArgs(List.of(words).subList(1, words.length).toArray(String[]::new));
            assertNotNull(parsed.subcommand(), example);
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertTrue(Fixture.run("--version").out().startsWith("pedonscape 0.1.0"));
    }
}
