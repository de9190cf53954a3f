package org.pedonscape.geotools.grid;

/** Rectangle of source columns and rows that the cells of a block need; it may lie partly outside the raster. */
final class SourceReach {

    private int firstColumn = Integer.MAX_VALUE;
    private int firstRow = Integer.MAX_VALUE;
    private int endColumn = Integer.MIN_VALUE;
    private int endRow = Integer.MIN_VALUE;

    /**
     * Widens the rectangle.
     *
     * @param west first column needed
     * @param north first row needed
     * @param east column after the last one needed
     * @param south row after the last one needed
     */
    void include(int west, int north, int east, int south) {
        firstColumn = Math.min(firstColumn, west);
        firstRow = Math.min(firstRow, north);
        endColumn = Math.max(endColumn, east);
        endRow = Math.max(endRow, south);
    }

    /** Whether no cell needs anything. */
    boolean isEmpty() {
        return endColumn <= firstColumn;
    }

    /** First source column any cell needs. */
    int firstColumn() {
        return firstColumn;
    }

    /** First source row any cell needs. */
    int firstRow() {
        return firstRow;
    }

    /** Source column after the last one any cell needs. */
    int endColumn() {
        return endColumn;
    }

    /** Source row after the last one any cell needs. */
    int endRow() {
        return endRow;
    }
}
