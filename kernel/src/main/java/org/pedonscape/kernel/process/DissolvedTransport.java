package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Dissolved carbon carried down with percolating water and lost at the base: flux = q D / theta_mobile, upwind.
 *
 * <p>Only part of the pore water moves (mobile-immobile water, van Genuchten and Wierenga 1976). Closure of our own:
 * the immobile share is 10 % in a dense matrix and grows with macroporosity to 40 %, so that carbon passes a layer
 * rich in macropores with less contact with microbes and minerals. Off: all water is mobile.
 */
public final class DissolvedTransport implements FluxProcess {

    private final double least;
    private final double most;
    private final double leastMacroporosity;
    private final double range;
    private final boolean bypass;

    /**
     * @param parameters model parameters
     * @param switches whether macropore bypass is at work
     */
    public DissolvedTransport(Parameters parameters, ProcessSwitches switches) {
        least = parameters.get(Parameter.BYPASS_LEAST);
        most = parameters.get(Parameter.BYPASS_MOST);
        leastMacroporosity = parameters.get(Parameter.MACROPOROSITY_LEAST);
        range = Math.max(1e-3, parameters.get(Parameter.MACROPOROSITY_BIOTIC));
        bypass = switches.on(ProcessId.MACROPORE_BYPASS);
    }

    @Override
    public ProcessId id() {
        return ProcessId.DOC_TRANSPORT;
    }

    @Override
    public void addFluxes(Column c, CompartmentalSystem s) {
        for (int i = c.first; i < c.end; i++) {
            double mobile = 1;
            if (bypass) {
                double open = Math.min(1, Math.max(0, (c.macroporosity[i] - leastMacroporosity) / range));
                mobile = 1 - (least + Math.max(0, most - least) * open);
            }
            s.down[Pool.D][i] += c.flushing[i] / mobile;
        }
    }
}
