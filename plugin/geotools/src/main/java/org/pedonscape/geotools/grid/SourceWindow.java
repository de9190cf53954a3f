package org.pedonscape.geotools.grid;

import java.util.Arrays;

/**
 * A window of a source raster and the ways to make one value from it. Positions are in source cells from the raster's
 * north-west corner.
 *
 * @param values values row by row, NaN for none
 * @param column first column
 * @param row first row
 * @param width columns
 * @param height rows
 */
record SourceWindow(double[] values, int column, int row, int width, int height) {

    // As GDAL: a centre on the seam of two cells belongs to the eastern or southern one in spite of rounding.
    private static final double SEAM = 1e-10;

    /** Value of the cell a position falls in; NaN outside the window. */
    double nearest(double x, double y) {
        return at((int) Math.floor(x + SEAM), (int) Math.floor(y + SEAM));
    }

    /**
     * Bilinear interpolation with GDAL's rules: a position whose own cell has no value has none; neighbours without a
     * value, or beyond the edge, are left out and the other weights scaled up.
     */
    double bilinear(double x, double y) {
        if (Double.isNaN(nearest(x, y))) {
            return Double.NaN;
        }
        int west = (int) Math.floor(x - 0.5);
        int north = (int) Math.floor(y - 0.5);
        double east = x - 0.5 - west;
        double south = y - 0.5 - north;
        double sum = 0;
        double weights = 0;
        for (int down = 0; down < 2; down++) {
            double weightY = down == 0 ? 1 - south : south;
            for (int across = 0; across < 2; across++) {
                double weight = weightY * (across == 0 ? 1 - east : east);
                double value = at(west + across, north + down);
                if (weight > 0 && !Double.isNaN(value)) {
                    sum += weight * value;
                    weights += weight;
                }
            }
        }
        return sum / weights;
    }

    /** Mean of the values in a box, each cell weighted by its covered part; NaN when none has a value. */
    double mean(double west, double north, double east, double south) {
        double sum = 0;
        double weights = 0;
        int lastRow = last(south, row + height);
        int lastColumn = last(east, column + width);
        for (int j = first(north, row); j <= lastRow; j++) {
            double weightY = Math.min(j + 1, south) - Math.max(j, north);
            for (int i = first(west, column); i <= lastColumn; i++) {
                double value = at(i, j);
                if (!Double.isNaN(value)) {
                    double weight = weightY * (Math.min(i + 1, east) - Math.max(i, west));
                    sum += weight * value;
                    weights += weight;
                }
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    /**
     * Code that covers most of a box; of equal ones the one that was first to cover so much, from the north-west along
     * the rows; NaN when there is none.
     */
    double mode(double west, double north, double east, double south) {
        double[] codes = new double[8];
        double[] covered = new double[8];
        int distinct = 0;
        double best = Double.NaN;
        double most = 0;
        int lastRow = last(south, row + height);
        int lastColumn = last(east, column + width);
        for (int j = first(north, row); j <= lastRow; j++) {
            double weightY = Math.min(j + 1, south) - Math.max(j, north);
            for (int i = first(west, column); i <= lastColumn; i++) {
                double code = at(i, j);
                if (Double.isNaN(code)) {
                    continue;
                }
                int k = 0;
                while (k < distinct && codes[k] != code) {
                    k++;
                }
                if (k == distinct) {
                    if (distinct == codes.length) {
                        codes = Arrays.copyOf(codes, 2 * distinct);
                        covered = Arrays.copyOf(covered, 2 * distinct);
                    }
                    codes[distinct++] = code;
                }
                covered[k] += weightY * (Math.min(i + 1, east) - Math.max(i, west));
                if (covered[k] > most) {
                    most = covered[k];
                    best = code;
                }
            }
        }
        return best;
    }

    private double at(int sourceColumn, int sourceRow) {
        int x = sourceColumn - column;
        int y = sourceRow - row;
        return x < 0 || y < 0 || x >= width || y >= height ? Double.NaN : values[y * width + x];
    }

    private static int first(double edge, int least) {
        return Math.max(least, (int) Math.floor(edge));
    }

    private static int last(double edge, int end) {
        return Math.min(end, (int) Math.ceil(edge)) - 1;
    }
}
