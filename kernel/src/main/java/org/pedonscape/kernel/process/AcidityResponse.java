package org.pedonscape.kernel.process;

/**
 * How acidity slows life. Microbes: the arctangent of CENTURY/DayCent for slow organic matter (Parton et al. 2001),
 * 0.5 + (1.1 / pi) atan(0.7 pi (pH - 4)), clipped to [0, 1]. Fauna: a closure of our own for the change from mor to
 * mull humus, 0.1 below pH 4 rising linearly to 1 at pH 5.5. Off: 1 for both.
 */
public final class AcidityResponse {

    private final boolean on;

    /**
     * @param switches whether acidity is at work
     */
    public AcidityResponse(ProcessSwitches switches) {
        on = switches.on(ProcessId.ACIDITY);
    }

    /**
     * @param ph pH in water
     * @return multiplier on microbial rates, [0.05, 1]; the floor keeps very acid peat alive
     */
    public double microbes(double ph) {
        if (!on) {
            return 1;
        }
        double f = 0.5 + 1.1 / Math.PI * Math.atan(0.7 * Math.PI * (ph - 4));
        return Math.min(1, Math.max(0.05, f));
    }

    /**
     * @param ph pH in water
     * @return multiplier on the activity of soil fauna, [0.1, 1]
     */
    public double fauna(double ph) {
        return on ? Math.min(1, Math.max(0.1, 0.1 + 0.9 * (ph - 4) / 1.5)) : 1;
    }
}
