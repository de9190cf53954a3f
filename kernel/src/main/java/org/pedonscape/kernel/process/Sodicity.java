package org.pedonscape.kernel.process;

import org.pedonscape.kernel.site.Soil;

/**
 * What exchangeable sodium does: it disperses clay, so that minerals hold less and aggregates open, and the salt that
 * comes with it burdens plants and microbes. Closures of our own inside the ranges of Rengasamy (2010) and Wong et
 * al. (2010), who put the onset of dispersion at an exchangeable sodium percentage of 15. All effects grow linearly
 * from 15 % to 40 % and stay there.
 */
public final class Sodicity {

    private static final double ONSET = 0.15;
    private static final double FULL = 0.40;

    private final boolean on;

    /**
     * @param switches whether sodium is at work
     */
    public Sodicity(ProcessSwitches switches) {
        on = switches.on(ProcessId.SODICITY);
    }

    private double degree(Soil soil) {
        return on ? Math.min(1, Math.max(0, (soil.sodicity() - ONSET) / (FULL - ONSET))) : 0;
    }

    /**
     * @param soil lower boundary
     * @return multiplier on binding to minerals, 1 to 0.35
     */
    public double mineralHold(Soil soil) {
        return 1 - 0.65 * degree(soil);
    }

    /**
     * @param soil lower boundary
     * @return multiplier on release from minerals, 1 to 2
     */
    public double mineralRelease(Soil soil) {
        return 1 + degree(soil);
    }

    /**
     * @param soil lower boundary
     * @return multiplier on the opening of aggregates, 1 to 3
     */
    public double aggregateBreakdown(Soil soil) {
        return 1 + 2 * degree(soil);
    }

    /**
     * @param soil lower boundary
     * @return multiplier on microbial rates, 1 to 0.5
     */
    public double microbialRate(Soil soil) {
        return 1 - 0.5 * degree(soil);
    }
}
