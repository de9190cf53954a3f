package org.pedonscape.geotools.grid;

import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.datum.GeodeticDatum;
import si.uom.SI;

/** Units and ellipsoid of a coordinate reference system. */
final class CrsUnits {

    private CrsUnits() {}

    /** Metres in one unit of a projected system. */
    static double toMetres(CoordinateReferenceSystem crs) {
        return factor(crs, SI.METRE);
    }

    /** Radians in one unit of a geographic system. */
    static double toRadians(CoordinateReferenceSystem crs) {
        return factor(crs, SI.RADIAN);
    }

    /** Ellipsoid of a geographic or projected system. */
    static Ellipsoid ellipsoid(CoordinateReferenceSystem crs) {
        return ((GeodeticDatum) ((SingleCRS) crs).getDatum()).getEllipsoid();
    }

    private static double factor(CoordinateReferenceSystem crs, Unit<?> to) {
        Unit<?> unit = crs.getCoordinateSystem().getAxis(0).getUnit();
        try {
            return unit.getConverterToAny(to).convert(1.0);
        } catch (IncommensurableException e) {
            throw new IllegalArgumentException(unit + " is no unit for '" + crs.getName() + "'", e);
        }
    }
}
