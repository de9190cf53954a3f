package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;

/** A process that sets a property of the layers which fluxes depend on. */
public interface LayerProcess {

    /**
     * Updates the property from the column's present state.
     *
     * @param column state and environment
     */
    void update(Column column);
}
