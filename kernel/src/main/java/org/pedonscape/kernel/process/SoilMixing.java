package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * Mixing of solid matter by fauna, roots, swelling clay, frost and yearly tillage: Fickian diffusion between layers
 * (Koven et al. 2013 for CLM; Jarvis et al. 2010), dissolved carbon excepted.
 *
 * <pre>
 * flux = Db (c_upper - c_lower) / distance
 * Db   = Db0 a [D_min + (1 - D_min) exp(-(z / z_bio)^2)] (0.5 + 0.5 w_V)
 * </pre>
 *
 * a is the activity of fauna, which acid soil lowers (closure: 0.1 below pH 4, 1 above pH 5.5). Vertisols turn over
 * several times faster; permafrost soils churn at a constant rate that fades to zero at 3 m (Koven et al. 2013); peat
 * is not mixed. Tillage adds a diffusivity that homogenises the plough layer within a year or two (closure); the
 * plough layer is a body of soil, so its depth is that at the steady state.
 */
public final class SoilMixing implements FluxProcess {

    private static final int[] SOLIDS = {Pool.P, Pool.A, Pool.B, Pool.N, Pool.M1, Pool.M2};

    private final double surface;
    private final double depth;
    private final double floor;
    private final double frost;
    private final double swelling;
    private final double tillage;
    private final double tillageDepth;
    private final boolean mixing;
    private final boolean followsBoundary;
    private final AcidityResponse acidity;

    /**
     * @param parameters model parameters
     * @param switches which parts are at work
     */
    public SoilMixing(Parameters parameters, ProcessSwitches switches) {
        surface = parameters.get(Parameter.MIXING_DIFFUSIVITY);
        depth = parameters.get(Parameter.MIXING_DEPTH);
        floor = parameters.get(Parameter.MIXING_FLOOR);
        frost = parameters.get(Parameter.CRYOTURBATION_DIFFUSIVITY);
        swelling = parameters.get(Parameter.PEDOTURBATION_FACTOR);
        tillage = switches.on(ProcessId.TILLAGE) ? parameters.get(Parameter.TILLAGE_DIFFUSIVITY) : 0;
        tillageDepth = parameters.get(Parameter.TILLAGE_DEPTH);
        mixing = switches.on(ProcessId.MIXING);
        followsBoundary = switches.on(ProcessId.BOUNDARY_ON_MIXING);
        acidity = new AcidityResponse(switches);
    }

    @Override
    public ProcessId id() {
        return ProcessId.MIXING;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        double fauna = acidity.fauna(c.soil.ph()) * (c.soil.group() == SoilGroup.VERTISOL ? swelling : 1);
        double tilled = tillage * Math.min(1, c.vegetation.tillage());
        double reference = 0;
        for (int i = Math.max(1, c.first); i + 1 < c.end; i++) {
            double z = c.top[i + 1];
            double diffusivity = mixing ? natural(c, i, z, fauna) : 0;
            reference += c.referenceThickness[i];
            if (reference < tillageDepth - 1e-9) {
                diffusivity += tilled;
            }
            if (diffusivity == 0) {
                continue;
            }
            double conductance = diffusivity / (c.middle[i + 1] - c.middle[i]);
            double fromUpper = conductance / c.fineEarth[i];
            double fromLower = conductance / c.fineEarth[i + 1];
            for (int p : SOLIDS) {
                s.down[p][i] += fromUpper;
                s.up[p][i + 1] += fromLower;
            }
        }
    }

    private double natural(Column c, int i, double z, double fauna) {
        if (c.soil.group() == SoilGroup.HISTOSOL) {
            return 0;
        }
        if (c.soil.group() == SoilGroup.CRYOSOL) {
            return frost * Math.max(0, 1 - z / 3);
        }
        double zone = followsBoundary ? 0.5 + 0.25 * (c.vegetationWeight[i] + c.vegetationWeight[i + 1]) : 1;
        double r = z / depth;
        return surface * fauna * (floor + (1 - floor) * Math.exp(-r * r)) * zone;
    }
}
