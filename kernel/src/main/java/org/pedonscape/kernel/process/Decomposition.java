package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Depolymerisation of litter and necromass into dissolved carbon by the enzymes of the microbes present: reverse
 * Michaelis-Menten kinetics (Schimel and Weintraub 2003; Ahrens et al. 2015; Yu et al. 2020, JSM).
 *
 * <pre>
 * k_P = V_P f B / (K_B + B)      P to D; occluded litter eps_A k_P
 * k_N = V_N f B / (K_B + B)      N to D
 * </pre>
 *
 * B in kg C m-3 of fine earth, rates in yr-1, f the yearly mean of the environmental scalars.
 */
public final class Decomposition implements FluxProcess {

    private final double particulateRate;
    private final double necromassRate;
    private final double halfSaturation;
    private final double occludedAccess;

    /**
     * @param parameters model parameters
     */
    public Decomposition(Parameters parameters) {
        particulateRate = parameters.get(Parameter.PARTICULATE_RATE);
        necromassRate = parameters.get(Parameter.NECROMASS_RATE);
        halfSaturation = parameters.get(Parameter.BIOMASS_HALF_SATURATION);
        occludedAccess = parameters.get(Parameter.OCCLUDED_ACCESS);
    }

    @Override
    public ProcessId id() {
        return ProcessId.DECOMPOSITION;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        for (int i = c.first; i < c.end; i++) {
            double b = c.concentration(Pool.B, i);
            double enzymes = c.decompositionScalar[i] * b / (halfSaturation + b);
            double litter = particulateRate * enzymes;
            s.transfer[Pool.P][Pool.D][i] += litter;
            s.transfer[Pool.A][Pool.D][i] += occludedAccess * litter;
            s.transfer[Pool.N][Pool.D][i] += necromassRate * enzymes;
        }
    }
}
