package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.SoilGroup;

class StrongBindingTest {

    private static final double K12 = 0.0031;
    private static final double K21 = 0.00118;

    private final StrongBinding binding = new StrongBinding(
            Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.PRIMING)));

    private static Column column(SoilBuilder soil) {
        return new ColumnBuilder().interfaces(0, 0.3, 1).soil(soil).build();
    }

    private double[][] rate(Column c) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        binding.addFluxes(c, s);
        double[][] rate = new double[Pool.COUNT][c.layers];
        s.rate(c, c.carbon, rate);
        return rate;
    }

    @Test
    void passageSlowsAsStrongSitesFill() {
        // Q2 = 0.41 * 60 = 24.6 kg C m-3 of fine earth; 0.7 m of it.
        for (double filled : new double[] {0, 0.25, 0.9, 1}) {
            Column c = column(new SoilBuilder());
            ColumnBuilder.fill(c, Pool.M1, 8);
            ColumnBuilder.fill(c, Pool.M2, filled * 24.6);
            double[][] rate = rate(c);
            double bound = K12 * 8 * (1 - filled) * 0.7;
            double freed = K21 * 0.55 * filled * 24.6 * 0.7;
            assertEquals(-bound, rate[Pool.M1][2], 1e-12);
            assertEquals(bound - freed, rate[Pool.M2][2], 1e-12);
            assertEquals(freed, rate[Pool.D][2], 1e-12);
        }
    }

    @Test
    void anOverfullMineralGivesBack() {
        Column c = column(new SoilBuilder());
        ColumnBuilder.fill(c, Pool.M1, 8);
        ColumnBuilder.fill(c, Pool.M2, 30);
        assertTrue(rate(c)[Pool.M1][1] > 0, "a capacity that shrank is no source of negative carbon");
    }

    @Test
    void shortRangeOrderMineralsAndOxidesBindTwiceAsFast() {
        Column plain = column(new SoilBuilder());
        ColumnBuilder.fill(plain, Pool.M1, 8);
        for (SoilBuilder oxides : new SoilBuilder[] {
            new SoilBuilder().minerals(MineralClass.SHORT_RANGE_ORDER),
            new SoilBuilder().minerals(MineralClass.KAOLINITIC_1_1),
            new SoilBuilder().group(SoilGroup.ANDOSOL),
            new SoilBuilder().group(SoilGroup.FERRALSOL)
        }) {
            Column c = column(oxides);
            ColumnBuilder.fill(c, Pool.M1, 8);
            assertEquals(2 * rate(plain)[Pool.M2][1], rate(c)[Pool.M2][1], 1e-15, c.soil.toString());
        }
    }

    @Test
    void warmthAndSodiumActAsOnExchangeableCarbon() {
        Column c = column(new SoilBuilder().sodicity(0.4));
        ColumnBuilder.fill(c, Pool.M1, 8);
        ColumnBuilder.fill(c, Pool.M2, 12.3);
        c.sorptionScalar[1] = 0.8;
        c.desorptionScalar[1] = 0.5;
        double[][] rate = rate(c);
        assertEquals(-0.35 * 0.8 * K12 * 8 * 0.5 * 0.3, rate[Pool.M1][1], 1e-12);
        assertEquals(2 * 0.5 * K21 * 0.55 * 12.3 * 0.3, rate[Pool.D][1], 1e-12);
    }

    @Test
    void microbesSpeedTheRelease() {
        StrongBinding primed = new StrongBinding(Parameters.standard(), ProcessSwitches.all());
        Column c = column(new SoilBuilder());
        ColumnBuilder.fill(c, Pool.B, 0.089);
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        primed.addFluxes(c, s);
        assertEquals(K21 * 0.55, s.transfer[Pool.M2][Pool.D][1], 1e-15);
        ColumnBuilder.fill(c, Pool.B, 0);
        s.clear();
        primed.addFluxes(c, s);
        assertEquals(K21 * 0.1, s.transfer[Pool.M2][Pool.D][1], 1e-15);
    }

    @Test
    void strongCarbonTurnsOverInAMillennium() {
        Column c = column(new SoilBuilder());
        ColumnBuilder.fill(c, Pool.M2, 1);
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        binding.addFluxes(c, s);
        double years = 1 / s.transfer[Pool.M2][Pool.D][1];
        assertTrue(years > 800 && years < 3000, years + " years");
    }
}
