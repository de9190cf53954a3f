package org.pedonscape.geotools.raster;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;

/**
 * Where a north-up raster lies.
 *
 * @param crs coordinate reference system, x (easting, longitude) first
 * @param originX x of the outer edge of the west column, CRS units
 * @param originY y of the outer edge of the north row, CRS units
 * @param cellWidth width of a cell, CRS units, positive
 * @param cellHeight height of a cell, CRS units, positive
 */
public record Georeference(
        CoordinateReferenceSystem crs, double originX, double originY, double cellWidth, double cellHeight) {

    /** Checks that cells have a size. */
    public Georeference {
        if (!(cellWidth > 0 && cellHeight > 0)) {
            throw new IllegalArgumentException("cells need a positive size: " + cellWidth + " x " + cellHeight);
        }
    }
}
