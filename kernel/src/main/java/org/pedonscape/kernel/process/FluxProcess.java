package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;

/** A process that moves carbon between pools or layers. */
public interface FluxProcess {

    /** Which process this is. */
    ProcessId id();

    /**
     * Adds this process's coefficients, evaluated at the column's present state.
     *
     * @param column state and environment
     * @param system coefficients are added here
     */
    void addFluxes(Column column, CompartmentalSystem system);
}
