package org.pedonscape.app.progress;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.pedonscape.geotools.forecast.RunPlan;
import org.pedonscape.geotools.problem.Problem;

/** Progress in words on stderr: as one live line on a terminal, as a line now and then in a log, or not at all. */
public final class TextDisplay extends RunDisplay {

    private static final long LIVE_INTERVAL_NANOS = 100_000_000L;

    private static final long LOG_INTERVAL_NANOS = 30_000_000_000L;

    private static final double LOG_STEP_PERCENT = 10;

    /** Back to the start of the line and clear to its end (ECMA-48). */
    private static final String CLEAR = "\r\u001b[K";

    /** How text is shown. */
    public enum Style {
        /** One line that changes. */
        LIVE,
        /** Lines for a log. */
        LOG,
        /** Warnings and errors alone. */
        QUIET
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final Style style;
    private final LongSupplier clock;
    private long shownAt;
    private double shownPercent;
    private boolean lineOpen;

    /**
     * @param out takes plans
     * @param err takes all other text
     * @param style how it is shown
     * @param cancelled whether the user asked to stop
     * @param clock nanoseconds from any origin
     */
    public TextDisplay(
            PrintWriter out, PrintWriter err, Style style, BooleanSupplier cancelled, LongSupplier clock) {
        super(cancelled, clock);
        this.out = out;
        this.err = err;
        this.style = style;
        this.clock = clock;
    }

    @Override
    void phaseStarted(Meter.State state) {
        show(state);
    }

    @Override
    void advanced(Meter.State state) {
        long waited = clock.getAsLong() - shownAt;
        boolean due = style == Style.LIVE
                ? waited >= LIVE_INTERVAL_NANOS
                : waited >= LOG_INTERVAL_NANOS || state.percent() - shownPercent >= LOG_STEP_PERCENT;
        if (due || state.percent() == 100 && shownPercent < 100) {
            show(state);
        }
    }

    private void show(Meter.State state) {
        if (style == Style.QUIET) {
            return;
        }
        shownAt = clock.getAsLong();
        shownPercent = state.percent();
        String line = line(state);
        if (style == Style.LIVE) {
            err.print(CLEAR + line);
            lineOpen = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    private static String line(Meter.State state) {
        OptionalDouble rate = state.rate();
        OptionalDouble left = state.secondsLeft();
        return String.format(Locale.ROOT, "%3.0f %%  %s", state.percent(), state.phase())
                + (rate.isPresent() ? "  " + Duration.amount(rate.getAsDouble()) + "/s" : "")
                + (left.isPresent() ? "  " + Duration.of(left.getAsDouble()) + " left" : "");
    }

    @Override
    public synchronized void warning(String code, String message) {
        line("warning: " + message + " [" + code + "]");
    }

    @Override
    public void output(Path path, String description) {
        // Results are listed on stdout when all are there.
    }

    @Override
    public synchronized void error(String code, Problem problem) {
        line(code.equals("cancelled") ? problem.what() : "error: " + problem);
    }

    @Override
    public void plan(RunPlan plan) {
        PlanText.print(plan, out);
    }

    @Override
    public synchronized void ended(int status) {
        if (lineOpen) {
            err.print(CLEAR);
            lineOpen = false;
        }
        err.flush();
    }

    private void line(String text) {
        err.println((lineOpen ? CLEAR : "") + text);
        lineOpen = false;
        err.flush();
    }
}
