package org.pedonscape.kernel.boundary;

import org.pedonscape.kernel.process.Parameter;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;

/**
 * Where turnover gives way to persistence: z_tau is the deepest depth at which the local turnover time of organic carbon,
 * tau_C = SOC / respiration, is still below a threshold tau* (100 yr by convention, 50 to 200). The pedon framework puts
 * rapid turnover above the boundary and persistence below it; the index and its threshold are closures of our own.
 *
 * <p>Turnover times are taken at the middle of layers and interpolated in their logarithm. The boundary is searched from
 * the base upward; it lies at the base where turnover is rapid throughout, and at the surface where it is nowhere.
 */
public final class PersistenceBoundary {

    private static final double SQRT3 = Math.sqrt(3);
    /** Shallowest boundary, m: keeps its logarithm finite in bare soil. */
    public static final double SHALLOWEST = 0.01;

    private final double threshold;
    private final double leastWidth;
    private final double responseTime;

    /**
     * @param parameters model parameters
     */
    public PersistenceBoundary(Parameters parameters) {
        threshold = parameters.get(Parameter.PERSISTENCE_THRESHOLD);
        leastWidth = parameters.get(Parameter.BOUNDARY_LEAST_WIDTH);
        responseTime = parameters.get(Parameter.BOUNDARY_RESPONSE_TIME);
    }

    /**
     * z_tau at the column's present state.
     *
     * @param c column
     * @param s fluxes at that state
     * @return m below the mineral surface, [0.01 m, base]
     */
    public double depth(Column c, CompartmentalSystem s) {
        return crossing(c, s, threshold);
    }

    /**
     * Half-width of the boundary: half the distance over which the turnover time grows threefold around the threshold.
     *
     * @param c column
     * @param s fluxes at that state
     * @return m, at least the least width
     */
    public double width(Column c, CompartmentalSystem s) {
        double half = Math.abs(crossing(c, s, threshold * SQRT3) - crossing(c, s, threshold / SQRT3)) / 2;
        return Math.max(leastWidth, half);
    }

    /**
     * The prognostic boundary after a time: it follows the persistence boundary with a response time,
     * tau_b dz_b/dt = z_tau - z_b (closure of our own).
     *
     * @param now present depth z_b, m
     * @param target persistence boundary z_tau, m
     * @param years elapsed time, yr
     * @return new depth z_b, m
     */
    public double follow(double now, double target, double years) {
        return target + (now - target) * Math.exp(-years / responseTime);
    }

    private static double crossing(Column c, CompartmentalSystem s, double limit) {
        double below = Double.NaN;
        for (int i = c.end - 1; i >= 1; i--) {
            double turnover = Math.log(c.soc(i) / (s.respiration(c.carbon, i) * limit));
            if (turnover < 0) {
                if (i == c.end - 1) {
                    return c.base();
                }
                double share = -turnover / (below - turnover);
                return c.middle[i] + share * (c.middle[i + 1] - c.middle[i]);
            }
            below = turnover;
        }
        return SHALLOWEST;
    }
}
