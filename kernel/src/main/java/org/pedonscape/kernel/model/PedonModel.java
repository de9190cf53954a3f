package org.pedonscape.kernel.model;

import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.process.ProcessSwitches;
import org.pedonscape.kernel.profile.DepthGrid;

/**
 * The pedon model: soil organic carbon in seven pools through the whole profile, between vegetation above and minerals
 * below, with a dynamic boundary between the two zones of influence. Immutable; see {@link
 * org.pedonscape.kernel.process} for the equations.
 */
public final class PedonModel implements SoilCarbonModel {

    private final DepthGrid grid;
    private final Parameters parameters;
    private final ProcessSwitches switches;

    /** The model on the standard grid with default parameters and every process at work. */
    public PedonModel() {
        this(DepthGrid.standard(), Parameters.standard(), ProcessSwitches.all());
    }

    /**
     * @param grid layers at the steady state
     * @param parameters model parameters
     * @param switches which processes are at work
     */
    public PedonModel(DepthGrid grid, Parameters parameters, ProcessSwitches switches) {
        this.grid = grid;
        this.parameters = parameters;
        this.switches = switches;
    }

    @Override
    public String name() {
        return "pedon";
    }

    /** Layers at the steady state. */
    public DepthGrid grid() {
        return grid;
    }

    /** Model parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** Which processes are at work. */
    public ProcessSwitches switches() {
        return switches;
    }

    @Override
    public PedonForecaster newForecaster() {
        return new PedonForecaster(grid, parameters, switches);
    }
}
