package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Fauna draws litter from the organic layer into the mineral surface: first order, with the activity of fauna at the
 * soil's acidity, so that acid soils keep a thick mor layer and others a thin mull (closure of our own). On tilled
 * land the plough does the same within a year. The thickness of the organic layer follows from its carbon at constant
 * density (see {@link SoilStructure}).
 */
public final class OrganicLayerIncorporation implements FluxProcess {

    private final double rate;
    private final AcidityResponse acidity;

    /**
     * @param parameters model parameters
     * @param switches whether acidity is at work
     */
    public OrganicLayerIncorporation(Parameters parameters, ProcessSwitches switches) {
        rate = parameters.get(Parameter.INCORPORATION_RATE);
        acidity = new AcidityResponse(switches);
    }

    @Override
    public ProcessId id() {
        return ProcessId.ORGANIC_LAYER;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        if (c.first != Column.ORGANIC) {
            return;
        }
        double k = rate * acidity.fauna(c.soil.ph()) + Math.min(1, c.vegetation.tillage());
        for (int p = 0; p < Pool.COUNT; p++) {
            if (p != Pool.D) {
                s.down[p][Column.ORGANIC] += k;
            }
        }
    }
}
