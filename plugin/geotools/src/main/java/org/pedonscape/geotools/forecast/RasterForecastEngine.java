package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.List;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.geotools.project.Project;

/**
 * The forecast engine over rasters: opens and aligns, finds out which cells are alike, solves each distinct site
 * once, writes the maps. Three phases, one after the other, each done by {@link Workers} who need not know what the
 * others do:
 *
 * <ol>
 *   <li>read: every input is read once; cells with the same boundary conditions share a site ({@link Survey});
 *   <li>forecast: the distinct sites are solved in any order ({@link SolvedSites});
 *   <li>write: the maps are written, each by one worker ({@link MapMaker}), into a hidden folder that takes its place
 *       when all is there ({@link OutputFolder}).
 * </ol>
 *
 * <p>The results depend on the project and the version of the program alone, not on the number of threads. Memory is
 * four bytes a cell, and for each distinct site 600 bytes and four bytes a map. A run makes no maps when more than 5
 * % of its cells fail numerically; fewer become no-data, with a warning.
 */
public final class RasterForecastEngine implements ForecastEngine {

    @Override
    public List<Problem> check(Project project) {
        try {
            prepare(project, OutputFolder.check(project.output().directory(), true)).close();
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    @Override
    public RunPlan plan(Project project) {
        try (Preparation ready = prepare(project, List.of())) {
            Estimate estimate = Estimate.of(ready, cores());
            return new RunPlan(
                    RunSettings.grid(ready.inputs().grid()),
                    inputs(ready),
                    ready.roster().assumptions().sentences(),
                    ready.catalog().products(),
                    ready.roster().cellCount(),
                    ready.roster().siteCount(),
                    estimate.memoryBytes(),
                    estimate.diskBytes());
        }
    }

    @Override
    public List<Phase> phases() {
        return Phases.usual();
    }

    @Override
    public RunReport run(Project project, RunOptions options, Progress progress) {
        Stopwatch watch = new Stopwatch();
        List<Problem> found = OutputFolder.check(options.directory(), options.overwrite());
        Workers workers = new LocalWorkers(options.threads());
        watch.phase(Phases.READ);
        try (Preparation ready = Preparation.of(project, found, workers, progress)) {
            Estimate estimate = Estimate.of(ready, options.threads());
            estimate.tooMuchFor(Runtime.getRuntime().maxMemory()).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            RunNotes notes = new RunNotes(progress);
            estimate.tightOn(OutputFolder.usableSpace(options.directory()))
                    .ifPresent(words -> notes.warn("little-disk", words));
            Cautions cautions = new Cautions(ready, notes);
            cautions.before();
            watch.phase(Phases.FORECAST);
            progress.phase(Phases.FORECAST, ready.roster().siteCount());
            SolvedSites.Task task = new SolvedSites.Task(ready.model().model(), ready.inputs().builder(),
                    new ProductValues(ready.catalog()), ready.catalog().labelYear());
            SolvedSites solved =
                    SolvedSites.of(task, ready.survey().sites(), ready.roster(), workers, progress);
            cautions.after(solved);
            watch.phase(Phases.WRITE);
            return new ResultWriter(ready, solved, notes, watch).write(options, workers, progress);
        }
    }

    private static Preparation prepare(Project project, List<Problem> found) {
        return Preparation.of(project, found, new LocalWorkers(cores()), Progress.NONE);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static List<RunPlan.Input> inputs(Preparation ready) {
        List<RunPlan.Input> inputs = new ArrayList<>();
        for (InputRole role : ready.inputs().roles().rasters()) {
            inputs.add(new RunPlan.Input(
                    role.role(), role.file(), AlignmentText.of(ready.inputs().alignment(role))));
        }
        return inputs;
    }
}
