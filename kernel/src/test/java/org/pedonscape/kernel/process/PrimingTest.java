package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrimingTest {

    private final Priming priming = new Priming(Parameters.standard(), ProcessSwitches.all());

    @Test
    void releaseRunsFromTheAbioticShareToOne() {
        assertEquals(0.1, priming.release(0), 1e-15);
        assertEquals(0.55, priming.release(0.089), 1e-15, "half way at the half-saturation biomass");
        assertEquals(1, priming.release(1e9), 1e-9);
    }

    @Test
    void moreMicrobesFreeMore() {
        double last = 0;
        for (double b = 0; b < 2; b += 0.05) {
            double g = priming.release(b);
            assertTrue(g > last && g < 1);
            last = g;
        }
    }

    @Test
    void switchedOffItIsTheSameWhateverTheBiomass() {
        Priming off = new Priming(Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.PRIMING)));
        assertEquals(0.55, off.release(0), 1e-15);
        assertEquals(0.55, off.release(3), 1e-15);
    }

    @Test
    void anAbioticShareOfOneLeavesNothingToPrime() {
        Priming abiotic = new Priming(
                Parameters.with(Map.of(Parameter.ABIOTIC_RELEASE_SHARE, 1.0)), ProcessSwitches.all());
        assertEquals(1, abiotic.release(0));
        assertEquals(1, abiotic.release(2));
    }
}
