package org.pedonscape.geotools.conditions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.project.Quantity;

/**
 * Looks for values that cannot be: clay of 400 %, a pH of 65. Feed it every cell before building; it counts what is out
 * of range, keeps the extremes and the first cell, and says it all at once. Not safe to share between threads: give
 * each its own and {@link #merge} them, in any order, the result is the same.
 */
public final class RangeCheck {

    /** Clay, silt and sand that miss 100 % by more than this are no rounding, percent. */
    private static final double TEXTURE_TOLERANCE = 5;

    private static final int MONTHS = 12;

    /** What is looked at: quantities, the three series, and the sum of texture. */
    private enum Series {
        TEMPERATURE("temperature", "degrees Celsius", -70, 60),
        PRECIPITATION("precipitation", "mm a month", 0, 5000),
        EVAPOTRANSPIRATION("evapotranspiration", "mm a month", 0, 1000),
        TEXTURE("clay + silt + sand", "%", 100 - TEXTURE_TOLERANCE, 100 + TEXTURE_TOLERANCE);

        private final String key;
        private final String unit;
        private final double lowest;
        private final double highest;

        Series(String key, String unit, double lowest, double highest) {
            this.key = key;
            this.unit = unit;
            this.lowest = lowest;
            this.highest = highest;
        }
    }

    private final Map<Quantity, Tally> quantities = new EnumMap<>(Quantity.class);
    private final Map<Series, Tally> series = new EnumMap<>(Series.class);

    /** Starts with nothing seen. */
    public RangeCheck() {
        for (Quantity quantity : Quantity.values()) {
            quantities.put(quantity, new Tally(quantity.lowest(), quantity.highest()));
        }
        for (Series one : Series.values()) {
            series.put(one, new Tally(one.lowest, one.highest));
        }
    }

    /**
     * Looks at a cell. Missing values (NaN) are in order.
     *
     * @param cell its values
     * @param index its number, row by row from the north-west, from 0
     */
    public void check(CellValues cell, long index) {
        for (Quantity quantity : Quantity.values()) {
            quantities.get(quantity).see(cell.quantity(quantity), index);
        }
        for (int month = 0; month < MONTHS; month++) {
            series.get(Series.TEMPERATURE).see(cell.temperatureHere(month), index);
            series.get(Series.PRECIPITATION).see(cell.precipitation(month), index);
            series.get(Series.EVAPOTRANSPIRATION).see(cell.evapotranspiration(month), index);
        }
        series.get(Series.TEXTURE)
                .see(
                        cell.quantity(Quantity.CLAY) + cell.quantity(Quantity.SILT) + cell.quantity(Quantity.SAND),
                        index);
    }

    /**
     * Adds what another check saw.
     *
     * @param other the other check, left as it is
     */
    public void merge(RangeCheck other) {
        other.quantities.forEach((quantity, tally) -> quantities.get(quantity).add(tally));
        other.series.forEach((one, tally) -> series.get(one).add(tally));
    }

    /**
     * Everything out of range.
     *
     * @param sourceOf where the project takes a quantity from, as the user knows it; empty when not given
     * @param columns cells in a row of the grid, at least 1, to name the first cell by column and row
     * @return one problem a quantity, in the order of {@link Quantity}
     */
    public List<Problem> problems(Function<String, Optional<String>> sourceOf, int columns) {
        List<Problem> problems = new ArrayList<>();
        quantities.forEach((quantity, tally) -> {
            if (tally.outside > 0) {
                problems.add(tally.problem(
                        quantity.key(), quantity.unit(), sourceOf, columns, hint(quantity, tally)));
            }
        });
        series.forEach((one, tally) -> {
            if (tally.outside > 0) {
                problems.add(tally.problem(one.key, one.unit, sourceOf, columns, hint(one)));
            }
        });
        return problems;
    }

    private static String hint(Quantity quantity, Tally tally) {
        String scale =
                switch (quantity) {
                    case CLAY, SILT, SAND, COARSE_FRAGMENTS ->
                        tally.highestSeen <= 1000 && tally.lowestSeen >= 0
                                ? "values in g/kg (as SoilGrids stores them) need 'scale: 0.1'; "
                                : "";
                    case PH ->
                        tally.highestSeen <= 110 && tally.lowestSeen >= 0
                                ? "pH times ten (as SoilGrids stores it) needs 'scale: 0.1'; "
                                : "";
                    case BULK_DENSITY ->
                        tally.highestSeen <= 220
                                ? "values in cg/cm3 (as SoilGrids stores them) need 'scale: 0.01'; "
                                : "values in kg/m3 need 'scale: 0.001'; ";
                    default -> "";
                };
        return scale + "otherwise declare the no-data value of the raster, or correct the cells";
    }

    private static String hint(Series one) {
        return switch (one) {
            case TEMPERATURE ->
                "give degrees Celsius; from tenths of a degree use 'scale: 0.1', from kelvin 'offset: -273.15'";
            case TEXTURE ->
                "the three must be fractions of the same fine earth; leave one out and it is the rest to 100 %";
            case PRECIPITATION, EVAPOTRANSPIRATION -> "give mm a month, twelve bands, January first";
        };
    }

    /** What was seen of one quantity. */
    private static final class Tally {

        private final double lowest;
        private final double highest;
        private long outside;
        private double lowestSeen = Double.POSITIVE_INFINITY;
        private double highestSeen = Double.NEGATIVE_INFINITY;
        private long first = Long.MAX_VALUE;

        Tally(double lowest, double highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        void see(double value, long index) {
            if (Double.isNaN(value)) {
                return;
            }
            lowestSeen = Math.min(lowestSeen, value);
            highestSeen = Math.max(highestSeen, value);
            if (value < lowest || value > highest) {
                outside++;
                first = Math.min(first, index);
            }
        }

        void add(Tally other) {
            outside += other.outside;
            lowestSeen = Math.min(lowestSeen, other.lowestSeen);
            highestSeen = Math.max(highestSeen, other.highestSeen);
            first = Math.min(first, other.first);
        }

        Problem problem(
                String key, String unit, Function<String, Optional<String>> sourceOf, int columns, String mend) {
            return Problem.data(
                    String.format(
                            Locale.ROOT,
                            "%s: %d values are outside %s to %s %s; the values seen run from %s to %s",
                            key, outside, plain(lowest), plain(highest), unit, plain(lowestSeen), plain(highestSeen)),
                    sourceOf.apply(key).map(source -> source + ", ").orElse("") + "first at column "
                            + first % columns + ", row " + first / columns,
                    mend);
        }

        private static String plain(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : String.format(Locale.ROOT, "%.4g", value);
        }
    }
}
