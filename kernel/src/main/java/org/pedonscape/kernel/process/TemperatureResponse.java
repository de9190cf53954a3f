package org.pedonscape.kernel.process;

/**
 * Arrhenius response to temperature relative to 20 degrees C, exp(-E/R (1/T - 1/293.15 K)), with the activation
 * energies of Yu et al. (2020, JSM).
 */
public final class TemperatureResponse {

    private static final double GAS_CONSTANT = 8.314;
    private static final double KELVIN = 273.15;
    private static final double REFERENCE = 1 / (20 + KELVIN);

    private final double energyOverGas;

    /**
     * @param energy activation energy, J mol-1
     */
    public TemperatureResponse(double energy) {
        energyOverGas = energy / GAS_CONSTANT;
    }

    /**
     * @param celsius temperature, degrees C
     * @return multiplier, 1 at 20 degrees C
     */
    public double at(double celsius) {
        return Math.exp(energyOverGas * (REFERENCE - 1 / (celsius + KELVIN)));
    }
}
