package org.pedonscape.kernel.boundary;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;

/**
 * The carbon zero-flux plane z_0, the pedon framework's analogy with soil hydrology made exact. Through any depth pass
 * J_org, organic carbon going down, and R_below, carbon dioxide made below and going up. Their difference
 *
 * <pre>
 * q_C(z) = J_org(z) - R_below(z) = L + dS_below/dt - I_below
 * </pre>
 *
 * is by mass balance what leaves at the base, plus the change of the stock below, less the plant input below: an
 * identity the tests assert. Above the plane carbon leaves upward on balance, below it downward. The plane is found
 * from the base as the crossing of psi = (J - R) / (J + R) with -0.05 (closure of our own); where carbon goes up
 * everywhere, or down everywhere, there is none. A base that nothing passes goes neither way.
 *
 * <p>At the steady state q_C depends on roots and leaching only, not on minerals: z_0 stands beside the persistence
 * boundary and does not replace it.
 */
public final class ZeroFluxPlane {

    private static final double LEVEL = -0.05;

    private ZeroFluxPlane() {}

    /**
     * Depth of the plane.
     *
     * @param c column
     * @param s fluxes at its state
     * @return m below the mineral surface, or NaN where there is no plane
     */
    public static double depth(Column c, CompartmentalSystem s) {
        double respirationBelow = 0;
        double depthBelow = Double.NaN;
        double excessBelow = Double.NaN;
        for (int i = c.end - 1; i >= 1; i--) {
            double down = s.downwardFlux(c, c.carbon, i);
            double depth = c.top[i] + c.thickness[i];
            double total = Math.abs(down) + respirationBelow;
            if (total > 0) {
                // Crosses zero where psi crosses the level, and is linear in depth where respiration is even.
                double excess = down - respirationBelow - LEVEL * total;
                if (excess < 0) {
                    return Double.isNaN(excessBelow)
                            ? Double.NaN
                            : depth + excess / (excess - excessBelow) * (depthBelow - depth);
                }
                depthBelow = depth;
                excessBelow = excess;
            }
            respirationBelow += s.respiration(c.carbon, i);
        }
        return Double.NaN;
    }

    /**
     * Net carbon flux q_C through the lower interface of a layer.
     *
     * @param c column
     * @param s fluxes at its state
     * @param layer layer above the interface
     * @return kg C m-2 yr-1, positive downward
     */
    public static double netFlux(Column c, CompartmentalSystem s, int layer) {
        double below = 0;
        for (int i = layer + 1; i < c.end; i++) {
            below += s.respiration(c.carbon, i);
        }
        return s.downwardFlux(c, c.carbon, layer) - below;
    }
}
