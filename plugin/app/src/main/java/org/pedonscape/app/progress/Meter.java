package org.pedonscape.app.progress;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.pedonscape.geotools.forecast.ForecastEngine.Phase;

/**
 * Counts the work of a run: how much of the whole is done, how fast, how long it will take. Not safe for threads by
 * itself; {@link RunDisplay} guards it.
 */
final class Meter {

    private static final double NANOS = 1e9;

    /** Below this share of the work the time left is a guess that only unsettles. */
    private static final double FIRST_GUESS = 0.02;

    /** Shares that are meant to sum to 1 may miss it by so much. */
    private static final double ROUND_OFF = 1e-9;

    private List<Phase> phases = List.of();
    private final LongSupplier clock;
    private final long started;
    private String phase = "";
    private long units;
    private long done;
    private long phaseStarted;
    private double before;
    private double share;
    private double furthest;

    /**
     * Where a run stands.
     *
     * @param phase name of the phase
     * @param percent share of the whole run that is done, 0 to 100; of the phase, where the engine does not say how its
     *     phases share the time
     * @param rate units of work a second in this phase; empty before anything is done
     * @param secondsLeft estimate of the time left, s; empty while there is too little to go by
     */
    record State(String phase, double percent, OptionalDouble rate, OptionalDouble secondsLeft) {}

    /**
     * @param clock nanoseconds from any origin
     */
    Meter(LongSupplier clock) {
        this.clock = clock;
        this.started = clock.getAsLong();
        this.phaseStarted = started;
    }

    /**
     * @param expected the engine's phases and their shares of the time; without them each phase counts from 0 to 100
     */
    void expect(List<Phase> expected) {
        phases = List.copyOf(expected);
    }

    void phase(String name, long newUnits) {
        phase = name;
        units = newUnits;
        done = 0;
        phaseStarted = clock.getAsLong();
        if (phases.isEmpty()) {
            before = 0;
            share = 1;
            return;
        }
        double sum = 0;
        for (Phase expected : phases) {
            if (expected.name().equals(name)) {
                before = sum;
                share = expected.share();
                return;
            }
            sum += expected.share();
        }
        // A phase that was not announced: the whole stands where the last one left it.
        before += share;
        share = 0;
    }

    void advance(long more) {
        done += more;
    }

    /** Wall time since the meter was made, s. */
    double seconds() {
        return (clock.getAsLong() - started) / NANOS;
    }

    State state() {
        double ofPhase = units > 0 ? Math.min(1, done / (double) units) : 0;
        double sum = before + share * ofPhase;
        double fraction = sum > 1 - ROUND_OFF ? 1 : sum;
        if (!phases.isEmpty()) {
            // Phases out of their announced order must not turn the bar back.
            furthest = Math.max(furthest, fraction);
            fraction = furthest;
        }
        double phaseSeconds = (clock.getAsLong() - phaseStarted) / NANOS;
        OptionalDouble rate =
                done > 0 && phaseSeconds > 0 ? OptionalDouble.of(done / phaseSeconds) : OptionalDouble.empty();
        double passed = phases.isEmpty() ? phaseSeconds : seconds();
        OptionalDouble left = fraction >= FIRST_GUESS
                ? OptionalDouble.of(passed * (1 - fraction) / fraction)
                : OptionalDouble.empty();
        return new State(phase, 100 * fraction, rate, left);
    }
}
