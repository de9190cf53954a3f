package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * Slow passage of exchangeable carbon into strongly bound forms, and its slower release.
 *
 * <pre>
 * M1 to M2:  k_12 f_s M1 (1 - M2 / Q2)      Q2 = f_2 Q
 * M2 to D:   k_21 f_d g M2
 * </pre>
 *
 * Closure of our own, needed to meet the radiocarbon ages of subsoils; short-range-order minerals and the iron and
 * aluminium oxides that come with 1:1 clays bind twice as fast (closure; in the synthesis of Georgiou et al. 2022
 * soils of low-activity minerals carry as much carbon per fine fraction as others, median 30 against 25 g/kg, at
 * about half the capacity). The factor (1 - M2/Q2) is split into a forward and a backward flux as in
 * {@link Sorption}.
 */
public final class StrongBinding implements FluxProcess {

    private static final double OXIDE_FACTOR = 2;

    private final double binding;
    private final double release;
    private final double strongShare;
    private final Priming priming;
    private final Sodicity sodicity;

    /**
     * @param parameters model parameters
     * @param switches whether priming and sodium are at work
     */
    public StrongBinding(Parameters parameters, ProcessSwitches switches) {
        binding = parameters.get(Parameter.STRONG_BINDING_RATE);
        release = parameters.get(Parameter.STRONG_RELEASE_RATE);
        strongShare = parameters.get(Parameter.STRONG_CAPACITY_SHARE);
        priming = new Priming(parameters, switches);
        sodicity = new Sodicity(switches);
    }

    @Override
    public ProcessId id() {
        return ProcessId.STRONG_BINDING;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        boolean oxides = c.soil.mineralClass() != MineralClass.ACTIVE_2_1
                || c.soil.group() == SoilGroup.ANDOSOL
                || c.soil.group() == SoilGroup.FERRALSOL;
        double k12 = binding * (oxides ? OXIDE_FACTOR : 1) * sodicity.mineralHold(c.soil);
        double loosen = sodicity.mineralRelease(c.soil);
        for (int i = Math.max(1, c.first); i < c.end; i++) {
            double forward = k12 * c.sorptionScalar[i];
            double capacity = strongShare * c.mineralCapacity[i];
            double g = priming.release(c.concentration(Pool.B, i));
            s.transfer[Pool.M1][Pool.M2][i] += forward;
            s.transfer[Pool.M2][Pool.M1][i] += forward * c.concentration(Pool.M1, i) / capacity;
            s.transfer[Pool.M2][Pool.D][i] += release * loosen * c.desorptionScalar[i] * g;
        }
    }
}
