package org.pedonscape.geotools.style;

import javax.measure.Unit;
import javax.measure.quantity.Length;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.pedonscape.geotools.grid.TargetGrid;
import si.uom.SI;

/**
 * How large a grid is on the ground. For degrees it holds at the middle latitude only, and the picture says so.
 *
 * @param metresWide width of a cell, m
 * @param metresHigh height of a cell, m
 * @param middleLatitude latitude the scale holds for, degrees; NaN for a projected grid
 */
record GroundScale(double metresWide, double metresHigh, double middleLatitude) {

    /** Semi-major axis and first eccentricity squared of WGS 84 (NGA.STND.0036, 2014). */
    private static final double SEMI_MAJOR_AXIS = 6_378_137.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669437999014;

    static GroundScale of(TargetGrid grid) {
        Unit<?> unit = grid.crs().getCoordinateSystem().getAxis(0).getUnit();
        if (grid.crs() instanceof GeographicCRS) {
            double latitude = grid.originY() - grid.height() * grid.cellHeight() / 2;
            double sine = Math.sin(Math.toRadians(latitude));
            double root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
            double perDegreeEast = Math.toRadians(1) * SEMI_MAJOR_AXIS / root * Math.cos(Math.toRadians(latitude));
            double perDegreeNorth =
                    Math.toRadians(1) * SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (root * root * root);
            return new GroundScale(grid.cellWidth() * perDegreeEast, grid.cellHeight() * perDegreeNorth, latitude);
        }
        double metres = unit.isCompatible(SI.METRE)
                ? unit.asType(Length.class).getConverterTo(SI.METRE).convert(1.0)
                : 1.0;
        return new GroundScale(grid.cellWidth() * metres, grid.cellHeight() * metres, Double.NaN);
    }

    /** Whether the grid is in degrees. */
    boolean degrees() {
        return !Double.isNaN(middleLatitude);
    }

    /** Height of a cell over its width, as it should look on a page. */
    double aspect() {
        return metresHigh / metresWide;
    }
}
