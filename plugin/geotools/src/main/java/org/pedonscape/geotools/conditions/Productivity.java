package org.pedonscape.geotools.conditions;

/**
 * What the climate would let plants produce: the Miami model of Lieth (1975, "Modeling the primary productivity of the
 * world", in Lieth and Whittaker, Primary Productivity of the Biosphere), in dry matter:
 *
 * <pre>
 * NPP_T = 3000 / (1 + exp(1.315 - 0.119 T))      g m-2 yr-1, T mean annual temperature in degrees Celsius
 * NPP_P = 3000 (1 - exp(-0.000664 P))            g m-2 yr-1, P annual precipitation in mm
 * NPP   = min(NPP_T, NPP_P)
 * </pre>
 *
 * Carbon is 0.45 of dry matter (King et al. 1997).
 */
final class Productivity {

    private static final double CEILING = 3.0;
    private static final double CARBON_IN_DRY_MATTER = 0.45;

    private Productivity() {}

    /**
     * @param temperature mean annual temperature, degrees Celsius
     * @param precipitation annual precipitation, m
     * @param waterLimited false where plants have water from below or from a canal: only temperature limits then
     * @return net primary production, kg C m-2 yr-1, in [0, 1.35]
     */
    static double miami(double temperature, double precipitation, boolean waterLimited) {
        double byTemperature = CEILING / (1 + Math.exp(1.315 - 0.119 * temperature));
        double byRain = CEILING * -Math.expm1(-0.664 * precipitation);
        return CARBON_IN_DRY_MATTER * (waterLimited ? Math.min(byTemperature, byRain) : byTemperature);
    }
}
