package org.pedonscape.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pedonscape.app.progress.Duration;
import org.pedonscape.app.progress.JsonLinesDisplay;
import org.pedonscape.app.progress.ProgressMode;
import org.pedonscape.app.progress.RunDisplay;
import org.pedonscape.app.progress.TextDisplay;
import org.pedonscape.geotools.forecast.ForecastEngine;
import org.pedonscape.geotools.forecast.RunOptions;
import org.pedonscape.geotools.forecast.RunReport;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.product.BuildInfo;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.ProjectReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pedonscape run}: from a project to maps. */
@Command(
        name = "run",
        description = {
            "Forecasts a project and writes its maps.",
            "",
            "Results appear whole or not at all. The files written are listed on stdout; progress and warnings go to",
            "stderr.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pedonscape run project.yaml",
            "  pedonscape run project.yaml -o results-2050 --overwrite --threads 4",
            "  pedonscape run project.yaml --dry-run",
            "  pedonscape run project.yaml --progress jsonl"
        })
final class RunCommand implements Callable<Integer> {

    private final Pedonscape root;
    private final Engines engines;
    private final Interruption interruption;
    private final boolean terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "The project file (YAML).")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the results; by default the project's own (output.directory, else 'results').")
    private Path directory;

    @Option(names = "--overwrite", description = "Replace results that are already in that folder.")
    private boolean overwrite;

    @Option(names = "--dry-run", description = "Print grid, inputs, maps, memory and disk needed; write nothing.")
    private boolean dryRun;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Worker threads; by default one a processor. The results do not depend on it.")
    private Integer threads;

    @Option(
            names = "--progress",
            paramLabel = "MODE",
            defaultValue = "auto",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. auto is a live line on a terminal, else"
                    + " plain.")
    private ProgressMode mode;

    @CommandLine.ArgGroup
    private Verbosity verbosity = new Verbosity();

    /** How much is said; one of them. */
    static final class Verbosity {

        @Option(names = {"-q", "--quiet"}, description = "Say nothing but warnings and errors.")
        private boolean quiet;

        @Option(names = {"-v", "--verbose"}, description = "List every file written with what it holds.")
        private boolean verbose;
    }

    RunCommand(Pedonscape root, Engines engines, Interruption interruption, boolean terminal) {
        this.root = root;
        this.engines = engines;
        this.interruption = interruption;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (threads != null && threads < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--threads must be at least 1, got " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RunDisplay display = display(out, err);
        interruption.begin();
        try {
            Optional<RunReport> report = Optional.empty();
            int status = ExitStatus.OK;
            try {
                display.started(BuildInfo.current().version());
                Project project = new ProjectReader(engines.vocabulary().get()).read(file);
                ForecastEngine engine = engines.forecast().get();
                if (dryRun) {
                    display.plan(engine.plan(project));
                } else {
                    display.expect(engine.phases());
                    report = Optional.of(engine.run(project, options(project), display));
                }
            } catch (RuntimeException | Error thrown) {
                status = failed(Failure.of(thrown), thrown, display, err);
            }
            display.ended(status);
            if (mode != ProgressMode.JSONL) {
                report.ifPresent(made -> print(made, out, err));
            }
            out.flush();
            err.flush();
            return status;
        } finally {
            interruption.over();
        }
    }

    private int failed(Failure failure, Throwable thrown, RunDisplay display, PrintWriter err) {
        failure.problems().forEach(problem -> display.error(failure.code(), problem));
        if (root.stacktrace) {
            thrown.printStackTrace(err);
        }
        return failure.status();
    }

    private RunDisplay display(PrintWriter out, PrintWriter err) {
        if (mode == ProgressMode.JSONL) {
            return new JsonLinesDisplay(out, interruption::wanted, System::nanoTime);
        }
        TextDisplay.Style style = TextDisplay.Style.LOG;
        if (verbosity.quiet || mode == ProgressMode.NONE) {
            style = TextDisplay.Style.QUIET;
        } else if (mode == ProgressMode.AUTO && terminal) {
            style = TextDisplay.Style.LIVE;
        }
        return new TextDisplay(out, err, style, interruption::wanted, System::nanoTime);
    }

    private RunOptions options(Project project) {
        Path results = directory != null ? directory.toAbsolutePath().normalize() : project.output().directory();
        if (Files.exists(results) && !Files.isDirectory(results)) {
            throw new ProblemException(new Problem(Problem.Kind.USAGE, "the results folder is a file",
                    results.toString(), "choose a folder with -o"));
        }
        if (!overwrite && holdsFiles(results)) {
            throw new ProblemException(new Problem(Problem.Kind.USAGE, "the results folder is not empty",
                    results.toString(), "replace what is there with --overwrite, or choose another folder with -o"));
        }
        int workers = threads != null ? threads : Runtime.getRuntime().availableProcessors();
        return new RunOptions(results, overwrite, workers);
    }

    private static boolean holdsFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !String.valueOf(file.getFileName()).startsWith("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(RunReport report, PrintWriter out, PrintWriter err) {
        for (RunReport.Output output : report.outputs()) {
            out.println(output.path() + (verbosity.verbose ? "\t" + output.description() : ""));
        }
        if (!verbosity.quiet) {
            out.flush();
            double rate = report.cells() / Math.max(report.seconds(), 1e-3);
            err.printf("%s cells (%s different sites) in %s, %s cells/s%n", Duration.amount(report.cells()),
                    Duration.amount(report.distinctSites()), Duration.of(report.seconds()), Duration.amount(rate));
        }
    }
}
