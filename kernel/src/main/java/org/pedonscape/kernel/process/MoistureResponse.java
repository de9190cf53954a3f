package org.pedonscape.kernel.process;

import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * How water slows microbes: too little of it on the dry limb, too little air on the wet limb.
 *
 * <pre>
 * dry:  ln(psi_min / psi) / ln(psi_min / 33 kPa)                         for tensions above 33 kPa
 * wet:  floor + (1 - floor) ((1 - s) / (1 - s_o))^b                       for saturations s above s_o
 * </pre>
 *
 * The dry limb follows the logarithm of the tension psi (Andren and Paustian 1987; in CLM, Koven et al. 2013), so
 * that sand and clay are treated alike; 33 kPa (field capacity) stands for saturation as the wettest point, since the
 * wet limb takes over there (our own choice). Tension comes from the water content by Campbell's (1974) power law
 * through field capacity (33 kPa) and wilting point (1500 kPa). The wet limb is that of CORPSE (Sulman et al. 2014),
 * normalised to 1 at s_o, over a floor for what goes on without oxygen: 0.2 in CLM, 0.025 to 0.35 in the literature;
 * lower in peat.
 *
 * <p>Not thread-safe: holds the retention of the layer in hand.
 */
final class MoistureResponse {

    private static final double FIELD_CAPACITY_TENSION = 33;
    private static final double LOG_WILTING_OVER_FIELD = Math.log(1500 / FIELD_CAPACITY_TENSION);
    private static final double LEAST = 0.02;

    private final double optimum;
    private final double wetExponent;
    private final double mineralFloor;
    private final double peatFloor;
    private final double logRange;
    private final boolean moisture;
    private final boolean oxygen;
    private double fieldCapacity;
    private double exponent;

    /**
     * @param parameters model parameters
     * @param switches whether dryness and lack of oxygen are at work
     */
    MoistureResponse(Parameters parameters, ProcessSwitches switches) {
        optimum = parameters.get(Parameter.MOISTURE_OPTIMUM);
        wetExponent = parameters.get(Parameter.MOISTURE_WET_EXPONENT);
        mineralFloor = parameters.get(Parameter.ANOXIC_FLOOR);
        peatFloor = parameters.get(Parameter.PEAT_ANOXIC_FLOOR);
        logRange = Math.log(parameters.get(Parameter.DRIEST_TENSION) / FIELD_CAPACITY_TENSION);
        moisture = switches.on(ProcessId.MOISTURE);
        oxygen = switches.on(ProcessId.OXYGEN);
    }

    /**
     * Takes up a layer.
     *
     * @param fieldCapacity water content at 33 kPa, m3 m-3
     * @param wiltingPoint water content at 1500 kPa, m3 m-3, below field capacity
     */
    void layer(double fieldCapacity, double wiltingPoint) {
        this.fieldCapacity = fieldCapacity;
        exponent = LOG_WILTING_OVER_FIELD / Math.log(fieldCapacity / wiltingPoint);
    }

    /**
     * Multiplier on microbial rates in the layer in hand.
     *
     * @param soil whose floor applies
     * @param content water content, m3 m-3
     * @param saturation degree of saturation, [0, 1]
     * @return (0, 1]
     */
    double at(Soil soil, double content, double saturation) {
        double dry = 1;
        if (moisture && content < fieldCapacity) {
            dry = Math.max(LEAST, 1 - exponent * Math.log(fieldCapacity / content) / logRange);
        }
        if (!oxygen || saturation <= optimum) {
            return dry;
        }
        double floor = soil.group() == SoilGroup.HISTOSOL ? peatFloor : mineralFloor;
        double air = (1 - Math.min(1, saturation)) / (1 - optimum);
        return dry * (floor + (1 - floor) * (wetExponent == 1 ? air : Math.pow(air, wetExponent)));
    }
}
