package org.pedonscape.kernel.boundary;

import org.pedonscape.kernel.process.Parameter;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;

/**
 * Where turnover gives way to persistence. The local turnover time of organic carbon is tau_C = SOC / respiration;
 * the pedon framework puts rapid turnover above the boundary and persistence below it. The index and its threshold
 * tau* (100 yr by convention, 50 to 200) are closures of our own.
 *
 * <p>Two readings of the same profile. The diagnostic z_tau is the deepest depth at which tau_C is still below tau*,
 * searched from the base, between the middles of layers interpolated in the logarithm of tau_C. It jumps where the
 * profile of turnover folds back, as in soils with a wet layer, so the prognostic boundary follows the thickness of
 * soil with rapid turnover instead, z_r = integral of 1 / (1 + (tau_C / tau*)^4) dz, which equals z_tau where
 * turnover slows steadily with depth and moves smoothly everywhere.
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
     * Thickness of soil with rapid turnover z_r, which the prognostic boundary follows.
     *
     * @param c column
     * @param s fluxes at its state
     * @return m, [0.01 m, base]
     */
    public double rapidThickness(Column c, CompartmentalSystem s) {
        return thickness(c, s, threshold);
    }

    /**
     * Half-width of the boundary: half the distance over which the turnover time grows threefold around the threshold.
     *
     * @param c column
     * @param s fluxes at that state
     * @return m, at least the least width
     */
    public double width(Column c, CompartmentalSystem s) {
        double half = Math.abs(thickness(c, s, threshold * SQRT3) - thickness(c, s, threshold / SQRT3)) / 2;
        return Math.max(leastWidth, half);
    }

    /**
     * The prognostic boundary after a time: it follows the thickness of rapid turnover with a response time,
     * tau_b dz_b/dt = z_r - z_b (closure of our own).
     *
     * @param now present depth z_b, m
     * @param target thickness of rapid turnover z_r, m
     * @param years elapsed time, yr
     * @return new depth z_b, m
     */
    public double follow(double now, double target, double years) {
        return target + (now - target) * Math.exp(-years / responseTime);
    }

    private static double thickness(Column c, CompartmentalSystem s, double limit) {
        double sum = 0;
        for (int i = 1; i < c.end; i++) {
            double ratio = c.soc(i) / (s.respiration(c.carbon, i) * limit);
            double square = ratio * ratio;
            sum += c.thickness[i] / (1 + square * square);
        }
        return Math.max(SHALLOWEST, sum);
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
                return Math.max(SHALLOWEST, c.middle[i] + share * (c.middle[i + 1] - c.middle[i]));
            }
            below = turnover;
        }
        return SHALLOWEST;
    }
}
