package org.pedonscape.kernel.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.kernel.process.LitterInput;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.Vegetation;
import org.pedonscape.kernel.site.VegetationBuilder;

class EventEffectsTest {

    private static final double YEAR = 2010;

    private final EventEffects effects = new EventEffects(new LitterInput(Parameters.standard()));
    private final VegetationCourse course = new VegetationCourse();
    private final CarbonLedger ledger = new CarbonLedger();
    private final Vegetation meadow = new VegetationBuilder().inputs(0.2, 0.3).build();

    private Column column(ColumnBuilder builder) {
        Column c = builder.build();
        ColumnBuilder.scatter(c, new Random(77));
        course.begin(meadow, 1);
        course.apply(c, YEAR);
        c.organicLayerShare = c.first == Column.ORGANIC ? 0.8 : 0;
        return c;
    }

    private Column column() {
        return column(new ColumnBuilder().organicLayer());
    }

    private void strike(LandUseEvent event, Column c, boolean labelled) {
        effects.strike(event, c, course, ledger, labelled);
    }

    private static double total(double[] pool) {
        double sum = 0;
        for (double x : pool) {
            sum += x;
        }
        return sum;
    }

    static List<LandUseEvent> everyEvent() {
        return List.of(
                new LandUseEvent.Plant(YEAR, new VegetationBuilder().inputs(0.1, 0.1).build()),
                new LandUseEvent.Clear(YEAR, 1.5),
                new LandUseEvent.Harvest(YEAR, 0.6),
                new LandUseEvent.Plough(YEAR, 0.23, 0.5),
                new LandUseEvent.Manure(YEAR, 0.4),
                new LandUseEvent.Drain(YEAR, 0.8),
                new LandUseEvent.Fire(YEAR, 0.7, 0.04),
                new LandUseEvent.Lime(YEAR, 6.8));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void theLedgerTellsOfAllCarbonThatComesAndGoes(LandUseEvent event) {
        for (boolean labelled : new boolean[] {false, true}) {
            for (double bedrock : new double[] {0.03, 0.12, 5}) {
                Column c = column(new ColumnBuilder().organicLayer()
                        .soil(new SoilBuilder().bedrock(bedrock).stones(0.1)));
                ledger.clear();
                double carbon = c.totalCarbon();
                double label = c.totalLabel();
                strike(event, c, labelled);
                assertEquals(carbon + ledger.net(), c.totalCarbon(), 1e-12 * carbon);
                assertEquals(label + ledger.labelledInput - ledger.labelLost, c.totalLabel(), 1e-12 * carbon);
                assertEquals(labelled ? ledger.input : 0, ledger.labelledInput, 1e-15);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void noPoolTurnsNegativeAndNoLabelExceedsItsPool(LandUseEvent event) {
        Column c = column();
        strike(event, c, true);
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = c.first; i < c.end; i++) {
                assertTrue(c.label[p][i] >= 0 && c.label[p][i] <= c.carbon[p][i] * (1 + 1e-12), "pool " + p);
            }
        }
    }

    @Test
    void ploughSpreadsSolidsEvenlyOverTheMineralMass() {
        Column c = column();
        c.mineralMass[2] *= 1.7;
        strike(new LandUseEvent.Plough(YEAR, 0.25, 0), c, false);
        for (int p : new int[] {Pool.P, Pool.A, Pool.B, Pool.N, Pool.M1, Pool.M2}) {
            double perMass = c.carbon[p][1] / c.mineralMass[1];
            for (int i = 2; i <= 6; i++) {
                assertEquals(perMass, c.carbon[p][i] / c.mineralMass[i], 1e-12 * perMass, "pool " + p);
            }
            assertEquals(0, c.carbon[p][Column.ORGANIC], "the organic layer is turned under");
        }
    }

    @Test
    void ploughLeavesTheSubsoilAndTheSolutionAlone() {
        Column c = column();
        Column before = column();
        strike(new LandUseEvent.Plough(YEAR, 0.25, 0.9), c, false);
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = 7; i < c.end; i++) {
                assertEquals(before.carbon[p][i], c.carbon[p][i]);
            }
        }
        for (int i = 0; i < c.end; i++) {
            assertEquals(before.carbon[Pool.D][i], c.carbon[Pool.D][i]);
        }
    }

