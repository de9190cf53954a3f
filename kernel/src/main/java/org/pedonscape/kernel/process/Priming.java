package org.pedonscape.kernel.process;

/**
 * How much microbes speed the release of mineral-bound carbon: g = a_0 + (1 - a_0) B / (K_B + B), between the abiotic
 * share a_0 and 1. The effect is known as priming (Fontaine et al. 2007, Nature 450:277; in the pedon framework, the
 * destabilisation of old subsoil carbon); the form is a closure of our own. Off: g = (1 + a_0) / 2 whatever the
 * biomass.
 */
public final class Priming {

    private final double abiotic;
    private final double halfSaturation;
    private final boolean on;

    /**
     * @param parameters model parameters
     * @param switches whether priming is at work
     */
    public Priming(Parameters parameters, ProcessSwitches switches) {
        abiotic = parameters.get(Parameter.ABIOTIC_RELEASE_SHARE);
        halfSaturation = parameters.get(Parameter.BIOMASS_HALF_SATURATION);
        on = switches.on(ProcessId.PRIMING);
    }

    /**
     * @param biomass microbial biomass, kg C m-3
     * @return multiplier on release, (0, 1]
     */
    public double release(double biomass) {
        return on ? abiotic + (1 - abiotic) * biomass / (halfSaturation + biomass) : (1 + abiotic) / 2;
    }
}
