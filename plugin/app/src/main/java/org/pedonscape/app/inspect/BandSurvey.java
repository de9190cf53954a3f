package org.pedonscape.app.inspect;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pedonscape.geotools.raster.BandInfo;

/** Counts, extremes and, for class codes, a histogram of one band. */
public final class BandSurvey {

    /** With more different whole numbers than this the band holds amounts, not classes. */
    static final int MOST_CLASSES = 256;

    private final BandInfo info;
    private final TreeMap<Long, Long> histogram = new TreeMap<>();
    private boolean classes;
    private long cells;
    private long valid;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;
    private double mean;

    /**
     * @param info what the file says of the band
     * @param whole whether it holds whole numbers, which may be class codes
     */
    BandSurvey(BandInfo info, boolean whole) {
        this.info = info;
        this.classes = whole;
    }

    /**
     * Takes in values.
     *
     * @param values values, NaN for no value
     */
    void add(double[] values) {
        cells += values.length;
        for (double value : values) {
            if (Double.isNaN(value)) {
                continue;
            }
            valid++;
            minimum = Math.min(minimum, value);
            maximum = Math.max(maximum, value);
            // Welford (1962): exact for constant rasters, no loss of digits for large ones.
            mean += (value - mean) / valid;
            if (classes) {
                histogram.merge((long) value, 1L, Long::sum);
                classes = histogram.size() <= MOST_CLASSES;
            }
        }
    }

    /** What the file says of the band. */
    public BandInfo info() {
        return info;
    }

    /** Number of cells. */
    public long cells() {
        return cells;
    }

    /** Number of cells with a value. */
    public long valid() {
        return valid;
    }

    /** Lowest value, scale and offset applied; positive infinity when there is no value. */
    public double minimum() {
        return minimum;
    }

    /** Highest value, scale and offset applied; negative infinity when there is no value. */
    public double maximum() {
        return maximum;
    }

    /** Mean of the values, scale and offset applied; 0 when there is no value. */
    public double mean() {
        return mean;
    }

    /** Cells of each code, ascending by code; empty when the band holds amounts. */
    public Optional<SortedMap<Long, Long>> histogram() {
        return classes ? Optional.of(Collections.unmodifiableSortedMap(histogram)) : Optional.empty();
    }
}
