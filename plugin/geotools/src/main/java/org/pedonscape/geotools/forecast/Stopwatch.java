package org.pedonscape.geotools.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pedonscape.geotools.product.RunRecord;

/** Wall time of the phases of a run; nothing else of a run knows a clock. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final Instant started = Instant.now();
    private final long origin = System.nanoTime();
    private final List<RunRecord.Phase> done = new ArrayList<>();
    private String current = "";
    private long since = origin;

    /**
     * A phase begins, the one before ends.
     *
     * @param name its name
     */
    void phase(String name) {
        long now = System.nanoTime();
        if (!current.isEmpty()) {
            done.add(new RunRecord.Phase(current, (now - since) / NANOS));
        }
        current = name;
        since = now;
    }

    /** Wall time so far, s. */
    double seconds() {
        return (System.nanoTime() - origin) / NANOS;
    }

    /** What was measured until now, the current phase included. */
    RunRecord.Timing timing() {
        List<RunRecord.Phase> phases = new ArrayList<>(done);
        if (!current.isEmpty()) {
            phases.add(new RunRecord.Phase(current, (System.nanoTime() - since) / NANOS));
        }
        return new RunRecord.Timing(started, Instant.now(), phases);
    }
}