    @Test
    void ploughTakesPartInALayerItReachesInto() {
        Column c = new ColumnBuilder().interfaces(0, 0.2, 0.4, 1).build();
        c.carbon[Pool.M1][1] = 3;
        c.carbon[Pool.M1][2] = 1;
        c.carbon[Pool.M1][3] = 1;
        course.begin(meadow, 1);
        strike(new LandUseEvent.Plough(YEAR, 0.3, 0), c, false);
        // 30 cm hold 3 + 1/2; two thirds of it stay in the upper 20 cm, a third joins what lies at 30-40 cm.
        assertEquals(3.5 * 2 / 3, c.carbon[Pool.M1][1], 1e-12);
        assertEquals(0.5 + 3.5 / 3, c.carbon[Pool.M1][2], 1e-12);
        assertEquals(1, c.carbon[Pool.M1][3], 1e-15);
    }

    @Test
    void ploughBreaksItsShareOfAggregatesAboveItsDepth() {
        Column c = column(new ColumnBuilder());
        Column before = column(new ColumnBuilder());
        strike(new LandUseEvent.Plough(YEAR, 0.35, 0.4), c, false);
        double above = 0;
        for (int i = 1; i <= 7; i++) {
            above += before.carbon[Pool.A][i];
        }
        above += before.carbon[Pool.A][8] / 2;
        double freed = 0.4 * above;
        assertEquals(total(before.carbon[Pool.A]) - freed, total(c.carbon[Pool.A]), 1e-12);
        assertEquals(total(before.carbon[Pool.P]) + freed, total(c.carbon[Pool.P]), 1e-12);
    }

