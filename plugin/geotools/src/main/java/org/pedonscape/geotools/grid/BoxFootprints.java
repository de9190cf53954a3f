package org.pedonscape.geotools.grid;

/**
 * Target cells that take their value over the box their corners span on the source: mode and area mean. Where the grids
 * are turned against each other the box is larger than the cell, so the result is a little smoother (as in gdalwarp). A
 * cell across the seam of a global raster takes its value from the side that covers more of it.
 */
final class BoxFootprints implements Footprints {

    // An edge this close to a cell border lies on it: rounding must not bring in a neighbour.
    private static final double ON_BORDER = 1e-6;

    private final double[] boxes;
    private final boolean mode;
    private final SourceReach reach = new SourceReach();

    /**
     * @param corners source positions of the lattice of cell corners, column and row in turn
     * @param width cells across
     * @param height cells down
     * @param method mode or area mean
     * @param sourceWidth columns of the source; boxes beyond need no data
     * @param sourceHeight rows of the source
     * @param period columns once around the Earth, infinite for projected sources
     */
    BoxFootprints(double[] corners, int width, int height, Resampling method, int sourceWidth, int sourceHeight,
            double period) {
        this.boxes = new double[4 * width * height];
        this.mode = method == Resampling.MODE;
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                int northWest = 2 * (j * (width + 1) + i);
                int southWest = northWest + 2 * (width + 1);
                int box = 4 * (j * width + i);
                double near = corners[northWest];
                double northEast = sameTurn(corners[northWest + 2], near, period);
                double westSouth = sameTurn(corners[southWest], near, period);
                double eastSouth = sameTurn(corners[southWest + 2], near, period);
                boxes[box] = onBorder(Math.min(Math.min(near, northEast), Math.min(westSouth, eastSouth)));
                boxes[box + 2] = onBorder(Math.max(Math.max(near, northEast), Math.max(westSouth, eastSouth)));
                boxes[box + 1] = onBorder(Math.min(Math.min(corners[northWest + 1], corners[northWest + 3]),
                        Math.min(corners[southWest + 1], corners[southWest + 3])));
                boxes[box + 3] = onBorder(Math.max(Math.max(corners[northWest + 1], corners[northWest + 3]),
                        Math.max(corners[southWest + 1], corners[southWest + 3])));
                turnToSource(box, sourceWidth, period);
                include(box, sourceWidth, sourceHeight);
            }
        }
    }

    @Override
    public SourceReach reach() {
        return reach;
    }

    @Override
    public double value(SourceWindow window, int cell) {
        double west = boxes[4 * cell];
        double north = boxes[4 * cell + 1];
        double east = boxes[4 * cell + 2];
        double south = boxes[4 * cell + 3];
        if (!(east > west && south > north)) { // also NaN, where a corner lies beyond the projection's reach
            return Double.NaN;
        }
        return mode ? window.mode(west, north, east, south) : window.mean(west, north, east, south);
    }

    /** Of all turns of the Earth takes the one in which the box covers most of the source. */
    private void turnToSource(int box, int sourceWidth, double period) {
        if (Double.isInfinite(period) || Double.isNaN(boxes[box])) {
            return;
        }
        double first = -period * Math.floor(boxes[box] / period);
        double shift = covered(box, first, sourceWidth) >= covered(box, first - period, sourceWidth)
                ? first
                : first - period;
        boxes[box] += shift;
        boxes[box + 2] += shift;
    }

    private double covered(int box, double shift, int sourceWidth) {
        return Math.min(boxes[box + 2] + shift, sourceWidth) - Math.max(boxes[box] + shift, 0);
    }

    private void include(int box, int sourceWidth, int sourceHeight) {
        boolean meets = boxes[box + 2] > 0 && boxes[box] < sourceWidth
                && boxes[box + 3] > 0 && boxes[box + 1] < sourceHeight;
        if (meets) {
            reach.include(
                    (int) Math.floor(boxes[box]),
                    (int) Math.floor(boxes[box + 1]),
                    (int) Math.ceil(boxes[box + 2]),
                    (int) Math.ceil(boxes[box + 3]));
        }
    }

    /** Brings the corners of a cell across the seam of a global raster to one side of it. */
    private static double sameTurn(double column, double near, double period) {
        if (Double.isInfinite(period)) {
            return column;
        }
        return column - period * Math.rint((column - near) / period);
    }

    private static double onBorder(double position) {
        double border = Math.rint(position);
        return Math.abs(position - border) < ON_BORDER ? border : position;
    }
}
