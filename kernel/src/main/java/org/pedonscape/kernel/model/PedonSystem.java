package org.pedonscape.kernel.model;

import java.util.ArrayList;
import java.util.List;
import org.pedonscape.kernel.boundary.VegetationZone;
import org.pedonscape.kernel.process.Aggregation;
import org.pedonscape.kernel.process.Decomposition;
import org.pedonscape.kernel.process.DissolvedTransport;
import org.pedonscape.kernel.process.FluxProcess;
import org.pedonscape.kernel.process.LitterInput;
import org.pedonscape.kernel.process.MicrobialMortality;
import org.pedonscape.kernel.process.MicrobialUptake;
import org.pedonscape.kernel.process.MineralCapacity;
import org.pedonscape.kernel.process.OrganicLayerIncorporation;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.process.PeatBurial;
import org.pedonscape.kernel.process.PeatSinking;
import org.pedonscape.kernel.process.ProcessId;
import org.pedonscape.kernel.process.ProcessSwitches;
import org.pedonscape.kernel.process.RootProfile;
import org.pedonscape.kernel.process.SoilEnvironment;
import org.pedonscape.kernel.process.SoilMixing;
import org.pedonscape.kernel.process.SoilStructure;
import org.pedonscape.kernel.process.Sorption;
import org.pedonscape.kernel.process.StrongBinding;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.site.MonthlyClimate;

/**
 * All processes of the pedon model put together: from the state of a column to the properties of its layers and the
 * coefficients of its carbon fluxes. The order is that of cause: zones, roots, structure, water and warmth, minerals,
 * then fluxes. Belongs to one thread.
 */
final class PedonSystem {

    private final VegetationZone zone = new VegetationZone();
    private final RootProfile roots;
    private final SoilStructure structure;
    private final SoilEnvironment environment;
    private final MineralCapacity capacity;
    private final LitterInput litter;
    private final List<FluxProcess> supply = new ArrayList<>();
    private final FluxProcess uptake;
    private final PeatSinking sinking;
    private final PeatBurial burial = new PeatBurial();
    private final CompartmentalSystem fluxes;

    PedonSystem(int mineralLayers, Parameters parameters, ProcessSwitches switches) {
        roots = new RootProfile(switches);
        structure = new SoilStructure(parameters, switches);
        environment = new SoilEnvironment(mineralLayers, parameters, switches);
        capacity = new MineralCapacity(parameters, switches);
        litter = new LitterInput(parameters);
        uptake = new MicrobialUptake(parameters, switches);
        sinking = new PeatSinking(parameters, switches);
        fluxes = new CompartmentalSystem(mineralLayers + 1);
        List<FluxProcess> all = List.of(
                litter,
                new Decomposition(parameters),
                new MicrobialMortality(parameters),
                new Sorption(parameters, switches),
                new StrongBinding(parameters, switches),
                new Aggregation(parameters, switches),
                new OrganicLayerIncorporation(parameters, switches),
                new DissolvedTransport(parameters, switches));
        all.stream().filter(p -> switches.on(p.id())).forEach(supply::add);
        if (switches.on(ProcessId.MIXING) || switches.on(ProcessId.TILLAGE)) {
            supply.add(new SoilMixing(parameters, switches));
        }
    }

    /** Forgets the last site. */
    void reset() {
        environment.reset();
    }

    LitterInput litter() {
        return litter;
    }

    SoilStructure structure() {
        return structure;
    }

    CompartmentalSystem fluxes() {
        return fluxes;
    }

    /**
     * Properties of the layers at the steady state: thickness is given, mineral mass follows.
     *
     * @param c column
     * @param climate of the site
     */
    void fitLayers(Column c, MonthlyClimate climate) {
        zone.update(c);
        roots.update(c);
        structure.fitMinerals(c);
        environment.update(c, climate);
        capacity.update(c);
    }

    /**
     * Properties of the layers in the course of the history: mineral mass is kept, thickness follows.
     *
     * @param c column
     * @param climate of the site
     * @param years time that passes, yr
     */
    void settleLayers(Column c, MonthlyClimate climate, double years) {
        zone.update(c);
        roots.update(c);
        structure.settle(c, years);
        environment.update(c, climate);
        capacity.update(c);
    }

    /**
     * Coefficients of all carbon fluxes at the column's present state.
     *
     * @param c column with up-to-date layers
     */
    void evaluate(Column c) {
        fluxes.clear();
        for (FluxProcess p : supply) {
            p.addFluxes(c, fluxes);
        }
        uptake.addFluxes(c, fluxes);
        sinking.update(c, fluxes);
        burial.addFluxes(c, fluxes);
    }
}
