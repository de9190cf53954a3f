package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.SoilGroup;

class SoilStructureTest {

    private static final double CARBON_SHARE = 0.58;
    private static final double LONG = 1e4;

    private final SoilStructure structure = new SoilStructure(Parameters.standard(), ProcessSwitches.all());
    private final SoilStructure still =
            new SoilStructure(Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.STRUCTURE)));

    private static Column column(SoilBuilder soil) {
        return new ColumnBuilder().soil(soil).build();
    }

    /** Litter that is aggregated to the typical degree, and the rest bound to minerals; kg C m-3 of fine earth. */
    private static void carbon(Column c, double concentration) {
        ColumnBuilder.fill(c, Pool.P, 0.18 * concentration);
        ColumnBuilder.fill(c, Pool.A, 0.12 * concentration);
        ColumnBuilder.fill(c, Pool.M1, 0.7 * concentration);
    }

    /**
     * Meurer et al. (2020) in closed form for a kilogram of soil with organic matter f: V = [(1 + 3) f / 1200 + (1
     * - f) / (2650 (1 - 0.35))] / (1 - 0.04), bulk density 1 / V. Organic matter of 0, 4 and 10 % is carbon of 0,
     * 2 and 5 % where half of it is carbon, and of 0, 2.3 and 5.8 % with the share of 0.58 used here.
     */
    @ParameterizedTest
    @CsvSource({"0, 1653.6", "0.04, 1390.0", "0.10, 1121.7"})
    void bulkDensityIsThatOfTheClosedForm(double organicMatter, double density) {
        Column c = column(new SoilBuilder());
        Arrays.fill(c.vegetationWeight, 0);
        for (int i = 1; i < c.end; i++) {
            c.mineralMass[i] = 300 * (1 - organicMatter);
            double soc = 300 * organicMatter * CARBON_SHARE;
            c.carbon[Pool.P][i] = 0.18 * soc;
            c.carbon[Pool.A][i] = 0.12 * soc;
            c.carbon[Pool.M1][i] = 0.7 * soc;
        }
        structure.settle(c, LONG);
        for (int i = 1; i < c.end; i++) {
            assertEquals(density, structure.bulkDensity(c, i), 0.1, "layer " + i);
            assertEquals(300 / density, c.thickness[i], 1e-4, "thickness of 300 kg m-2");
        }
    }

    @Test
    void porosityIsWhatSolidsLeave() {
        Column c = column(new SoilBuilder());
        carbon(c, 20);
        structure.fitMinerals(c);
        double solid = c.mineralMass[3] / 2650 / c.fineEarth[3] + 20 / CARBON_SHARE / 1200;
        assertEquals(1 - solid, c.porosity[3], 1e-12);
        assertTrue(c.porosity[3] > 0.35 && c.porosity[3] < 0.6, "porosity " + c.porosity[3]);
    }

    @Test
    void litterOutsideAggregatesPropsOpenHalfThePores() {
        Column held = column(new SoilBuilder());
        Column loose = column(new SoilBuilder());
        for (Column c : new Column[] {held, loose}) {
            Arrays.fill(c.vegetationWeight, 0);
        }
        ColumnBuilder.fill(held, Pool.P, 6);
        ColumnBuilder.fill(held, Pool.A, 4);
        ColumnBuilder.fill(loose, Pool.P, 10);
        structure.settle(held, LONG);
        structure.settle(loose, LONG);
        // 1.5 pore volumes of organic matter apart, over the share that is not macropore.
        double matter = loose.carbon[Pool.P][3] / CARBON_SHARE / 1200;
        assertEquals(1.5 * matter / 0.96, held.fineEarth[3] - loose.fineEarth[3], 1e-12);
    }

    @ParameterizedTest
    @EnumSource(SoilGroup.class)
    void fitThenSettleLeavesTheLayersAsTheyWere(SoilGroup group) {
        Random r = new Random(group.ordinal());
        for (SoilStructure s : new SoilStructure[] {structure, still}) {
            Column c = column(new SoilBuilder().group(group).stones(0.2).bedrock(1.1));
            ColumnBuilder.scatter(c, r);
            double[] before = c.thickness.clone();
            s.fitMinerals(c);
            double[] porosity = c.porosity.clone();
            s.beginHistory(c);
            s.settle(c, LONG);
            for (int i = 1; i < c.end; i++) {
                assertEquals(before[i], c.thickness[i], 1e-12, "layer " + i);
                assertEquals(porosity[i], c.porosity[i], 1e-9);
            }
        }
    }

    @Test
    void aLayerThatOrganicMatterWouldOverfillKeepsItsThicknessToo() {
        Column c = column(new SoilBuilder());
        carbon(c, 20);
        // (1 + 3) 200 / 0.58 / 1200 is more than the layer: a twentieth is left to minerals.
        for (int p : new int[] {Pool.P, Pool.A, Pool.M1}) {
            c.carbon[p][1] *= 10;
        }
        structure.fitMinerals(c);
        assertEquals(0.05 * 2650 * 0.65, c.mineralMass[1] / c.fineEarth[1], 1e-9);
        structure.beginHistory(c);
        assertTrue(c.volumeFactor[1] < 0.9, "packed by " + c.volumeFactor[1]);
        assertEquals(1, c.volumeFactor[2], 1e-12);
        structure.settle(c, LONG);
        assertEquals(0.02, c.thickness[1], 1e-12);
        for (int p : new int[] {Pool.P, Pool.A, Pool.M1}) {
            c.carbon[p][1] *= 1.1;
        }
        structure.settle(c, LONG);
        assertTrue(c.thickness[1] > 0.021, "and swells from there: " + c.thickness[1]);
    }

    @Test
    void fitMeetsAMeasuredBulkDensityOverThirtyCentimetres() {
        for (double measured : new double[] {900, 1200, 1500}) {
            Column c = column(new SoilBuilder().bulkDensity(measured).stones(0.1));
            carbon(c, 15);
            structure.fitMinerals(c);
            double mass = 0;
            double volume = 0;
            for (int i = 1; i <= 7; i++) {
                mass += structure.bulkDensity(c, i) * c.fineEarth[i];
                volume += c.fineEarth[i];
            }
            assertEquals(measured, mass / volume, 1e-9 * measured);
        }
    }

    @Test
    void packingWithoutMeasurementIsTheParameter() {
        Column c = column(new SoilBuilder());
        structure.fitMinerals(c);
        assertEquals(0.35, c.matrixPorosity, 1e-15);
    }

    @Test
    void aSoilThatGainsOrganicMatterSwellsAndLightens() {
        Column c = column(new SoilBuilder());
        carbon(c, 10);
        structure.fitMinerals(c);
        structure.beginHistory(c);
        double density = structure.bulkDensity(c, 2);
        double thickness = c.thickness[2];
        double[] minerals = c.mineralMass.clone();
        carbon(c, 25);
        structure.settle(c, LONG);
        assertTrue(c.thickness[2] > thickness);
        assertTrue(structure.bulkDensity(c, 2) < density);
        assertEquals(minerals[2], c.mineralMass[2], "minerals stay");
        assertEquals(c.top[3], c.thickness[1] + c.thickness[2], 1e-12, "what lies below is lifted");
    }

    @Test
    void structureFollowsWithinYears() {
        Column c = column(new SoilBuilder());
        carbon(c, 10);
        structure.fitMinerals(c);
        structure.beginHistory(c);
        double start = c.thickness[4];
        carbon(c, 30);
        Column end = column(new SoilBuilder());
        carbon(end, 10);
        structure.fitMinerals(end);
        structure.beginHistory(end);
        carbon(end, 30);
        structure.settle(end, LONG);
        structure.settle(c, 3);
        double reached = (c.thickness[4] - start) / (end.thickness[4] - start);
        assertEquals(1 - Math.exp(-1), reached, 1e-9, "one response time of 3 years");
        structure.settle(c, 1.5);
        structure.settle(c, 1.5);
        reached = (c.thickness[4] - start) / (end.thickness[4] - start);
        assertEquals(1 - Math.exp(-2), reached, 1e-9, "the same in smaller steps");
    }

    @Test
    void macroporesComeFromRootsAndFauna() {
        Column c = column(new SoilBuilder().ph(7));
        structure.fitMinerals(c);
        assertEquals(0.14, c.macroporosity[1], 1e-12, "full of both");
        c.vegetationWeight[5] = 0.5;
        c.vegetationWeight[9] = 0;
        structure.fitMinerals(c);
        assertEquals(0.09, c.macroporosity[5], 1e-12);
        assertEquals(0.04, c.macroporosity[9], 1e-12, "none below the vegetation zone");
        Column acid = column(new SoilBuilder().ph(4));
        structure.fitMinerals(acid);
        assertEquals(0.04 + 0.1 * 0.5 * 1.1, acid.macroporosity[1], 1e-12, "acid keeps worms away");
    }

    @Test
    void peatShrinksWithItsCarbon() {
        Column c = column(new SoilBuilder().group(SoilGroup.HISTOSOL));
        ColumnBuilder.fill(c, Pool.P, 60);
        structure.fitMinerals(c);
        structure.beginHistory(c);
        assertEquals(20, c.mineralMass[3] / c.fineEarth[3], 1e-12, "ash");
        c.carbon[Pool.P][3] *= 0.7;
        c.carbon[Pool.P][4] = 0;
        structure.settle(c, LONG);
        assertEquals(0.7 * 0.05, c.thickness[3], 1e-9);
        assertEquals(0.05 * 0.05, c.thickness[4], 1e-9, "ash keeps a twentieth of the volume");
    }

    @Test
    void theOrganicLayerHasTheDensityOfLitter() {
        Column c = new ColumnBuilder().organicLayer().build();
        c.carbon[Pool.P][Column.ORGANIC] = 6.42;
        structure.settle(c, 1);
        assertEquals(0.1, c.thickness[Column.ORGANIC], 1e-12, "64.2 kg C m-3, at once");
        assertEquals(-0.1, c.top[Column.ORGANIC], 1e-12);
        assertEquals(-0.05, c.middle[Column.ORGANIC], 1e-12);
        c.carbon[Pool.P][Column.ORGANIC] = 0;
        structure.settle(c, 1);
        assertEquals(1e-3, c.thickness[Column.ORGANIC], "never without thickness");
    }

    @Test
    void switchedOffLayersKeepTheirThickness() {
        Column c = column(new SoilBuilder());
        carbon(c, 10);
        still.fitMinerals(c);
        double minerals = c.mineralMass[4];
        carbon(c, 60);
        still.fitMinerals(c);
        assertEquals(minerals, c.mineralMass[4], "minerals do not give way to carbon");
        still.settle(c, LONG);
        assertEquals(0.05, c.thickness[4], 1e-15);
    }
}
