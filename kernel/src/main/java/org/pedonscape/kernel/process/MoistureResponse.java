package org.pedonscape.kernel.process;

import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * How water slows microbes: too little of it on the dry limb, too little air on the wet limb. With s the degree of
 * saturation and s_o its optimum,
 *
 * <pre>
 * dry:  (s / s_o)^a                for s below s_o
 * wet:  max(floor, ((1 - s) / (1 - s_o))^b)   for s above s_o
 * </pre>
 *
 * the two limbs of CORPSE's s^a (1-s)^b (Sulman et al. 2014), each normalised to 1 at the optimum (our own split, so that
 * oxygen has a switch and a floor of its own). The floor is what goes on without oxygen: 0.2 in CLM (Koven et al. 2013),
 * 0.025 to 0.35 in the literature; lower in peat.
 */
public final class MoistureResponse {

    private final double optimum;
    private final double dryExponent;
    private final double wetExponent;
    private final double mineralFloor;
    private final double peatFloor;
    private final boolean moisture;
    private final boolean oxygen;

    /**
     * @param parameters model parameters
     * @param switches whether dryness and lack of oxygen are at work
     */
    public MoistureResponse(Parameters parameters, ProcessSwitches switches) {
        optimum = parameters.get(Parameter.MOISTURE_OPTIMUM);
        dryExponent = parameters.get(Parameter.MOISTURE_DRY_EXPONENT);
        wetExponent = parameters.get(Parameter.MOISTURE_WET_EXPONENT);
        mineralFloor = parameters.get(Parameter.ANOXIC_FLOOR);
        peatFloor = parameters.get(Parameter.PEAT_ANOXIC_FLOOR);
        moisture = switches.on(ProcessId.MOISTURE);
        oxygen = switches.on(ProcessId.OXYGEN);
    }

    /**
     * @param soil whose floor applies
     * @param saturation degree of saturation, [0, 1]
     * @return multiplier on microbial rates, (0, 1]
     */
    public double at(Soil soil, double saturation) {
        if (saturation < optimum) {
            return moisture ? power(Math.max(0.02, saturation) / optimum, dryExponent) : 1;
        }
        if (!oxygen) {
            return 1;
        }
        double floor = soil.group() == SoilGroup.HISTOSOL ? peatFloor : mineralFloor;
        return Math.max(floor, Math.pow((1 - Math.min(1, saturation)) / (1 - optimum), wetExponent));
    }

    private static double power(double base, double exponent) {
        return exponent == 1.5 ? base * Math.sqrt(base) : Math.pow(base, exponent);
    }
}
