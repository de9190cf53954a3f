package org.pedonscape.kernel.profile;

/**
 * The SOM process boundary of a profile at one date, and companions to judge it by. Depths in m below the mineral
 * surface.
 *
 * @param depth prognostic boundary z_b between the vegetation zone above and the mineral-matrix zone below
 * @param width half-width of the transition between the zones
 * @param persistenceDepth z_tau, the deepest depth at which the local turnover time is still below the threshold
 * @param zeroFluxPlane z_0, above which carbon leaves upward on balance; NaN where there is no such plane
 * @param rootDepth depth that holds 95 % of the roots
 * @param connectivity organic carbon that passes down through z_b over the total plant input, 0 to about 1
 * @param mineralZoneShare share of the profile's SOC that lies below z_b
 */
public record BoundaryState(
        double depth,
        double width,
        double persistenceDepth,
        double zeroFluxPlane,
        double rootDepth,
        double connectivity,
        double mineralZoneShare) {}
