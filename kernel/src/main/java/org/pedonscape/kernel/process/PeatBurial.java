package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Peat is buried under its own growth: all solid pools sink through fixed depths with the velocity at which new peat
 * lifts the surface. At constant carbon density rho_C the velocity at a depth is the organic carbon that passes it over
 * rho_C, w = J / rho_C (closure of our own on the peat growth model of Clymo 1984). What sinks below the profile's base
 * is kept as peat and counted as burial. Acts in Histosols only; where peat is wasting, J is negative and w is zero.
 */
public final class PeatBurial implements FluxProcess {

    /** No process of its own makes carbon. */
    public PeatBurial() {}

    @Override
    public ProcessId id() {
        return ProcessId.BURIAL;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        for (int i = Math.max(1, c.first); i < c.end; i++) {
            double k = c.burialVelocity[i] / c.thickness[i];
            if (k > 0) {
                for (int p = 0; p < Pool.COUNT; p++) {
                    if (p != Pool.D) {
                        s.down[p][i] += k;
                    }
                }
            }
        }
    }
}
