package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Enclosure of plant litter in aggregates and its release.
 *
 * <pre>
 * P to A:  k_occ ((clay + silt) / 0.6) (0.5 + 0.5 r) w
 * A to P:  k_brk (1 + t tau) s
 * </pre>
 *
 * r is the root density relative to the surface layer, w = 0.2 + 0.8 w_V the weight of the vegetation zone, t the
 * tillage factor and tau its intensity inside the plough layer, s the effect of sodium. Closures of our own; what
 * they rest on: aggregates are bound by roots and hyphae (Tisdall and Oades 1982) and broken by tillage (Six et al.
 * 2002).
 */
public final class Aggregation implements FluxProcess {

    private final double occlusion;
    private final double breakdown;
    private final double tillageFactor;
    private final double tillageDepth;
    private final boolean followsBoundary;
    private final Sodicity sodicity;

    /**
     * @param parameters model parameters
     * @param switches whether tillage, sodium and the boundary act on aggregates
     */
    public Aggregation(Parameters parameters, ProcessSwitches switches) {
        occlusion = parameters.get(Parameter.OCCLUSION_RATE);
        breakdown = parameters.get(Parameter.AGGREGATE_BREAKDOWN_RATE);
        tillageFactor =
                switches.on(ProcessId.TILLAGE) ? parameters.get(Parameter.TILLAGE_AGGREGATE_FACTOR) : 0;
        tillageDepth = parameters.get(Parameter.TILLAGE_DEPTH);
        followsBoundary = switches.on(ProcessId.BOUNDARY_ON_AGGREGATION);
        sodicity = new Sodicity(switches);
    }

    @Override
    public ProcessId id() {
        return ProcessId.AGGREGATION;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        double texture = (c.soil.clay() + c.soil.silt()) / 0.6;
        double dispersion = sodicity.aggregateBreakdown(c.soil);
        double surfaceRoots = c.rootShare[1] / c.thickness[1];
        double reference = 0;
        for (int i = Math.max(1, c.first); i < c.end; i++) {
            double roots = Math.min(1, c.rootShare[i] / c.thickness[i] / surfaceRoots);
            double zone = followsBoundary ? 0.2 + 0.8 * c.vegetationWeight[i] : 1;
            double inPloughLayer = Math.min(1, Math.max(0, (tillageDepth - reference) / c.referenceThickness[i]));
            reference += c.referenceThickness[i];
            double tilled = tillageFactor * c.vegetation.tillage() * inPloughLayer;
            s.transfer[Pool.P][Pool.A][i] += occlusion * texture * (0.5 + 0.5 * roots) * zone;
            s.transfer[Pool.A][Pool.P][i] += breakdown * (1 + tilled) * dispersion;
        }
    }
}
