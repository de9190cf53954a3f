package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.Climates;
import org.pedonscape.kernel.site.MonthlyClimate;
import org.pedonscape.kernel.site.SoilBuilder;

/** From climate to yearly multipliers. How water and warmth move is tested with the climate package. */
class SoilEnvironmentTest {

    private static final double GAS = 8.314;

    private static SoilEnvironment environment(ProcessId... off) {
        EnumSet<ProcessId> without = EnumSet.noneOf(ProcessId.class);
        for (ProcessId p : off) {
            without.add(p);
        }
        return new SoilEnvironment(15, Parameters.standard(), ProcessSwitches.without(without));
    }

    private static Column column(SoilBuilder soil) {
        Column c = new ColumnBuilder().soil(soil).build();
        ColumnBuilder.fill(c, Pool.M1, 12);
        return c;
    }

    private static Column updated(SoilBuilder soil, MonthlyClimate climate, ProcessId... off) {
        Column c = column(soil);
        environment(off).update(c, climate);
        return c;
    }

    private static double arrhenius(double energy, double celsius) {
        return Math.exp(energy / GAS * (1 / 293.15 - 1 / (celsius + 273.15)));
    }

    @Test
    void anEvenClimateGivesTheArrheniusFactorAtAllDepths() {
        Column c = updated(new SoilBuilder().ph(8), Climates.even(12, 0.8, 0.6), ProcessId.MOISTURE, ProcessId.OXYGEN);
        for (int i = 1; i < c.end; i++) {
            assertEquals(12, c.temperature[i], 1e-9);
            assertEquals(arrhenius(53000, 12), c.decompositionScalar[i], 1e-9);
            assertEquals(arrhenius(47000, 12), c.uptakeScalar[i], 1e-9);
            assertEquals(arrhenius(5000, 12), c.sorptionScalar[i], 1e-9);
            assertEquals(arrhenius(20000, 12), c.desorptionScalar[i], 1e-9);
        }
    }

    @Test
    void seasonsCountMonthByMonth() {
        MonthlyClimate seasonal = Climates.seasonal(10, 12, 0.8, 0.6);
        Column c = updated(new SoilBuilder().ph(8), seasonal, ProcessId.MOISTURE, ProcessId.OXYGEN);
        double atMean = arrhenius(53000, 10);
        assertTrue(c.decompositionScalar[1] > 1.1 * atMean, "warm months do more than cold months leave undone");
        assertTrue(c.decompositionScalar[15] < c.decompositionScalar[1], "seasons fade with depth");
        assertEquals(atMean, c.decompositionScalar[15], 0.1 * atMean);
        assertEquals(10, c.temperature[1], 0.5);
    }

    @Test
    void withoutTemperatureEverywhereIsTenDegrees() {
        Column c = updated(new SoilBuilder(), Climates.seasonal(25, 8, 1.2, 1), ProcessId.TEMPERATURE);
        assertEquals(10, c.temperature[1], 1e-12);
        assertEquals(arrhenius(5000, 10), c.sorptionScalar[9], 1e-12);
    }

    @Test
    void frozenSoilKeepsTwoPerCentOfItsRates() {
        MonthlyClimate cold = Climates.even(-12, 0.4, 0.1);
        Column frozen = updated(new SoilBuilder(), cold, ProcessId.MOISTURE, ProcessId.OXYGEN);
        Column cool = updated(new SoilBuilder(), cold, ProcessId.MOISTURE, ProcessId.OXYGEN, ProcessId.FROST);
        for (int i = 1; i < frozen.end; i++) {
            assertEquals(0.02, frozen.decompositionScalar[i] / cool.decompositionScalar[i], 1e-9);
            assertEquals(0.02, frozen.uptakeScalar[i] / cool.uptakeScalar[i], 1e-9);
            assertEquals(1, frozen.sorptionScalar[i] / cool.sorptionScalar[i], 1e-12, "minerals do not mind");
        }
    }

    @Test
    void freezingIsGradualOverADegree() {
        MonthlyClimate half = Climates.even(-0.5, 0.4, 0.1);
        Column frozen = updated(new SoilBuilder(), half, ProcessId.MOISTURE, ProcessId.OXYGEN);
        Column cool = updated(new SoilBuilder(), half, ProcessId.MOISTURE, ProcessId.OXYGEN, ProcessId.FROST);
        assertEquals(1 - 0.98 / 2, frozen.decompositionScalar[9] / cool.decompositionScalar[9], 1e-6);
    }

    @Test
    void acidityAndSaltSlowMicrobesAndNotMinerals() {
        MonthlyClimate mild = Climates.even(15, 0.8, 0.6);
        Column plain = updated(new SoilBuilder().ph(8), mild, ProcessId.MOISTURE, ProcessId.OXYGEN);
        Column acid = updated(new SoilBuilder().ph(4), mild, ProcessId.MOISTURE, ProcessId.OXYGEN);
        Column salty = updated(new SoilBuilder().ph(8).sodicity(0.5), mild, ProcessId.MOISTURE, ProcessId.OXYGEN);
        assertEquals(0.5, acid.decompositionScalar[3] / plain.decompositionScalar[3], 1e-9);
        assertEquals(0.5, salty.uptakeScalar[3] / plain.uptakeScalar[3], 1e-9);
        assertEquals(plain.sorptionScalar[3], acid.sorptionScalar[3], 1e-12);
        assertEquals(plain.desorptionScalar[3], salty.desorptionScalar[3], 1e-12);
    }

