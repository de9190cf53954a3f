package org.pedonscape.geotools.grid;

/** Target cells that take their value at a point: nearest and bilinear. */
final class PointFootprints implements Footprints {

    private final double[] centres;
    private final boolean bilinear;
    private int firstColumn = Integer.MAX_VALUE;
    private int firstRow = Integer.MAX_VALUE;
    private int endColumn = Integer.MIN_VALUE;
    private int endRow = Integer.MIN_VALUE;

    /**
     * @param centres source positions of the cell centres, column and row in turn
     * @param method nearest or bilinear
     * @param sourceWidth columns of the source; points beyond need no data
     * @param sourceHeight rows of the source
     */
    PointFootprints(double[] centres, Resampling method, int sourceWidth, int sourceHeight) {
        this.centres = centres;
        this.bilinear = method == Resampling.BILINEAR;
        int reach = bilinear ? 1 : 0;
        for (int i = 0; i < centres.length; i += 2) {
            double x = centres[i];
            double y = centres[i + 1];
            if (x > -1 && x < sourceWidth + 1 && y > -1 && y < sourceHeight + 1) { // false for NaN
                int column = (int) Math.floor(x);
                int row = (int) Math.floor(y);
                firstColumn = Math.min(firstColumn, column - reach);
                firstRow = Math.min(firstRow, row - reach);
                // One more: a centre within rounding of a seam is taken for the next cell.
                endColumn = Math.max(endColumn, column + 2);
                endRow = Math.max(endRow, row + 2);
            }
        }
    }

    @Override
    public int firstColumn() {
        return firstColumn;
    }

    @Override
    public int firstRow() {
        return firstRow;
    }

    @Override
    public int endColumn() {
        return endColumn;
    }

    @Override
    public int endRow() {
        return endRow;
    }

    @Override
    public double value(SourceWindow window, int cell) {
        double x = centres[2 * cell];
        double y = centres[2 * cell + 1];
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        return bilinear ? window.bilinear(x, y) : window.nearest(x, y);
    }
}
