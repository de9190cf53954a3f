package org.pedonscape.geotools.raster;

/**
 * Running statistics of a band, in the order of its rows, so that they do not depend on how rows were handed over. Mean
 * and spread by Welford's recurrence (Welford 1962, Technometrics 4: 419-420).
 */
public final class BandStatistics {

    private long cells;
    private long valid;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    /** Nothing seen yet. */
    public BandStatistics() {}

    /**
     * Counts one cell.
     *
     * @param value its value; NaN means no value
     */
    public void add(double value) {
        cells++;
        if (Double.isNaN(value)) {
            return;
        }
        valid++;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
        double delta = value - mean;
        mean += delta / valid;
        squares += delta * (value - mean);
    }

    /** Cells seen. */
    public long cells() {
        return cells;
    }

    /** Cells with a value. */
    public long valid() {
        return valid;
    }

    /** Cells with a value, percent of all; 0 when there are no cells. */
    public double validPercent() {
        return cells == 0 ? 0 : 100.0 * valid / cells;
    }

    /** Smallest value; positive infinity when there is none. */
    public double minimum() {
        return minimum;
    }

    /** Largest value; negative infinity when there is none. */
    public double maximum() {
        return maximum;
    }

    /** Arithmetic mean; 0 when there is no value. */
    public double mean() {
        return mean;
    }

    /** Population standard deviation; 0 when there is no value. */
    public double standardDeviation() {
        return valid == 0 ? 0 : Math.sqrt(squares / valid);
    }
}
