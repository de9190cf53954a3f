package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.solve.ImplicitStep;

class SorptionTest {

    private static final double RELEASE_OFF = 0.55;

    private final ProcessSwitches unprimed = ProcessSwitches.without(EnumSet.of(ProcessId.PRIMING));
    private final Sorption sorption = new Sorption(Parameters.standard(), unprimed);

    private static Column oneLayer(SoilBuilder soil) {
        Column c = new ColumnBuilder().interfaces(0, 0.5).soil(soil).build();
        c.mineralCapacity[1] = 40;
        return c;
    }

    private static Column oneLayer() {
        return oneLayer(new SoilBuilder());
    }

    private static CompartmentalSystem fluxes(FluxProcess process, Column c) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        process.addFluxes(c, s);
        return s;
    }

    @Test
    void netSorptionIsSecondOrderInFreeSitesAndSolution() {
        Column c = oneLayer();
        ColumnBuilder.fill(c, Pool.D, 0.02);
        ColumnBuilder.fill(c, Pool.N, 1.5);
        ColumnBuilder.fill(c, Pool.M1, 10);
        CompartmentalSystem s = fluxes(sorption, c);
        double[][] rate = new double[Pool.COUNT][c.layers];
        s.rate(c, c.carbon, rate);
        double free = 0.59 * 40 - 10;
        double fromSolution = 0.099 * free * 0.02;
        double fromNecromass = 0.031 * free * 1.5;
        double back = 0.14 * RELEASE_OFF * 10;
        assertEquals(0.5 * (fromSolution + fromNecromass - back), rate[Pool.M1][1], 1e-12);
        assertEquals(0.5 * (back - fromSolution), rate[Pool.D][1], 1e-12);
        assertEquals(-0.5 * fromNecromass, rate[Pool.N][1], 1e-12);
    }

    @Test
    void temperatureActsOnBindingAndReleaseEachWithItsOwnMultiplier() {
        Column c = oneLayer();
        c.sorptionScalar[1] = 0.7;
        c.desorptionScalar[1] = 0.4;
        CompartmentalSystem s = fluxes(sorption, c);
        assertEquals(0.7 * 0.099 * 0.59 * 40, s.transfer[Pool.D][Pool.M1][1], 1e-12);
        assertEquals(0.7 * 0.031 * 0.59 * 40, s.transfer[Pool.N][Pool.M1][1], 1e-12);
        assertEquals(0.4 * 0.14 * RELEASE_OFF, s.transfer[Pool.M1][Pool.D][1], 1e-12);
    }

    @Test
    void restsOnTheLangmuirIsotherm() {
        // A closed layer of dissolved and exchangeable carbon: M1 = Q1 D / (D + k_d1 g / k_ad).
        double k = 0.14 * RELEASE_OFF / 0.099;
        for (double whole : new double[] {0.5, 5, 50, 500}) {
            Column c = oneLayer();
            ColumnBuilder.fill(c, Pool.D, whole);
            settle(c);
            double dissolved = c.concentration(Pool.D, 1);
            double bound = c.concentration(Pool.M1, 1);
            assertEquals(whole, dissolved + bound, 1e-9 * whole, "closed");
            assertEquals(0.59 * 40 * dissolved / (dissolved + k), bound, 1e-8 * bound, "isotherm at " + whole);
        }
    }

    @Test
    void neverHoldsMoreThanItsCapacityAtRest() {
        Random r = new Random(12);
        for (int k = 0; k < 50; k++) {
            Column c = oneLayer();
            c.mineralCapacity[1] = 100 * r.nextDouble() + 1e-3;
            ColumnBuilder.fill(c, Pool.D, 1000 * r.nextDouble());
            ColumnBuilder.fill(c, Pool.N, 100 * r.nextDouble());
            ColumnBuilder.fill(c, Pool.M1, 0.59 * c.mineralCapacity[1] * r.nextDouble());
            settle(c);
            double bound = c.concentration(Pool.M1, 1);
            assertTrue(bound >= 0 && bound <= 0.59 * c.mineralCapacity[1], bound + " of " + c.mineralCapacity[1]);
        }
    }

    /** Implicit steps with coefficients brought up to date in each, far beyond the slowest exchange. */
    private void settle(Column c) {
        ImplicitStep step = new ImplicitStep(c.layers);
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        for (int k = 0; k < 2000; k++) {
            s.clear();
            sorption.addFluxes(c, s);
            step.factor(c, s, 1);
            step.solve(c, s, 1, c.carbon, 1, c.carbon);
        }
    }

    @Test
    void microbesFreeMineralCarbon() {
        Sorption primed = new Sorption(Parameters.standard(), ProcessSwitches.all());
        Column c = oneLayer();
        assertEquals(0.14 * 0.1, fluxes(primed, c).transfer[Pool.M1][Pool.D][1], 1e-12, "abiotic share");
        ColumnBuilder.fill(c, Pool.B, 0.089);
        assertEquals(0.14 * 0.55, fluxes(primed, c).transfer[Pool.M1][Pool.D][1], 1e-12, "half saturation");
    }

    @Test
    void sodiumLoosensTheHold() {
        Column plain = oneLayer();
        Column sodic = oneLayer(new SoilBuilder().sodicity(0.4));
        CompartmentalSystem a = fluxes(sorption, plain);
        CompartmentalSystem b = fluxes(sorption, sodic);
        assertEquals(0.35 * a.transfer[Pool.D][Pool.M1][1], b.transfer[Pool.D][Pool.M1][1], 1e-12);
        assertEquals(0.35 * a.transfer[Pool.N][Pool.M1][1], b.transfer[Pool.N][Pool.M1][1], 1e-12);
        assertEquals(2 * a.transfer[Pool.M1][Pool.D][1], b.transfer[Pool.M1][Pool.D][1], 1e-12);
    }

    @Test
    void theOrganicLayerHasNoMinerals() {
        Column c = new ColumnBuilder().organicLayer().build();
        CompartmentalSystem s = fluxes(sorption, c);
        assertEquals(0, s.transfer[Pool.D][Pool.M1][Column.ORGANIC]);
        assertEquals(0, s.transfer[Pool.N][Pool.M1][Column.ORGANIC]);
        assertTrue(s.transfer[Pool.D][Pool.M1][1] > 0);
    }
}
