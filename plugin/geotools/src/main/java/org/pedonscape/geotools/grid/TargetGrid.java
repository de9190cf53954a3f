package org.pedonscape.geotools.grid;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.pedonscape.geotools.raster.Georeference;
import org.pedonscape.geotools.raster.RasterInfo;

/**
 * A north-up grid of equal cells in a coordinate reference system with x (easting, longitude) first.
 *
 * @param crs coordinate reference system, x first
 * @param originX x of the outer edge of the west column, CRS units
 * @param originY y of the outer edge of the north row, CRS units
 * @param cellWidth width of a cell, CRS units, positive
 * @param cellHeight height of a cell, CRS units, positive
 * @param width number of columns
 * @param height number of rows
 */
public record TargetGrid(
        CoordinateReferenceSystem crs,
        double originX,
        double originY,
        double cellWidth,
        double cellHeight,
        int width,
        int height) {

    /** Checks that the grid has cells. */
    public TargetGrid {
        if (!(cellWidth > 0 && cellHeight > 0) || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a grid needs cells of positive size: " + width + " x " + height
                    + " cells of " + cellWidth + " x " + cellHeight);
        }
    }

    /**
     * The grid of a raster.
     *
     * @param raster any raster
     * @return its grid
     */
    public static TargetGrid like(RasterInfo raster) {
        Georeference place = raster.georeference();
        return new TargetGrid(place.crs(), place.originX(), place.originY(), place.cellWidth(), place.cellHeight(),
                raster.width(), raster.height());
    }

    /** Where the grid lies, as writers want it. */
    public Georeference georeference() {
        return new Georeference(crs, originX, originY, cellWidth, cellHeight);
    }

    /** Number of cells. */
    public long cells() {
        return (long) width * height;
    }

    /**
     * @param column column, 0 at the west
     * @return x of the cell centre, CRS units
     */
    public double centreX(int column) {
        return originX + (column + 0.5) * cellWidth;
    }

    /**
     * @param row row, 0 at the north
     * @return y of the cell centre, CRS units
     */
    public double centreY(int row) {
        return originY - (row + 0.5) * cellHeight;
    }
}