    @Test
    void mineralsInhibitMicrobesBelowTheVegetationZone() {
        MonthlyClimate mild = Climates.even(15, 0.8, 0.6);
        Column c = column(new SoilBuilder());
        environment().update(c, mild);
        double above = c.uptakeScalar[7];
        c.vegetationWeight[7] = 0;
        c.vegetationWeight[8] = 0.5;
        double middle = c.uptakeScalar[8];
        environment().update(c, mild);
        assertEquals(0.8 * above, c.uptakeScalar[7], 1e-12);
        assertEquals(0.9 * middle, c.uptakeScalar[8], 1e-12);
        environment(ProcessId.BOUNDARY_ON_MICROBES).update(c, mild);
        assertEquals(above, c.uptakeScalar[7], 1e-12);
    }

    @Test
    void droughtSlowsMicrobesAndHalfAsMuchDesorption() {
        MonthlyClimate dry = Climates.even(15, 0.1, 1.5);
        Column thirsty = updated(new SoilBuilder().ph(8), dry);
        Column without = updated(new SoilBuilder().ph(8), dry, ProcessId.MOISTURE);
        double microbes = thirsty.decompositionScalar[2] / without.decompositionScalar[2];
        double minerals = thirsty.desorptionScalar[2] / without.desorptionScalar[2];
        assertTrue(microbes < 0.6, "left to microbes " + microbes);
        // Even months: the mean of the product is the product of the means.
        assertEquals(0.5 + 0.5 * microbes, minerals, 0.02);
    }

    @Test
    void groundwaterCutsOffOxygen() {
        MonthlyClimate mild = Climates.even(15, 0.8, 0.6);
        Column wet = updated(new SoilBuilder().waterTable(1.0), mild);
        Column airy = updated(new SoilBuilder().waterTable(1.0), mild, ProcessId.OXYGEN);
        assertEquals(0.12, wet.decompositionScalar[14] / airy.decompositionScalar[14], 1e-6, "at 1.25-1.5 m");
        double surface = wet.decompositionScalar[2] / airy.decompositionScalar[2];
        assertTrue(surface > 0.5, "left of the rate at the surface " + surface);
    }

    @Test
    void steepGroundShedsRain() {
        MonthlyClimate wet = Climates.even(8, 1.5, 0.4);
        Column flat = updated(new SoilBuilder(), wet);
        Column steep = updated(new SoilBuilder().slope(0.6), wet);
        Column cliff = updated(new SoilBuilder().slope(30), wet);
        assertTrue(steep.percolation[15] < flat.percolation[15]);
        assertTrue(cliff.percolation[15] < steep.percolation[15] && cliff.percolation[15] > 0);
    }

    @Test
    void waterBudgetCloses() {
        Column c = updated(new SoilBuilder(), Climates.even(8, 1.5, 0.4));
        for (int i = 2; i < c.end; i++) {
            assertTrue(c.percolation[i] <= c.percolation[i - 1] + 1e-9, "roots drink on the way down");
        }
        double drunk = 1.5 - c.percolation[15];
        assertTrue(drunk > 0.3 && drunk < 0.41, "evapotranspiration " + drunk);
        for (int i = 1; i < c.end; i++) {
            assertTrue(c.waterContent[i] > 0 && c.waterContent[i] <= c.porosity[i] + 1e-9);
            assertEquals(
                    c.percolation[i] / c.waterContent[i] / c.fineEarth[i],
                    c.flushing[i],
                    0.02 * c.flushing[i],
                    "renewal of the pore water in even months");
        }
    }

    @Test
    void theOrganicLayerSharesTheClimateOfTheSurface() {
        Column c = new ColumnBuilder().organicLayer().build();
        environment().update(c, Climates.seasonal(8, 10, 0.9, 0.6));
        assertEquals(c.decompositionScalar[1], c.decompositionScalar[Column.ORGANIC]);
        assertEquals(c.temperature[1], c.temperature[Column.ORGANIC]);
        assertEquals(0.3, c.waterContent[Column.ORGANIC]);
        assertEquals(0.9, c.percolation[Column.ORGANIC], 1e-12, "level ground takes all rain");
        assertEquals(0.9 / 0.3 / 0.04, c.flushing[Column.ORGANIC], 1e-9);
    }

    @Test
    void anOrganicLayerKeepsTheCold() {
        MonthlyClimate seasonal = Climates.seasonal(2, 18, 0.6, 0.4);
        Column bare = column(new SoilBuilder());
        Column covered = new ColumnBuilder().organicLayer().build();
        covered.thickness[Column.ORGANIC] = 0.2;
        covered.fineEarth[Column.ORGANIC] = 0.2;
        environment().update(bare, seasonal);
        environment().update(covered, seasonal);
        assertTrue(covered.sorptionScalar[1] < bare.sorptionScalar[1], "damped summers");
    }

    @Test
    void anotherSiteNeedsAReset() {
        SoilEnvironment reused = environment();
        Column c = column(new SoilBuilder());
        reused.update(c, Climates.even(25, 1.2, 1));
        reused.reset();
        reused.update(c, Climates.even(5, 1.2, 1));
        Column fresh = updated(new SoilBuilder(), Climates.even(5, 1.2, 1));
        for (int i = 1; i < c.end; i++) {
            assertEquals(fresh.decompositionScalar[i], c.decompositionScalar[i]);
        }
    }
}
