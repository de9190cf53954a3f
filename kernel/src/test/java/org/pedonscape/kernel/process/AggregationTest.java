package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.VegetationBuilder;

class AggregationTest {

    private static final double OCCLUSION = 0.15;
    private static final double BREAKDOWN = 0.25;

    private static CompartmentalSystem fluxes(Column c, ProcessId... off) {
        EnumSet<ProcessId> without = EnumSet.noneOf(ProcessId.class);
        for (ProcessId p : off) {
            without.add(p);
        }
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        new Aggregation(Parameters.standard(), ProcessSwitches.without(without)).addFluxes(c, s);
        return s;
    }

    private static Column column(double tillage) {
        return new ColumnBuilder().interfaces(0, 0.1, 0.2, 0.3, 0.5)
                .vegetation(new VegetationBuilder().tillage(tillage)).build();
    }

    @Test
    void fullRateWhereAMediumLoamIsFullOfRoots() {
        // clay + silt = 0.6 and uniform roots: every factor is 1.
        CompartmentalSystem s = fluxes(column(0));
        for (int i = 1; i <= 4; i++) {
            assertEquals(OCCLUSION, s.transfer[Pool.P][Pool.A][i], 1e-14);
            assertEquals(BREAKDOWN, s.transfer[Pool.A][Pool.P][i], 1e-14);
        }
    }

    @Test
    void occlusionIsProportionalToTheFineFraction() {
        Column sand = new ColumnBuilder().soil(new SoilBuilder().texture(0.02, 0.04)).build();
        assertEquals(0.1 * OCCLUSION, fluxes(sand).transfer[Pool.P][Pool.A][1], 1e-14);
    }

    @Test
    void halfOfItDependsOnRoots() {
        Column c = column(0);
        c.rootShare[1] = 0.8;
        c.rootShare[2] = 0.2;
        c.rootShare[3] = 0;
        CompartmentalSystem s = fluxes(c);
        assertEquals(OCCLUSION, s.transfer[Pool.P][Pool.A][1], 1e-14);
        assertEquals(OCCLUSION * (0.5 + 0.5 * 0.25), s.transfer[Pool.P][Pool.A][2], 1e-14);
        assertEquals(OCCLUSION * 0.5, s.transfer[Pool.P][Pool.A][3], 1e-14);
    }

    @Test
    void aFifthOfItIsLeftBelowTheVegetationZone() {
        Column c = column(0);
        c.vegetationWeight[3] = 0;
        c.vegetationWeight[4] = 0.5;
        CompartmentalSystem s = fluxes(c);
        assertEquals(0.2 * OCCLUSION, s.transfer[Pool.P][Pool.A][3], 1e-14);
        assertEquals(0.6 * OCCLUSION, s.transfer[Pool.P][Pool.A][4], 1e-14);
        CompartmentalSystem off = fluxes(c, ProcessId.BOUNDARY_ON_AGGREGATION);
        assertEquals(OCCLUSION, off.transfer[Pool.P][Pool.A][3], 1e-14);
    }

    @Test
    void tillageOpensAggregatesInThePloughLayerAlone() {
        CompartmentalSystem s = fluxes(column(1));
        assertEquals(2.5 * BREAKDOWN, s.transfer[Pool.A][Pool.P][1], 1e-14);
        assertEquals(2.5 * BREAKDOWN, s.transfer[Pool.A][Pool.P][2], 1e-14);
        // The plough reaches 25 cm: half of the third layer.
        assertEquals((1 + 1.5 / 2) * BREAKDOWN, s.transfer[Pool.A][Pool.P][3], 1e-14);
        assertEquals(BREAKDOWN, s.transfer[Pool.A][Pool.P][4], 1e-14);
        assertEquals(BREAKDOWN, fluxes(column(1), ProcessId.TILLAGE).transfer[Pool.A][Pool.P][1], 1e-14);
    }

    @Test
    void harderTillageOpensMore() {
        assertEquals(4 * BREAKDOWN, fluxes(column(2)).transfer[Pool.A][Pool.P][1], 1e-14);
    }

    @Test
    void thePloughLayerSwellsWithItsSoil() {
        Column c = column(1);
        for (int i = 1; i <= 4; i++) {
            c.thickness[i] *= 1.3;
        }
        c.settleDepths();
        assertEquals(
                (1 + 1.5 / 2) * BREAKDOWN, fluxes(c).transfer[Pool.A][Pool.P][3], 1e-14, "still half of this layer");
    }

    @Test
    void sodiumDispersesAggregates() {
        Column c = new ColumnBuilder().soil(new SoilBuilder().sodicity(0.5)).build();
        assertEquals(3 * BREAKDOWN, fluxes(c).transfer[Pool.A][Pool.P][1], 1e-14);
        assertEquals(BREAKDOWN, fluxes(c, ProcessId.SODICITY).transfer[Pool.A][Pool.P][1], 1e-14);
    }

    @Test
    void theOrganicLayerHasNoAggregates() {
        Column c = new ColumnBuilder().organicLayer().build();
        CompartmentalSystem s = fluxes(c);
        assertEquals(0, s.transfer[Pool.P][Pool.A][Column.ORGANIC]);
        assertTrue(s.transfer[Pool.P][Pool.A][1] > 0);
    }
}
