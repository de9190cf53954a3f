package org.pedonscape.geotools.grid;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/** Geographic place of cell centres, WGS 84. Immutable and safe between threads. */
public final class CellCentres {

    private final TargetGrid grid;
    private final MathTransform toGeographic;

    /**
     * @param grid any grid in a geographic or projected system
     */
    public CellCentres(TargetGrid grid) {
        this.grid = grid;
        this.toGeographic = CrsPolicy.transform(grid.crs(), DefaultGeographicCRS.WGS84, "target grid");
    }

    /**
     * Longitudes and latitudes of a block of cells.
     *
     * @param column first column
     * @param row first row
     * @param width columns
     * @param height rows
     * @return two arrays of {@code width * height} values row by row: longitude east and latitude north, degrees; NaN
     *     where the grid reaches beyond its projection
     */
    public double[][] read(int column, int row, int width, int height) {
        double[] xy = new double[2 * width * height];
        int at = 0;
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                xy[at++] = grid.centreX(column + i);
                xy[at++] = grid.centreY(row + j);
            }
        }
        GridMapping.transform(toGeographic, xy);
        double[][] lonLat = new double[2][width * height];
        for (int i = 0; i < width * height; i++) {
            lonLat[0][i] = xy[2 * i];
            lonLat[1][i] = xy[2 * i + 1];
        }
        return lonLat;
    }
}
