package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

class DissolvedTransportTest {

    private static final double WATER = 0.3;
    private static final double PERCOLATION = 0.25;

    private final DissolvedTransport transport =
            new DissolvedTransport(Parameters.standard(), ProcessSwitches.all());
    private final DissolvedTransport withoutBypass = new DissolvedTransport(
            Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.MACROPORE_BYPASS)));

    /** A column that water percolates at the same rate at all depths. */
    private static Column column() {
        Column c = new ColumnBuilder().build();
        for (int i = 1; i < c.end; i++) {
            c.percolation[i] = PERCOLATION;
            c.flushing[i] = PERCOLATION / (WATER * c.fineEarth[i]);
        }
        return c;
    }

    private static CompartmentalSystem fluxes(DissolvedTransport t, Column c) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        t.addFluxes(c, s);
        return s;
    }

    @Test
    void leachingIsPercolationTimesConcentrationInPoreWater() {
        Column c = column();
        // 20 mg C per litre of pore water at the base.
        c.carbon[Pool.D][15] = 0.02 * WATER * c.fineEarth[15];
        CompartmentalSystem s = fluxes(withoutBypass, c);
        assertEquals(PERCOLATION * 0.02, s.downwardFlux(c, c.carbon, 15), 1e-15);
    }

    @Test
    void anEvenSolutionPassesUnchanged() {
        Column c = column();
        ColumnBuilder.fill(c, Pool.D, 0.01);
        double[][] rate = new double[Pool.COUNT][c.layers];
        fluxes(withoutBypass, c).rate(c, c.carbon, rate);
        assertTrue(rate[Pool.D][1] < 0, "clean rain dilutes the top");
        for (int i = 2; i < c.end; i++) {
            assertEquals(0, rate[Pool.D][i], 1e-15);
        }
    }

    @Test
    void aTenthOfTheWaterIsImmobileInADenseMatrixAndTwoFifthsAmongMacropores() {
        Column c = column();
        double k = c.flushing[4];
        c.macroporosity[4] = 0.04;
        assertEquals(k / 0.9, fluxes(transport, c).down[Pool.D][4], 1e-12);
        c.macroporosity[4] = 0.09;
        assertEquals(k / 0.75, fluxes(transport, c).down[Pool.D][4], 1e-12);
        c.macroporosity[4] = 0.14;
        assertEquals(k / 0.6, fluxes(transport, c).down[Pool.D][4], 1e-12);
        c.macroporosity[4] = 0.5;
        assertEquals(k / 0.6, fluxes(transport, c).down[Pool.D][4], 1e-12, "no more than that");
        c.macroporosity[4] = 0.01;
        assertEquals(k / 0.9, fluxes(transport, c).down[Pool.D][4], 1e-12, "no less");
        assertEquals(k, fluxes(withoutBypass, c).down[Pool.D][4], 1e-12);
    }

    @Test
    void solidsStay() {
        CompartmentalSystem s = fluxes(transport, column());
        for (int p = 0; p < Pool.COUNT; p++) {
            if (p != Pool.D) {
                for (double k : s.down[p]) {
                    assertEquals(0, k);
                }
            }
            for (double k : s.up[p]) {
                assertEquals(0, k, "water goes down");
            }
        }
    }

    @Test
    void drySoilLeachesNothing() {
        Column c = column();
        Arrays.fill(c.flushing, 0);
        ColumnBuilder.fill(c, Pool.D, 0.01);
        assertEquals(0, fluxes(transport, c).downwardFlux(c, c.carbon, 15));
    }
}
