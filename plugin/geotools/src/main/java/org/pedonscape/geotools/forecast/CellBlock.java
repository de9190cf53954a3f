package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.List;
import org.pedonscape.geotools.grid.TargetGrid;

/**
 * A rectangle of cells of the target grid that is read and written at once.
 *
 * @param column first column
 * @param row first row
 * @param width columns
 * @param height rows
 */
record CellBlock(int column, int row, int width, int height) {

    // Thirty-six monthly values and a dozen quantities a cell: about 400 bytes, so a strip of this size takes 100 MB.
    private static final int CELLS_AT_ONCE = 1 << 18;

    // A quarter to an eighth of the tiles that rasters come in; fewer rows would decode the same tile more often.
    private static final int MOST_ROWS = 64;

    /** Number of cells. */
    int cells() {
        return width * height;
    }

    /**
     * Cuts a grid into strips of whole rows, from north to south. The cut depends on the grid alone.
     *
     * @param grid any grid
     * @return the strips
     */
    static List<CellBlock> strips(TargetGrid grid) {
        int rows = rows(grid);
        List<CellBlock> strips = new ArrayList<>();
        for (int row = 0; row < grid.height(); row += rows) {
            strips.add(new CellBlock(0, row, grid.width(), Math.min(rows, grid.height() - row)));
        }
        return List.copyOf(strips);
    }

    /** Cells of the largest strip that {@link #strips} would cut. */
    static long stripCells(TargetGrid grid) {
        return (long) Math.min(rows(grid), grid.height()) * grid.width();
    }

    private static int rows(TargetGrid grid) {
        return Math.max(1, Math.min(MOST_ROWS, CELLS_AT_ONCE / grid.width()));
    }
}
