package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;

/**
 * Where the roots are: cumulative share 1 - beta^d with d in cm (Gale and Grigal 1987; Jackson et al. 1996, Oecologia
 * 108:389), cut at bedrock and confined to the vegetation zone.
 *
 * <p>The framework limits direct plant input to the vegetation zone by definition. Closure of our own: the root share
 * is multiplied by a logistic that falls to one half at z_b + 2 delta_b, over a scale of delta_b.
 */
public final class RootProfile implements LayerProcess {

    private final boolean confined;

    /**
     * @param switches whether input is confined to the vegetation zone
     */
    public RootProfile(ProcessSwitches switches) {
        confined = switches.on(ProcessId.BOUNDARY_ON_INPUT);
    }

    @Override
    public void update(Column c) {
        double logBeta = Math.log(c.vegetation.rootBeta());
        double edge = c.boundaryDepth + 2 * c.boundaryWidth;
        double sum = 0;
        double above = 1;
        for (int i = 1; i < c.end; i++) {
            double below = Math.exp(logBeta * 100 * (c.top[i] + c.thickness[i]));
            double share = above - below;
            above = below;
            if (confined) {
                share *= 1 / (1 + Math.exp((c.middle[i] - edge) / c.boundaryWidth));
            }
            c.rootShare[i] = share;
            sum += share;
        }
        for (int i = 1; i < c.end; i++) {
            c.rootShare[i] /= sum;
        }
        c.rootShare[Column.ORGANIC] = 0;
    }

    /**
     * Depth that holds 95 % of the roots, interpolated inside its layer.
     *
     * @param c column with an up-to-date root profile
     * @return m below the mineral surface
     */
    public static double depthOfRoots(Column c) {
        double cumulative = 0;
        for (int i = 1; i < c.end; i++) {
            double next = cumulative + c.rootShare[i];
            if (next >= 0.95) {
                return c.top[i] + c.thickness[i] * (0.95 - cumulative) / c.rootShare[i];
            }
            cumulative = next;
        }
        return c.base();
    }
}
