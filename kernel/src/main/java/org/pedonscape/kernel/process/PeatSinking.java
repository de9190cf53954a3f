package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * The velocity with which peat sinks under its own growth, for {@link PeatBurial}: organic carbon that passes a depth
 * over the carbon density of peat. The carbon that passes is the plant input above less what is respired there; where
 * peat is wasting it is negative and the velocity vanishes. The change between the two is rounded off over
 * {@value #ROUNDING} kg C m-2 yr-1, a tenth of the slowest accumulation rates of mires, so that the base of a peat
 * body is not a jump.
 */
public final class PeatSinking {

    private static final double ROUNDING = 1e-3;

    private final double density;
    private final boolean on;

    /**
     * @param parameters model parameters
     * @param switches whether burial is at work
     */
    public PeatSinking(Parameters parameters, ProcessSwitches switches) {
        density = parameters.get(Parameter.ORGANIC_CARBON_DENSITY);
        on = switches.on(ProcessId.BURIAL);
    }

    /**
     * Sets the sinking velocity of each layer's lower interface.
     *
     * @param c column
     * @param s fluxes at the column's present state
     */
    public void update(Column c, CompartmentalSystem s) {
        if (!on || c.soil.group() != SoilGroup.HISTOSOL) {
            return;
        }
        double passing = 0;
        for (int i = c.first; i < c.end; i++) {
            passing += s.input(i) - s.respiration(c.carbon, i);
            c.burialVelocity[i] = (passing + Math.sqrt(passing * passing + 4 * ROUNDING * ROUNDING)) / 2 / density;
        }
    }
}
