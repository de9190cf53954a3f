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
import org.pedonscape.kernel.site.VegetationBuilder;

class CarbonUseEfficiencyTest {

    private static final int LAYER = 3;

    private final CarbonUseEfficiency variable =
            new CarbonUseEfficiency(Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.NITROGEN)));
    private final CarbonUseEfficiency limited =
            new CarbonUseEfficiency(Parameters.standard(), ProcessSwitches.all());

    private static Column column(VegetationBuilder vegetation) {
        Column c = new ColumnBuilder().vegetation(vegetation).build();
        for (int p = 0; p < Pool.COUNT; p++) {
            ColumnBuilder.fill(c, p, 1);
        }
        return c;
    }

    private static Column column() {
        return column(new VegetationBuilder());
    }

    /** Dissolved carbon comes from exudates and from litter, in kg C m-2 yr-1. */
    private static CompartmentalSystem supply(Column c, double exudates, double litter) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        s.source[Pool.D][LAYER] = exudates;
        s.transfer[Pool.P][Pool.D][LAYER] = litter / c.carbon[Pool.P][LAYER];
        return s;
    }

    @Test
    void solubleSubstrateYieldsMoreThanStructural() {
        Column c = column();
        assertEquals(0.45, variable.of(c, supply(c, 1, 0), LAYER), 1e-12);
        assertEquals(0.35, variable.of(c, supply(c, 0, 1), LAYER), 1e-12);
        assertEquals(0.40, variable.of(c, supply(c, 2, 2), LAYER), 1e-12);
    }

    @Test
    void eachSourceOfDissolvedCarbonCountsInItsClass() {
        int[] structural = {Pool.P, Pool.A, Pool.N};
        int[] soluble = {Pool.B, Pool.M1, Pool.M2};
        Column c = column();
        for (int p : structural) {
            CompartmentalSystem s = new CompartmentalSystem(c.layers);
            s.transfer[p][Pool.D][LAYER] = 1;
            assertEquals(0.35, variable.of(c, s, LAYER), 1e-12, "pool " + p);
        }
        for (int p : soluble) {
            CompartmentalSystem s = new CompartmentalSystem(c.layers);
            s.transfer[p][Pool.D][LAYER] = 1;
            assertEquals(0.45, variable.of(c, s, LAYER), 1e-12, "pool " + p);
        }
    }

    @Test
    void efficiencyFallsBySixThousandthsADegree() {
        Column c = column();
        c.temperature[LAYER] = 25;
        assertEquals(0.45 - 0.06, variable.of(c, supply(c, 1, 0), LAYER), 1e-12);
        c.temperature[LAYER] = 5;
        assertEquals(0.45 + 0.06, variable.of(c, supply(c, 1, 0), LAYER), 1e-12);
        c.temperature[LAYER] = -20;
        assertEquals(0.6, variable.of(c, supply(c, 1, 0), LAYER), 1e-12, "no more than 0.6");
        c.temperature[LAYER] = 60;
        assertEquals(0.1, variable.of(c, supply(c, 0, 1), LAYER), 1e-12, "no less than 0.1");
    }

    @Test
    void growthUsesNoMoreNitrogenThanSubstrateAndSoilOffer() {
        // C:N of litter 2.25 * 40 = 90; biomass C:N 8.6; no mineral nitrogen.
        Column poor = column(new VegetationBuilder().lignin(40, 40).fertility(0));
        assertEquals(8.6 / 90, limited.of(poor, supply(poor, 0, 1), LAYER), 1e-12);
        // Mineral nitrogen adds 0.045 kg N per kg C at full fertility: enough here for the carbon to be the limit.
        Column fertile = column(new VegetationBuilder().lignin(40, 40).fertility(1));
        assertEquals(0.35, limited.of(fertile, supply(fertile, 0, 1), LAYER), 1e-12);
        Column between = column(new VegetationBuilder().lignin(40, 40).fertility(0.4));
        assertEquals(8.6 * (1 / 90.0 + 0.4 * 0.045), limited.of(between, supply(between, 0, 1), LAYER), 1e-12);
    }

    @Test
    void necromassIsRicherInNitrogenThanLitter() {
        Column c = column(new VegetationBuilder().lignin(60, 60).fertility(0));
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        s.transfer[Pool.N][Pool.D][LAYER] = 1;
        // C:N 11 allows 8.6 / 11 = 0.78: nitrogen does not limit.
        assertEquals(0.35, limited.of(c, s, LAYER), 1e-12);
        assertTrue(limited.of(c, supply(c, 0, 1), LAYER) < 0.1);
    }

    @Test
    void mineralNitrogenIsHalvedBelowTheVegetationZone() {
        Column c = column(new VegetationBuilder().lignin(60, 60).fertility(0.3));
        c.vegetationWeight[LAYER] = 0;
        double litterNitrogen = 1 / (2.25 * 60);
        assertEquals(
                8.6 * (litterNitrogen + 0.5 * 0.3 * 0.045), limited.of(c, supply(c, 0, 1), LAYER), 1e-12);
        var everywhere = new CarbonUseEfficiency(
                Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.BOUNDARY_ON_NUTRIENTS)));
        assertEquals(8.6 * (litterNitrogen + 0.3 * 0.045), everywhere.of(c, supply(c, 0, 1), LAYER), 1e-12);
    }

    @Test
    void switchedOffItIsConstant() {
        Column c = column(new VegetationBuilder().lignin(80, 80).fertility(0));
        c.temperature[LAYER] = 40;
        var constant = new CarbonUseEfficiency(
                Parameters.standard(),
                ProcessSwitches.without(EnumSet.of(ProcessId.VARIABLE_CUE, ProcessId.NITROGEN)));
        assertEquals(0.392, constant.of(c, supply(c, 0, 1), LAYER));
        var capped = new CarbonUseEfficiency(
                Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.VARIABLE_CUE)));
        assertEquals(0.05, capped.of(c, supply(c, 0, 1), LAYER), 1e-12, "still capped, and never below 0.05");
    }

    @Test
    void staysWithinItsBoundsWhateverTheSupply() {
        Random r = new Random(8);
        for (int k = 0; k < 1000; k++) {
            Column c = column(new VegetationBuilder()
                    .lignin(1 + 79 * r.nextDouble(), 1 + 79 * r.nextDouble())
                    .fertility(r.nextDouble()));
            ColumnBuilder.scatter(c, r);
            CompartmentalSystem s = supply(c, r.nextDouble(), r.nextDouble());
            s.transfer[Pool.N][Pool.D][LAYER] = r.nextDouble();
            s.transfer[Pool.M1][Pool.D][LAYER] = r.nextDouble();
            double e = limited.of(c, s, LAYER);
            assertTrue(e >= 0.05 && e <= 0.6, "efficiency " + e);
        }
    }

    @Test
    void withoutAnySupplyItIsTheConstant() {
        Column c = column();
        assertEquals(0.392, limited.of(c, new CompartmentalSystem(c.layers), LAYER));
    }
}
