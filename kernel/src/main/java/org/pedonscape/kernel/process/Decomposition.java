package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * Depolymerisation of litter and necromass into dissolved carbon by the enzymes of the microbes present: reverse
 * Michaelis-Menten kinetics (Schimel and Weintraub 2003; Ahrens et al. 2015; Yu et al. 2020, JSM).
 *
 * <pre>
 * k_P = V_P f B / (K_B + B)      P to D; occluded litter eps_A k_P
 * k_N = V_N f B / (K_B + B)      N to D
 * </pre>
 *
 * In peat, V_P is lower: what mire plants leave and what has turned to peat decays slowly even where air gets in
 * (closure of our own, set so that drained temperate crop land on peat loses about what the IPCC's 2013 Wetlands
 * Supplement gives, 7.9 t C/ha a year).
 *
 * <p>B in kg C m-3 of fine earth, rates in yr-1, f the yearly mean of the environmental scalars.
 */
public final class Decomposition implements FluxProcess {

    private final double particulateRate;
    private final double necromassRate;
    private final double halfSaturation;
    private final double occludedAccess;
    private final double peatFactor;

    /**
     * @param parameters model parameters
     */
    public Decomposition(Parameters parameters) {
        particulateRate = parameters.get(Parameter.PARTICULATE_RATE);
        necromassRate = parameters.get(Parameter.NECROMASS_RATE);
        halfSaturation = parameters.get(Parameter.BIOMASS_HALF_SATURATION);
        occludedAccess = parameters.get(Parameter.OCCLUDED_ACCESS);
        peatFactor = parameters.get(Parameter.PEAT_LITTER_FACTOR);
    }

    @Override
    public ProcessId id() {
        return ProcessId.DECOMPOSITION;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        double slowness = c.soil.group() == SoilGroup.HISTOSOL ? peatFactor : 1;
        for (int i = c.first; i < c.end; i++) {
            double b = c.concentration(Pool.B, i);
            double enzymes = c.decompositionScalar[i] * b / (halfSaturation + b);
            double litter = particulateRate * slowness * enzymes;
            s.transfer[Pool.P][Pool.D][i] += litter;
            s.transfer[Pool.A][Pool.D][i] += occludedAccess * litter;
            s.transfer[Pool.N][Pool.D][i] += necromassRate * enzymes;
        }
    }
}
