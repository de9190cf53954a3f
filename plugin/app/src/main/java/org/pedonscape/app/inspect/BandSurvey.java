package org.pedonscape.app.inspect;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.BandStatistics;

/** Counts, extremes and, for class codes, a histogram of one band. */
public final class BandSurvey {

    /** With more different whole numbers than this the band holds amounts, not classes. */
    static final int MOST_CLASSES = 256;

    private final BandInfo info;
    private final BandStatistics statistics = new BandStatistics();
    private final TreeMap<Long, Long> histogram = new TreeMap<>();
    private boolean classes;

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
        for (double value : values) {
            statistics.add(value);
            if (classes && !Double.isNaN(value)) {
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
        return statistics.cells();
    }

    /** Number of cells with a value. */
    public long valid() {
        return statistics.valid();
    }

    /** Lowest value, scale and offset applied; positive infinity when there is no value. */
    public double minimum() {
        return statistics.minimum();
    }

    /** Highest value, scale and offset applied; negative infinity when there is no value. */
    public double maximum() {
        return statistics.maximum();
    }

    /** Mean of the values, scale and offset applied; 0 when there is no value. */
    public double mean() {
        return statistics.mean();
    }

    /** Cells of each code, ascending by code; empty when the band holds amounts. */
    public Optional<SortedMap<Long, Long>> histogram() {
        return classes ? Optional.of(Collections.unmodifiableSortedMap(histogram)) : Optional.empty();
    }
}
