package org.pedonscape.geotools.forecast;

import java.util.List;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.geotools.project.Project;

/**
 * Turns a project into maps. The one thing the faces that schedule work (command line, GeoTools process) call; they
 * hold no science and the engine prints nothing.
 */
public interface ForecastEngine {

    /**
     * Opens every raster and mapping table and looks for what would stop or spoil a run.
     *
     * @param project what the user asked for
     * @return everything found wrong, all at once; empty when the project can run
     */
    List<Problem> check(Project project);

    /**
     * What a run would do and need, without doing it and without writing anything.
     *
     * @param project what the user asked for
     * @return grid, alignment of inputs, maps, memory and disk
     * @throws org.pedonscape.geotools.problem.ProblemException when the project cannot run
     */
    RunPlan plan(Project project);

    /**
     * Runs the forecast. Files appear under their names only when they are complete; on failure or cancellation
     * everything half done is taken away.
     *
     * @param project what the user asked for
     * @param options where to write and how
     * @param progress listener, asked between blocks of work whether to stop
     * @return what was made
     * @throws org.pedonscape.geotools.problem.ProblemException when the project cannot run, with every problem found
     * @throws org.pedonscape.geotools.progress.CancelledException when the listener asked to stop
     */
    RunReport run(Project project, RunOptions options, Progress progress);

    /**
     * The phases that {@link #run} reports, in their order, with their usual share of the time, so that a face can show
     * one percentage for the whole run.
     *
     * @return phases whose shares sum to 1; empty when unknown, and then every phase is shown from 0 to 100 %
     */
    default List<Phase> phases() {
        return List.of();
    }

    /**
     * One phase of a run.
     *
     * @param name as given to {@link Progress#phase}
     * @param share usual share of the run's time, (0, 1]
     */
    record Phase(String name, double share) {}
}
