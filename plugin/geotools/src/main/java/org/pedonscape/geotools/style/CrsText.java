package org.pedonscape.geotools.style;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.ReferenceIdentifier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.CRS;

/**
 * A coordinate reference system as other programs read it.
 *
 * @param authorityCode code such as {@code EPSG:32633}; empty where none fits
 * @param wkt well-known text, version 1
 * @param name its name
 * @param geographic whether coordinates are degrees
 */
record CrsText(Optional<String> authorityCode, String wkt, String name, boolean geographic) {

    private static final Logger LOGGER = Logger.getLogger(CrsText.class.getName());

    static CrsText of(CoordinateReferenceSystem crs) {
        return new CrsText(code(crs), crs.toWKT(), crs.getName().getCode(), crs instanceof GeographicCRS);
    }

    private static Optional<String> code(CoordinateReferenceSystem crs) {
        for (ReferenceIdentifier identifier : crs.getIdentifiers()) {
            if (Citations.identifierMatches(identifier.getAuthority(), "EPSG")) {
                return Optional.of("EPSG:" + identifier.getCode());
            }
        }
        try {
            return Optional.ofNullable(CRS.lookupEpsgCode(crs, false)).map(code -> "EPSG:" + code);
        } catch (FactoryException e) {
            LOGGER.log(Level.FINE, "no EPSG code for " + crs.getName(), e);
            return Optional.empty();
        }
    }
}
