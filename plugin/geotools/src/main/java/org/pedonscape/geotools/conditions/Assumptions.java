package org.pedonscape.geotools.conditions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which boundary conditions of a run were given and which were read from tables or assumed, with how many cells and the
 * range of values used. Not safe to share between threads: give each its own and {@link #merge} them, in any order, the
 * result is the same.
 */
public final class Assumptions {

    private final Map<Condition, Map<Origin, Tally>> tallies = new EnumMap<>(Condition.class);
    private long cells;

    /** Starts with no cell. */
    public Assumptions() {
        for (Condition condition : Condition.values()) {
            tallies.put(condition, new EnumMap<>(Origin.class));
        }
    }

    /**
     * One way a condition was found.
     *
     * @param condition which
     * @param origin where from
     * @param cells number of cells
     * @param lowest lowest value used, NaN where the condition is no number
     * @param highest highest value used, NaN where the condition is no number
     */
    public record Entry(Condition condition, Origin origin, long cells, double lowest, double highest) {}

    /**
     * Counts a cell.
     *
     * @param builder the builder of the run
     * @param cell its values
     * @param times how many cells have these values, at least 1
     */
    public void add(SiteBuilder builder, CellValues cell, long times) {
        Optional<Map<Condition, SoilConditions.Sourced>> sources = builder.explain(cell);
        if (sources.isEmpty()) {
            return;
        }
        cells += times;
        sources.get().forEach((condition, sourced) -> tallies.get(condition)
                .computeIfAbsent(sourced.origin(), o -> new Tally())
                .see(sourced.value(), times));
    }

    /**
     * Adds what another count saw.
     *
     * @param other the other count, left as it is
     */
    public void merge(Assumptions other) {
        cells += other.cells;
        other.tallies.forEach((condition, byOrigin) -> byOrigin.forEach((origin, tally) -> tallies.get(condition)
                .computeIfAbsent(origin, o -> new Tally())
                .add(tally)));
    }

    /** Number of cells counted, those without a site left out. */
    public long cells() {
        return cells;
    }

    /** Every condition by origin, in the order of the enums. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        tallies.forEach((condition, byOrigin) -> byOrigin.forEach((origin, tally) -> entries.add(new Entry(
                condition,
                origin,
                tally.cells,
                tally.lowest <= tally.highest ? tally.lowest : Double.NaN,
                tally.lowest <= tally.highest ? tally.highest : Double.NaN))));
        return entries;
    }

    /** What was assumed, one sentence each, for the report and the terminal. */
    public List<String> sentences() {
        return entries().stream()
                .filter(entry -> entry.origin().assumed())
                .map(this::sentence)
                .toList();
    }

    private String sentence(Entry entry) {
        String values = "";
        if (!Double.isNaN(entry.lowest())) {
            String from = plain(entry.lowest());
            String to = plain(entry.highest());
            values = ", " + (from.equals(to) ? from : from + " to " + to)
                    + (entry.condition().unit().isEmpty() || Double.isInfinite(entry.highest())
                            ? ""
                            : " " + entry.condition().unit());
        }
        return String.format(
                Locale.ROOT,
                "%s: %s%s (%.1f %% of the cells)",
                entry.condition().label(),
                entry.origin().label(),
                values,
                100.0 * entry.cells() / cells);
    }

    private static String plain(double value) {
        if (Double.isInfinite(value)) {
            return "deeper than the profile";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3g", value);
    }

    /** Cells and range of values. */
    private static final class Tally {

        private long cells;
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;

        void see(double value, long times) {
            cells += times;
            if (!Double.isNaN(value)) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }

        void add(Tally other) {
            cells += other.cells;
            lowest = Math.min(lowest, other.lowest);
            highest = Math.max(highest, other.highest);
        }
    }
}