    @Test
    void ploughMixesTheLabelLikeItsCarbon() {
        Column c = column();
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = 0; i < c.end; i++) {
                c.label[p][i] = 0.3 * c.carbon[p][i];
            }
        }
        strike(new LandUseEvent.Plough(YEAR, 0.17, 0.5), c, false);
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = 0; i < c.end; i++) {
                assertEquals(0.3 * c.carbon[p][i], c.label[p][i], 1e-12 * c.carbon[p][i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5})
    void ploughDeeperThanTheRockTurnsAllThereIs(double depth) {
        Column c = column(new ColumnBuilder().organicLayer().soil(new SoilBuilder().bedrock(0.3)));
        double before = total(c.carbon[Pool.N]);
        strike(new LandUseEvent.Plough(YEAR, depth, 0), c, false);
        assertEquals(before, total(c.carbon[Pool.N]), 1e-12 * before);
        assertEquals(c.carbon[Pool.N][1] / c.mineralMass[1], c.carbon[Pool.N][7] / c.mineralMass[7], 1e-12);
    }

    @Test
    void ploughingTwiceIsPloughingOnce() {
        Column c = column();
        strike(new LandUseEvent.Plough(YEAR, 0.25, 0), c, false);
        double[] once = c.carbon[Pool.P].clone();
        strike(new LandUseEvent.Plough(YEAR, 0.25, 0), c, false);
        for (int i = 0; i < c.end; i++) {
            assertEquals(once[i], c.carbon[Pool.P][i], 1e-12);
        }
    }

    @Test
    void clearingLeavesAYearOfRootsAndTheResidue() {
        Column c = column();
        double onTop = 0;
        double roots = 0;
        Column before = column();
        strike(new LandUseEvent.Clear(YEAR, 1.5), c, true);
        for (int p = 0; p < Pool.COUNT; p++) {
            onTop += c.carbon[p][Column.ORGANIC] - before.carbon[p][Column.ORGANIC];
            roots += c.carbon[p][12] - before.carbon[p][12];
        }
        assertEquals(0.3 + 1.5 * 0.2, ledger.input, 1e-12);
        assertEquals(0.8 * 1.5 * 0.2, onTop, 1e-12, "most residue falls on the organic layer");
        assertEquals(0.3 * c.rootShare[12], roots, 1e-12, "below the litter roots alone");
        assertEquals(0, course.at(YEAR + 1).totalInput());
    }

    @Test
    void clearingBareGroundBringsNothing() {
        Column c = column();
        strike(new LandUseEvent.Clear(YEAR, 1), c, false);
        ledger.clear();
        strike(new LandUseEvent.Clear(YEAR + 1, 1), c, false);
        assertEquals(0, ledger.input);
    }

    @Test
    void plantingChangesTheCourseAndNoCarbon() {
        Column c = column();
        double before = c.totalCarbon();
        Vegetation crop = new VegetationBuilder().inputs(0.1, 0.05).development(0).build();
        strike(new LandUseEvent.Plant(YEAR, crop), c, true);
        assertEquals(crop, course.at(YEAR));
        assertEquals(before, c.totalCarbon());
    }

    @Test
    void manureIsSplitAsInRothC() {
        Column c = column(new ColumnBuilder());
        Column before = column(new ColumnBuilder());
        strike(new LandUseEvent.Manure(YEAR, 0.5), c, true);
        assertEquals(0.49 * 0.5, total(c.carbon[Pool.D]) - total(before.carbon[Pool.D]), 1e-12);
        assertEquals(0.49 * 0.5, total(c.carbon[Pool.P]) - total(before.carbon[Pool.P]), 1e-12);
        assertEquals(0.02 * 0.5, total(c.carbon[Pool.N]) - total(before.carbon[Pool.N]), 1e-12);
        assertEquals(before.carbon[Pool.P][4], c.carbon[Pool.P][4], "no deeper than 10 cm");
        double first = c.carbon[Pool.P][1] - before.carbon[Pool.P][1];
        assertEquals(0.49 * 0.5 * 0.02 / 0.10, first, 1e-12, "by thickness");
    }

    @Test
    void manureOnThinSoilStaysAboveTheRock() {
        Column c = column(new ColumnBuilder().soil(new SoilBuilder().bedrock(0.04)));
        double before = c.totalCarbon();
        strike(new LandUseEvent.Manure(YEAR, 0.5), c, false);
        assertEquals(before + 0.5, c.totalCarbon(), 1e-12 * before);
    }

    @Test
    void fireBurnsLitterAndLeavesChar() {
        Column c = column();
        Column before = column();
        strike(new LandUseEvent.Fire(YEAR, 0.6, 0.05), c, false);
        double burnt = 0;
        for (int p : new int[] {Pool.P, Pool.A, Pool.B, Pool.N}) {
            assertEquals(0.4 * before.carbon[p][Column.ORGANIC], c.carbon[p][Column.ORGANIC], 1e-15);
            burnt += 0.6 * before.carbon[p][Column.ORGANIC];
        }
        assertEquals(0.4 * before.carbon[Pool.P][1], c.carbon[Pool.P][1], 1e-15);
        burnt += 0.6 * before.carbon[Pool.P][1];
        assertEquals(before.carbon[Pool.P][2], c.carbon[Pool.P][2], "2 cm deep");
        assertEquals(before.carbon[Pool.B][1], c.carbon[Pool.B][1]);
        assertEquals(0.05 * burnt, c.carbon[Pool.M2][1] - before.carbon[Pool.M2][1], 1e-12);
        assertEquals(0.95 * burnt, ledger.burnt, 1e-12);
        assertEquals(0, ledger.input);
    }

    @Test
    void fireReachesIntoAThickLayerInPart() {
        Column c = new ColumnBuilder().interfaces(0, 0.05, 0.3).build();
        c.carbon[Pool.P][1] = 1;
        course.begin(meadow, 1);
        strike(new LandUseEvent.Fire(YEAR, 0.5, 0), c, false);
        assertEquals(1 - 0.5 * 0.4, c.carbon[Pool.P][1], 1e-12);
    }

    @Test
    void harvestsOfOneYearMultiply() {
        Column c = column();
        strike(new LandUseEvent.Harvest(YEAR, 0.6), c, false);
        strike(new LandUseEvent.Harvest(YEAR, 0.5), c, false);
        assertEquals(0.2, c.shootInputFactor, 1e-15);
    }

    @Test
    void drainingAndLimingChangeTheirOwnPropertyAlone() {
        Column c = column(new ColumnBuilder()
                .soil(new SoilBuilder().waterTable(0.3).ph(5).stones(0.1).slope(0.2).bedrock(1.4).bulkDensity(1300)));
        strike(new LandUseEvent.Drain(YEAR, 1.1), c, false);
        strike(new LandUseEvent.Lime(YEAR, 6.5), c, false);
        assertEquals(
                new SoilBuilder().waterTable(1.1).ph(6.5).stones(0.1).slope(0.2).bedrock(1.4).bulkDensity(1300).build(),
                c.soil);
    }

    @Test
    void theLedgerStartsAgainFromNothing() {
        CarbonLedger l = new CarbonLedger();
        l.input = 5;
        l.respired = 2;
        l.leached = 0.5;
        l.buried = 0.25;
        l.burnt = 0.125;
        assertEquals(2.125, l.net(), 1e-15);
        l.labelledInput = 3;
        l.labelLost = 1;
        l.clear();
        assertEquals(0, l.net() + l.labelledInput + l.labelLost + l.input);
    }
}
