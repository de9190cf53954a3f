package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Exchange of carbon between solution, necromass and mineral surfaces that can fill up: Langmuir-type kinetics
 * (Ahrens et al. 2015, eq. 5-6; Ahrens et al. 2020, COMISSION v2).
 *
 * <pre>
 * D to M1:  k_ad f_s (Q1 - M1) D
 * N to M1:  k_an f_s (Q1 - M1) N
 * M1 to D:  k_d1 f_d g M1,    g = a_0 + (1 - a_0) B / (K_B + B)
 * </pre>
 *
 * Concentrations in kg C m-3 of fine earth; Q1 = (1 - f_2) Q. The factor g lets microbes free mineral carbon (priming,
 * Fontaine et al. 2007; form of our own); off: g takes the value it has at half saturation, everywhere.
 *
 * <p>The product with (Q1 - M1) is written as a forward flux k Q1 D and a backward flux k D M1, which has the same
 * value and keeps every coefficient positive whatever the state.
 *
 * <p>Sodium disperses clay and weakens its hold: closure of our own, see {@link Sodicity}.
 */
public final class Sorption implements FluxProcess {

    private final double sorption;
    private final double binding;
    private final double desorption;
    private final double exchangeableShare;
    private final Priming priming;
    private final Sodicity sodicity;

    /**
     * @param parameters model parameters
     * @param switches whether priming and sodium are at work
     */
    public Sorption(Parameters parameters, ProcessSwitches switches) {
        sorption = parameters.get(Parameter.SORPTION_RATE);
        binding = parameters.get(Parameter.NECROMASS_BINDING_RATE);
        desorption = parameters.get(Parameter.DESORPTION_RATE);
        exchangeableShare = 1 - parameters.get(Parameter.STRONG_CAPACITY_SHARE);
        priming = new Priming(parameters, switches);
        sodicity = new Sodicity(switches);
    }

    @Override
    public ProcessId id() {
        return ProcessId.SORPTION;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        double hold = sodicity.mineralHold(c.soil);
        double loosen = sodicity.mineralRelease(c.soil);
        for (int i = Math.max(1, c.first); i < c.end; i++) {
            double capacity = exchangeableShare * c.mineralCapacity[i];
            double ad = sorption * hold * c.sorptionScalar[i];
            double an = binding * hold * c.sorptionScalar[i];
            double g = priming.release(c.concentration(Pool.B, i));
            s.transfer[Pool.D][Pool.M1][i] += ad * capacity;
            s.transfer[Pool.M1][Pool.D][i] += ad * c.concentration(Pool.D, i)
                    + desorption * loosen * c.desorptionScalar[i] * g;
            s.transfer[Pool.N][Pool.M1][i] += an * capacity;
            s.transfer[Pool.M1][Pool.N][i] += an * c.concentration(Pool.N, i);
        }
    }
}
