package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Uptake of dissolved carbon: a share, the carbon use efficiency, becomes biomass, the rest is respired.
 *
 * <pre>
 * U = k_u f B D h(D)        h(D) = D_w / (D_w + K_cs),  D_w = D / theta
 * </pre>
 *
 * B and D in kg C m-3 of fine earth, D_w in pore water. The factor h is the cold-spot closure (our own form): where the
 * solution is too dilute, substrate does not sustain metabolism (Heitkotter and Marschner 2018; Arrieta et al. 2015 for
 * the deep ocean). Off: h = 1.
 *
 * <p>Must be the last process to add its fluxes: the efficiency depends on where the dissolved carbon comes from.
 */
public final class MicrobialUptake implements FluxProcess {

    private final double rate;
    private final double coldSpot;
    private final CarbonUseEfficiency efficiency;

    /**
     * @param parameters model parameters
     * @param switches whether cold spots, variable efficiency and nitrogen are at work
     */
    public MicrobialUptake(Parameters parameters, ProcessSwitches switches) {
        rate = parameters.get(Parameter.UPTAKE_RATE);
        coldSpot = switches.on(ProcessId.COLD_SPOTS) ? parameters.get(Parameter.COLD_SPOT_CONCENTRATION) : 0;
        efficiency = new CarbonUseEfficiency(parameters, switches);
    }

    @Override
    public ProcessId id() {
        return ProcessId.UPTAKE;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        for (int i = c.first; i < c.end; i++) {
            double dissolved = c.concentration(Pool.D, i) / c.waterContent[i];
            double reachable = coldSpot > 0 ? dissolved / (dissolved + coldSpot) : 1;
            double k = rate * c.uptakeScalar[i] * c.concentration(Pool.B, i) * reachable;
            double growth = efficiency.of(c, s, i);
            c.carbonUseEfficiency[i] = growth;
            s.transfer[Pool.D][Pool.B][i] += growth * k;
            s.respired[Pool.D][i] += (1 - growth) * k;
        }
    }
}
