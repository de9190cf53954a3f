package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Death of microbes, faster where they crowd, which keeps the model from oscillating (Georgiou et al. 2017, Nature
 * Communications 8:1223).
 *
 * <pre>
 * m_B = k_m f (B / B_ref)^(b - 1)
 * </pre>
 *
 * A share f_sol of the dead cells dissolves, the rest is necromass (Yu et al. 2020, JSM).
 */
public final class MicrobialMortality implements FluxProcess {

    private final double rate;
    private final double exponent;
    private final double reference;
    private final double soluble;

    /**
     * @param parameters model parameters
     */
    public MicrobialMortality(Parameters parameters) {
        rate = parameters.get(Parameter.MORTALITY_RATE);
        exponent = parameters.get(Parameter.MORTALITY_EXPONENT) - 1;
        reference = parameters.get(Parameter.REFERENCE_BIOMASS);
        soluble = parameters.get(Parameter.SOLUBLE_CELL_SHARE);
    }

    @Override
    public ProcessId id() {
        return ProcessId.MORTALITY;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        for (int i = c.first; i < c.end; i++) {
            double crowding = c.concentration(Pool.B, i) / reference;
            double haste = exponent == 0.5 ? Math.sqrt(crowding) : Math.pow(crowding, exponent);
            double k = rate * c.uptakeScalar[i] * haste;
            s.transfer[Pool.B][Pool.D][i] += soluble * k;
            s.transfer[Pool.B][Pool.N][i] += (1 - soluble) * k;
        }
    }
}
