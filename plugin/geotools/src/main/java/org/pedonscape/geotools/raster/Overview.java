package org.pedonscape.geotools.raster;

/**
 * Halves rows of samples for the next coarser level of a pyramid. Two by two pixels become one: for quantities the mean
 * of those that have a value, for classes the commonest code (of equally common ones the first met, from north-west
 * along the rows). At an odd edge the pixels that exist are used.
 */
final class Overview {

    private final SampleType type;
    private final int bands;
    private final double noData;
    private final RasterKind kind;

    Overview(SampleType type, int bands, double noData, RasterKind kind) {
        this.type = type;
        this.bands = bands;
        this.noData = noData;
        this.kind = kind;
    }

    /**
     * Halves two rows into one.
     *
     * @param strip samples of the finer level
     * @param width pixels a row of the finer level
     * @param north first row of the pair
     * @param south second row of the pair, or {@code north} again at an odd edge
     * @param into samples of the coarser level
     * @param intoRow row to fill
     */
    void halve(byte[] strip, int width, int north, int south, byte[] into, int intoRow) {
        int halfWidth = (width + 1) / 2;
        int size = type.bytes();
        double[] four = new double[4];
        for (int x = 0; x < halfWidth; x++) {
            int west = 2 * x;
            int lastColumn = Math.min(west + 1, width - 1);
            for (int band = 0; band < bands; band++) {
                int n = 0;
                for (int row = north; row <= south; row++) {
                    for (int column = west; column <= lastColumn; column++) {
                        double value = type.load(strip, ((row * width + column) * bands + band) * size);
                        if (!Double.isNaN(value) && value != noData) {
                            four[n++] = value;
                        }
                    }
                }
                double value = n == 0 ? noData : kind == RasterKind.CLASSES ? commonest(four, n) : mean(four, n);
                type.store(into, ((intoRow * halfWidth + x) * bands + band) * size, value);
            }
        }
    }

    private double mean(double[] values, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        return type.isInteger() ? Math.rint(sum / n) : sum / n;
    }

    private static double commonest(double[] codes, int n) {
        double best = codes[0];
        int bestCount = 0;
        for (int i = 0; i < n; i++) {
            int count = 0;
            for (int j = i; j < n; j++) {
                if (codes[j] == codes[i]) {
                    count++;
                }
            }
            if (count > bestCount) {
                bestCount = count;
                best = codes[i];
            }
        }
        return best;
    }
}
