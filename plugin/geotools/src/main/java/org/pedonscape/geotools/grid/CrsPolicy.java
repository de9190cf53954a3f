package org.pedonscape.geotools.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.raster.GeoToolsRuntime;

/**
 * Which coordinate reference systems can be trusted, and the only place where codes are decoded and transformations
 * made, always with x (easting, longitude) first.
 *
 * <p>GeoTools 33 computes some projections silently wrong: Equal Earth by 20 km, Robinson by 1 km, cylindrical equal
 * area with a standard parallel by 15 %, spherical Lambert azimuthal by 13 km. Only methods whose results were compared
 * with PROJ (within 5 cm; the reference points are a test resource) are let through; for any other the user is told to
 * warp the raster first.
 *
 * <p>Limit: between two datums that are tied by several published transformations (such as DHDN and WGS 84) GeoTools
 * takes another one than PROJ does, and knows no grid files; positions then differ by metres (1 m for DHDN), within the
 * accuracy of those transformations. Rasters and target on one datum are not touched by this.
 */
public final class CrsPolicy {

    // Names of methods as the EPSG database and as WKT 1 give them, in lower case, letters and digits only.
    private static final Set<String> TRUSTED = Set.of(
            "transversemercator", "gausskruger",
            "lambertazimuthalequalarea",
            "lambertconicconformal1sp", "lambertconicconformal2sp",
            "lambertconformalconic1sp", "lambertconformalconic2sp", "lambertconformalconic",
            "lambertconformalconic2spbelgium", "lambertconicconformal2spbelgium",
            "albersequalarea", "albersconicequalarea", "albers",
            "popularvisualisationpseudomercator",
            "mercatorvarianta", "mercatorvariantb", "mercator1sp", "mercator2sp", "mercator",
            "obliquestereographic",
            "polarstereographicvarianta", "polarstereographicvariantb", "polarstereographic",
            "hotineobliquemercatorvarianta", "hotineobliquemercatorvariantb",
            "hotineobliquemercator", "obliquemercator", "hotineobliquemercatorazimuthcenter",
            "krovaknorthorientated",
            "newzealandmapgrid",
            "americanpolyconic", "polyconic",
            "equidistantcylindrical", "equidistantcylindricalspherical", "platecarree",
            "cassinisoldner",
            "mollweide", "sinusoidal", "eckertiv", "goodehomolosine",
            "azimuthalequidistant", "equidistantconic", "ctequidistantconic");

    private CrsPolicy() {}

    /**
     * Decodes a code or a WKT text.
     *
     * @param code such as {@code EPSG:32632}, {@code ESRI:54009}, or WKT 1
     * @param where where the user wrote it
     * @return the system, x first, trusted
     * @throws ProblemException when it is not known or cannot be trusted
     */
    public static CoordinateReferenceSystem decode(String code, String where) {
        GeoToolsRuntime.init();
        CoordinateReferenceSystem crs;
        try {
            crs = code.contains("[") ? CRS.parseWKT(code) : CRS.decode(code.strip(), true);
        } catch (FactoryException | IllegalArgumentException e) {
            throw new ProblemException(Problem.data("unknown coordinate reference system '" + code + "'", where,
                    "give a code such as EPSG:32632; see https://epsg.io"));
        }
        require(crs, where);
        return crs;
    }

    /**
     * Whether a system can be trusted.
     *
     * @param crs any system
     * @param where file or key it comes from
     * @return the problem, if there is one
     */
    public static Optional<Problem> check(CoordinateReferenceSystem crs, String where) {
        if (crs instanceof GeographicCRS) {
            return Optional.empty();
        }
        if (!(crs instanceof ProjectedCRS projected)) {
            return Optional.of(Problem.data(
                    "'" + name(crs) + "' is neither geographic nor projected", where,
                    "use a system with a code such as EPSG:4326"));
        }
        String method = projected.getConversionFromBase().getMethod().getName().getCode();
        String plain = method.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (TRUSTED.contains(plain)) {
            return Optional.empty();
        }
        return Optional.of(Problem.data(
                "the projection '" + method + "' of '" + name(crs) + "' cannot be computed exactly here", where,
                "warp the raster with GDAL first, for example gdalwarp -t_srs EPSG:4326 -r near (classes) or -r average"
                        + " (quantities), or choose another target grid"));
    }

    /**
     * Refuses a system that cannot be trusted.
     *
     * @param crs any system
     * @param where file or key it comes from
     * @throws ProblemException when it cannot be trusted
     */
    public static void require(CoordinateReferenceSystem crs, String where) {
        check(crs, where).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    /**
     * The exact transformation of coordinates; safe between threads.
     *
     * @param from system of the coordinates, x first
     * @param to system they are brought to, x first
     * @param where file or key, for the message
     * @return the transformation; the identity when the systems mean the same
     * @throws ProblemException when none is known
     */
    public static MathTransform transform(CoordinateReferenceSystem from, CoordinateReferenceSystem to, String where) {
        GeoToolsRuntime.init();
        try {
            return CRS.findMathTransform(from, to, true);
        } catch (FactoryException e) {
            throw new ProblemException(Problem.data(
                    "no transformation is known from '" + name(from) + "' to '" + name(to) + "'", where,
                    "warp the raster to the target's coordinate reference system with gdalwarp first"));
        }
    }

    private static String name(CoordinateReferenceSystem crs) {
        return crs.getName().getCode();
    }
}
