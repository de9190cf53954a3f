package org.pedonscape.geotools.grid;

/** Target cells that take their value at a point: nearest and bilinear. */
final class PointFootprints implements Footprints {

    private final double[] centres;
    private final boolean bilinear;
    private final SourceReach reach = new SourceReach();

    /**
     * @param centres source positions of the cell centres, column and row in turn
     * @param method nearest or bilinear
     * @param sourceWidth columns of the source; points beyond need no data
     * @param sourceHeight rows of the source
     */
    PointFootprints(double[] centres, Resampling method, int sourceWidth, int sourceHeight) {
        this.centres = centres;
        this.bilinear = method == Resampling.BILINEAR;
        int around = bilinear ? 1 : 0;
        for (int i = 0; i < centres.length; i += 2) {
            double x = centres[i];
            double y = centres[i + 1];
            if (x > -1 && x < sourceWidth + 1 && y > -1 && y < sourceHeight + 1) { // false for NaN
                int column = (int) Math.floor(x);
                int row = (int) Math.floor(y);
                // One more at the end: a centre within rounding of a seam is taken for the next cell.
                reach.include(column - around, row - around, column + 2, row + 2);
            }
        }
    }

    @Override
    public SourceReach reach() {
        return reach;
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
