package org.pedonscape.geotools.grid;

import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.datum.Ellipsoid;

/**
 * Slope of the ground from a digital elevation model, as rise over run (0 is level, 1 is 45 degrees).
 *
 * <p>The gradient is Horn's (1981, Hill shading and the reflectance map, Proceedings of the IEEE 69: 14-47): weighted
 * differences over the eight neighbours. On geographic grids the run is metres on the ellipsoid at the row's latitude,
 * from the radii of curvature of Snyder (1987, USGS Professional Paper 1395, equations 4-18 and 4-20). On projected
 * grids the run is metres in the plane. Closure of our own: a neighbour without a height takes that of the opposite one
 * mirrored through the centre; where both are missing, one beside takes the centre's height and one at a corner is
 * continued as a plane. So a plane has its slope up to the edges.
 */
public final class TerrainSlope {

    private final AlignedRaster elevation;
    private final TargetGrid grid;
    private final int band;

    /**
     * @param elevation heights, m, on the grid; read by this thread
     * @param grid the same grid
     * @param band band of the heights, from 1
     */
    public TerrainSlope(AlignedRaster elevation, TargetGrid grid, int band) {
        this.elevation = elevation;
        this.grid = grid;
        this.band = band;
    }

    /**
     * Slopes of a block of cells; one cell more on each side is read.
     *
     * @param column first column
     * @param row first row
     * @param width columns
     * @param height rows
     * @return {@code width * height} slopes row by row, rise over run, 0 or more; NaN where the cell has no height
     */
    public double[] read(int column, int row, int width, int height) {
        double[] heights = elevation.read(band, column - 1, row - 1, width + 2, height + 2);
        double[] slopes = new double[width * height];
        double[] around = new double[9];
        for (int j = 0; j < height; j++) {
            double[] run = cellMetres(row + j);
            for (int i = 0; i < width; i++) {
                for (int k = 0; k < 9; k++) {
                    around[k] = heights[(j + k / 3) * (width + 2) + i + k % 3];
                }
                slopes[j * width + i] = slope(around, run[0], run[1]);
            }
        }
        return slopes;
    }

    /**
     * Horn's slope in a window of three by three heights.
     *
     * @param heights nine heights row by row from the north-west, m; NaN for none
     * @param cellWidth metres between columns
     * @param cellHeight metres between rows
     * @return rise over run; NaN when the centre has no height
     */
    static double slope(double[] heights, double cellWidth, double cellHeight) {
        if (Double.isNaN(heights[4])) {
            return Double.NaN;
        }
        double b = mirrored(heights, 1, heights[4]);
        double d = mirrored(heights, 3, heights[4]);
        double f = mirrored(heights, 5, heights[4]);
        double h = mirrored(heights, 7, heights[4]);
        double a = mirrored(heights, 0, b + d - heights[4]);
        double c = mirrored(heights, 2, b + f - heights[4]);
        double g = mirrored(heights, 6, d + h - heights[4]);
        double i = mirrored(heights, 8, f + h - heights[4]);
        double eastward = ((c + 2 * f + i) - (a + 2 * d + g)) / (8 * cellWidth);
        double northward = ((a + 2 * b + c) - (g + 2 * h + i)) / (8 * cellHeight);
        return Math.hypot(eastward, northward);
    }

    private static double mirrored(double[] heights, int k, double otherwise) {
        if (!Double.isNaN(heights[k])) {
            return heights[k];
        }
        double opposite = heights[8 - k];
        return Double.isNaN(opposite) ? otherwise : 2 * heights[4] - opposite;
    }

    /** Width and height of the cells of a row, m. */
    private double[] cellMetres(int row) {
        if (!(grid.crs() instanceof GeographicCRS)) {
            double metre = CrsUnits.toMetres(grid.crs());
            return new double[] {grid.cellWidth() * metre, grid.cellHeight() * metre};
        }
        double toRadians = CrsUnits.toRadians(grid.crs());
        Ellipsoid ellipsoid = CrsUnits.ellipsoid(grid.crs());
        double a = ellipsoid.getSemiMajorAxis();
        double b = ellipsoid.getSemiMinorAxis();
        double e2 = (a - b) * (a + b) / (a * a);
        double latitude = grid.centreY(row) * toRadians;
        double w2 = 1 - e2 * Math.sin(latitude) * Math.sin(latitude);
        double primeVertical = a / Math.sqrt(w2);
        double meridional = a * (1 - e2) / (w2 * Math.sqrt(w2));
        return new double[] {
            grid.cellWidth() * toRadians * primeVertical * Math.cos(latitude),
            grid.cellHeight() * toRadians * meridional
        };
    }
}
