package org.pedonscape.geotools.style;

import java.util.Arrays;
import org.pedonscape.geotools.grid.TargetGrid;

/**
 * A map thinned to the size of a picture: cells at even distances, never mixed, so that every value shown is a value of
 * the map. It is filled while the map is made; strips may come in any order and from any thread, each row once.
 */
public final class Thumbnail {

    /** Longer side of a quick-look map, in cells. */
    public static final int QUICK_LOOK_SIDE = 900;

    private final int gridWidth;
    private final int width;
    private final int height;
    private final int[] sourceColumns;
    private final int[] sourceRows;
    private final float[] values;

    /**
     * @param grid grid of the map
     * @param longestSide most cells along the longer side, positive
     */
    public Thumbnail(TargetGrid grid, int longestSide) {
        double thinning = Math.max(1.0, Math.max(grid.width(), grid.height()) / (double) longestSide);
        gridWidth = grid.width();
        width = Math.max(1, (int) Math.round(grid.width() / thinning));
        height = Math.max(1, (int) Math.round(grid.height() / thinning));
        sourceColumns = centres(grid.width(), width);
        sourceRows = centres(grid.height(), height);
        values = new float[width * height];
        Arrays.fill(values, Float.NaN);
    }

    private static int[] centres(int cells, int samples) {
        int[] centres = new int[samples];
        for (int i = 0; i < samples; i++) {
            centres[i] = (int) ((i + 0.5) * cells / samples);
        }
        return centres;
    }

    /**
     * Takes what it needs from some rows of the map.
     *
     * @param firstRow number of the first of these rows, 0 in the north
     * @param rows cell values row by row, whole rows of the grid; NaN is no data
     */
    public void put(int firstRow, float[] rows) {
        int count = rows.length / gridWidth;
        int found = Arrays.binarySearch(sourceRows, firstRow);
        for (int y = found < 0 ? -found - 1 : found; y < height && sourceRows[y] < firstRow + count; y++) {
            int start = (sourceRows[y] - firstRow) * gridWidth;
            for (int x = 0; x < width; x++) {
                values[y * width + x] = rows[start + sourceColumns[x]];
            }
        }
    }

    /** Number of columns. */
    public int width() {
        return width;
    }

    /** Number of rows. */
    public int height() {
        return height;
    }

    /**
     * Value at a place.
     *
     * @param column from 0 in the west
     * @param row from 0 in the north
     * @return the value, NaN where there is none or the row was not given
     */
    public float value(int column, int row) {
        return values[row * width + column];
    }
}
