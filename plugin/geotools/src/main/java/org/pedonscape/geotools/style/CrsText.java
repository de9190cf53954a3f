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
import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.util.factory.Hints;

/**
 * A coordinate reference system as other programs read it.
 *
 * @param authorityCode code such as {@code EPSG:32633}; empty where none fits
 * @param wkt well-known text, version 1
 * @param name its name
 * @param geographic whether coordinates are degrees
 */
record CrsText(Optional<String> authorityCode, String wkt, String name, boolean geographic) {

    private static final String DATUM_SHIFT = "TOWGS84\\[[^\\]]*\\],\\s*";
    private static final Logger LOGGER = Logger.getLogger(CrsText.class.getName());

    static CrsText of(CoordinateReferenceSystem crs) {
        Optional<String> code = code(crs);
        String wkt = code.flatMap(CrsText::officialText).orElseGet(crs::toWKT);
        return new CrsText(code, wkt, crs.getName().getCode(), crs instanceof GeographicCRS);
    }

    /**
     * The text with the axes in the order of the authority, which may be y first. Readers that match texts to codes
     * would otherwise take our x-first system for another one: EPSG:4326 for OGC:CRS84. For the same reason the shift
     * to WGS 84 is left out: with it a system counts as bound to WGS 84 and has no code; readers have shifts of their
     * own.
     */
    private static Optional<String> officialText(String code) {
        try {
            Hints hints = new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, Boolean.FALSE);
            return Optional.of(ReferencingFactoryFinder.getCRSAuthorityFactory("EPSG", hints)
                    .createCoordinateReferenceSystem(code)
                    .toWKT()
                    .replaceAll(DATUM_SHIFT, ""));
        } catch (FactoryException e) {
            LOGGER.log(Level.FINE, "no definition of " + code, e);
            return Optional.empty();
        }
    }

    /**
     * Code of a system.
     *
     * @param crs the system
     * @return code such as {@code EPSG:32633}; empty where none fits
     */
    static Optional<String> code(CoordinateReferenceSystem crs) {
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
