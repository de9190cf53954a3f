package org.pedonscape.app.progress;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.pedonscape.geotools.forecast.ForecastEngine.Phase;
import org.pedonscape.geotools.forecast.RunPlan;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.progress.Progress;

/** Shows a run to its user. Calls may come from any thread; they are shown one at a time. */
public abstract class RunDisplay implements Progress {

    private final Meter meter;
    private final BooleanSupplier cancelled;

    /**
     * @param cancelled whether the user asked to stop
     * @param clock nanoseconds from any origin
     */
    RunDisplay(BooleanSupplier cancelled, LongSupplier clock) {
        this.meter = new Meter(clock);
        this.cancelled = cancelled;
    }

    @Override
    public final synchronized void phase(String name, long units) {
        meter.phase(name, units);
        phaseStarted(meter.state());
    }

    @Override
    public final synchronized void advance(long units) {
        meter.advance(units);
        advanced(meter.state());
    }

    @Override
    public abstract void warning(String code, String message);

    @Override
    public abstract void output(Path path, String description);

    @Override
    public final boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    /**
     * @param phases the engine's phases and their shares of the time; without them each phase counts from 0 to 100
     */
    public final synchronized void expect(List<Phase> phases) {
        meter.expect(phases);
    }

    /**
     * The run begins.
     *
     * @param version version of the program
     */
    public void started(String version) {}

    /**
     * What a run would do, instead of a run.
     *
     * @param plan the plan
     */
    public abstract void plan(RunPlan plan);

    /**
     * The run came to its end.
     *
     * @param status exit status
     */
    public abstract void ended(int status);

    /**
     * Something stopped the run.
     *
     * @param code short stable code
     * @param problem what to say
     */
    public abstract void error(String code, Problem problem);

    /** Wall time so far, s. */
    public final synchronized double seconds() {
        return meter.seconds();
    }

    abstract void phaseStarted(Meter.State state);

    abstract void advanced(Meter.State state);
}
