package org.pedonscape.geotools.product;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Statistics of a map, or of a part of one. Two parts are joined by the pairwise update of Chan, Golub and LeVeque
 * (1979), which does not lose digits as sums of squares do.
 *
 * @param count cells with a value
 * @param missing cells without one
 * @param min smallest value; NaN when {@code count} is 0
 * @param max largest value; NaN when {@code count} is 0
 * @param mean arithmetic mean of the cells, each counted once; NaN when {@code count} is 0
 * @param squares sum of squared differences from the mean; 0 when {@code count} is 0
 * @param classCounts for class codes the number of cells of each; empty for amounts
 */
public record Statistics(
        long count, long missing, double min, double max, double mean, double squares,
        SortedMap<Integer, Long> classCounts) {

    /** Of no cell at all: joining it changes nothing. */
    public static final Statistics NONE =
            new Statistics(0, 0, Double.NaN, Double.NaN, Double.NaN, 0, Collections.emptySortedMap());

    /** Keeps its own copy of the counts. */
    public Statistics {
        classCounts = Collections.unmodifiableSortedMap(new TreeMap<>(classCounts));
    }

    /**
     * Statistics of amounts.
     *
     * @param values cell values; NaN has no value
     * @return their statistics
     */
    public static Statistics ofAmounts(float[] values) {
        return of(values, false);
    }

    /**
     * Statistics of class codes.
     *
     * @param values whole numbers; NaN has no value
     * @return their statistics with a count a class
     */
    public static Statistics ofClasses(float[] values) {
        return of(values, true);
    }

    private static Statistics of(float[] values, boolean classes) {
        long count = 0;
        double min = Double.NaN;
        double max = Double.NaN;
        double mean = 0;
        double squares = 0;
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (float value : values) {
            if (Float.isNaN(value)) {
                continue;
            }
            count++;
            min = count == 1 ? value : Math.min(min, value);
            max = count == 1 ? value : Math.max(max, value);
            double before = value - mean;
            mean += before / count;
            squares += before * (value - mean);
            if (classes) {
                counts.merge(Math.round(value), 1L, Long::sum);
            }
        }
        return new Statistics(count, values.length - count, min, max, count == 0 ? Double.NaN : mean, squares, counts);
    }

    /**
     * Statistics of this part and another together. To get the same bits whatever the number of threads, join the parts
     * in a fixed order: see {@link StripStatistics}.
     *
     * @param other the other part, no cell in common
     * @return both
     */
    public Statistics merge(Statistics other) {
        if (other.count == 0) {
            return new Statistics(count, missing + other.missing, min, max, mean, squares, classCounts);
        }
        if (count == 0) {
            return new Statistics(other.count, missing + other.missing, other.min, other.max, other.mean, other.squares,
                    other.classCounts);
        }
        long n = count + other.count;
        double apart = other.mean - mean;
        double share = (double) other.count / n;
        SortedMap<Integer, Long> counts = new TreeMap<>(classCounts);
        other.classCounts.forEach((code, cells) -> counts.merge(code, cells, Long::sum));
        return new Statistics(n, missing + other.missing, Math.min(min, other.min), Math.max(max, other.max),
                mean + apart * share, squares + other.squares + apart * apart * count * share, counts);
    }

    /** Standard deviation of the cells taken as the whole population, as GDAL reports it; NaN without a value. */
    public double standardDeviation() {
        return count == 0 ? Double.NaN : Math.sqrt(squares / count);
    }

    /** Cells with a value in per cent of all cells; 0 when there are no cells. */
    public double validPercent() {
        return count == 0 ? 0 : 100.0 * count / (count + missing);
    }
}
