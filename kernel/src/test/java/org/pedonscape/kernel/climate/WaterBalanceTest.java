package org.pedonscape.kernel.climate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pedonscape.kernel.climate.Columns.LAYERS;
import static org.pedonscape.kernel.climate.Columns.MONTHS;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.site.MonthlyClimate;

class WaterBalanceTest {

    @Test
    void everyDropIsCountedAndNothingIsNegativeWhateverTheInput() {
        Random random = new Random(20);
        SoilClimate soil = new SoilClimate(LAYERS);
        for (int n = 0; n < 5000; n++) {
            MonthlyClimate climate = Columns.anyClimate(random);
            WaterInputs in = Columns.anyColumn(random);
            soil.water(climate, in);
            double scale = 1 + climate.annualPrecipitation() + soil.groundwaterInflow();
            double left = climate.annualPrecipitation()
                    + soil.groundwaterInflow()
                    - soil.actualEvapotranspiration()
                    - soil.runoff()
                    - soil.annualPercolation(LAYERS - 1)
                    - soil.storageChange();
            assertEquals(0, left, 1e-12 * scale, "balance in case " + n);
            assertEquals(0, soil.storageChange(), 1e-9, "the year repeats itself in case " + n);
            double demand = climate.annualPotentialEvapotranspiration() * in.evapotranspirationFactor;
            assertTrue(soil.actualEvapotranspiration() <= demand + 1e-12, "no more than the demand in case " + n);
            assertTrue(soil.actualEvapotranspiration() >= 0 && soil.runoff() >= 0 && soil.groundwaterInflow() >= 0);
            for (int i = 0; i < LAYERS; i++) {
                assertTrue(soil.wiltingPoint(i) > 0);
                assertTrue(soil.wiltingPoint(i) < soil.fieldCapacity(i));
                assertTrue(soil.fieldCapacity(i) < in.porosity[i]);
            }
            for (int j = 0; j < MONTHS * LAYERS; j++) {
                assertTrue(soil.percolation()[j] >= 0, "percolation in case " + n);
                double content = soil.waterContent()[j];
                assertTrue(content > 0 && content <= in.porosity[j % LAYERS], "water content in case " + n);
                assertEquals(content / in.porosity[j % LAYERS], soil.saturation()[j], 1e-12);
            }
        }
    }

    @Test
    void resultsDependOnTheLastCallAlone() {
        Random random = new Random(3);
        SoilClimate used = new SoilClimate(LAYERS);
        for (int n = 0; n < 100; n++) {
            used.water(Columns.anyClimate(random), Columns.anyColumn(random));
            used.water(Columns.temperate(), Columns.loam());
            SoilClimate fresh = new SoilClimate(LAYERS);
            fresh.water(Columns.temperate(), Columns.loam());
            assertArrayEquals(fresh.waterContent(), used.waterContent());
            assertArrayEquals(fresh.percolation(), used.percolation());
            assertEquals(fresh.actualEvapotranspiration(), used.actualEvapotranspiration());
        }
    }

    @Test
    void withoutDemandAllTheWaterPercolates() {
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(Columns.climate(15, 5, 0.8, 0.3, 0), Columns.loam());
        for (int i = 0; i < LAYERS; i++) {
            assertEquals(0.8, soil.annualPercolation(i), 1e-9);
            assertEquals(soil.fieldCapacity(i), soil.waterContent()[i], 1e-9);
        }
    }

    @Test
    void higherDemandMeansDrierSoilAndLessPercolation() {
        SoilClimate soil = new SoilClimate(LAYERS);
        double[] wetter = null;
        double drained = Double.POSITIVE_INFINITY;
        for (double potential = 0.2; potential < 2.1; potential += 0.2) {
            soil.water(Columns.climate(12, 7, 0.7, 0, potential), Columns.loam());
            if (wetter != null) {
                for (int j = 0; j < wetter.length; j++) {
                    assertTrue(soil.waterContent()[j] <= wetter[j] + 1e-9, "potential " + potential + " at " + j);
                }
            }
            assertTrue(soil.annualPercolation(LAYERS - 1) < drained);
            wetter = soil.waterContent().clone();
            drained = soil.annualPercolation(LAYERS - 1);
        }
    }

    @Test
    void humidSoilDrainsEvenInMonthsThatDemandMoreThanFalls() {
        MonthlyClimate climate = Columns.temperate();
        assertTrue(climate.precipitation()[6] < climate.potentialEvapotranspiration()[6]);
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(climate, Columns.loam());
        double july = soil.percolation()[6 * LAYERS + LAYERS - 1];
        double january = soil.percolation()[LAYERS - 1];
        assertTrue(july > 0.0005 && july < 0.3 * january, "July " + july + ", January " + january);
    }

    /** Budyko (1974): E/P = sqrt(f tanh(1/f) (1 - exp(-f))), f = potential evapotranspiration over P. */
    @Test
    void evapotranspirationFollowsBudykoWhereRainFallsInWinter() {
        SoilClimate soil = new SoilClimate(LAYERS);
        for (double rain : new double[] {0.2, 0.4, 0.6, 0.9, 1.3, 2.0}) {
            soil.water(Columns.climate(14, 8, rain, -0.8, 0.9), Columns.loam());
            double f = 0.9 / rain;
            double budyko = Math.sqrt(f * Math.tanh(1 / f) * (1 - Math.exp(-f)));
            // measured over catchments, whose own scatter about the curve is of this size
            assertEquals(budyko, soil.actualEvapotranspiration() / rain, 0.1, "rain " + rain);
        }
    }

    @Test
    void percolationHardlyDependsOnHowFinelyTheColumnIsCut() {
        WaterInputs coarse = Columns.loam();
        WaterInputs fine = new WaterInputs(4 * LAYERS);
        for (int i = 0; i < 4 * LAYERS; i++) {
            fine.thickness[i] = coarse.thickness[i / 4] / 4;
            fine.clay[i] = coarse.clay[i / 4];
            fine.silt[i] = coarse.silt[i / 4];
            fine.organicMatterFraction[i] = coarse.organicMatterFraction[i / 4];
            fine.porosity[i] = coarse.porosity[i / 4];
            fine.macroporosity[i] = coarse.macroporosity[i / 4];
            fine.rootShare[i] = coarse.rootShare[i / 4] / 4;
        }
        SoilClimate a = new SoilClimate(LAYERS);
        SoilClimate b = new SoilClimate(4 * LAYERS);
        for (double rain : new double[] {0.3, 0.6, 0.9, 1.5}) {
            MonthlyClimate climate = Columns.climate(10, 8, rain, 0, 0.65);
            a.water(climate, coarse);
            b.water(climate, fine);
            assertEquals(
                    b.annualPercolation(4 * LAYERS - 1), a.annualPercolation(LAYERS - 1), 0.01, "rain " + rain);
        }
    }

    @Test
    void belowTheWaterTableEverythingIsFullAndAboveItWetterThanWithout() {
        WaterInputs in = Columns.loam();
        SoilClimate free = new SoilClimate(LAYERS);
        free.water(Columns.temperate(), in);
        in.waterTableDepth = 0.8;
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(Columns.temperate(), in);
        for (int m = 0; m < MONTHS; m++) {
            for (int i = 0; i < LAYERS; i++) {
                double saturation = soil.saturation()[m * LAYERS + i];
                if (i >= 11) {
                    assertEquals(1, saturation, 1e-12);
                } else {
                    assertTrue(saturation > free.saturation()[m * LAYERS + i] + 0.05, "layer " + i);
                }
            }
        }
        assertTrue(soil.actualEvapotranspiration() > free.actualEvapotranspiration(), "groundwater feeds the plants");
        assertEquals(0, free.groundwaterInflow());
    }

    @Test
    void waterTableMovesTheResultWithoutJumps() {
        WaterInputs in = Columns.loam();
        SoilClimate soil = new SoilClimate(LAYERS);
        double before = Double.NaN;
        for (double depth = 0; depth < 6; depth += 0.002) {
            in.waterTableDepth = depth;
            soil.water(Columns.temperate(), in);
            double sum = Arrays.stream(soil.saturation()).average().orElseThrow();
            assertTrue(Double.isNaN(before) || Math.abs(sum - before) < 0.004, "depth " + depth);
            before = sum;
        }
    }

    @Test
    void impermeableRockKeepsTheSoilAboveItWetAndItsDrainageIsStillCounted() {
        WaterInputs in = Columns.loam();
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(Columns.temperate(), in);
        double open = soil.saturation()[LAYERS - 1];
        in.impermeableBase = true;
        soil.water(Columns.temperate(), in);
        assertTrue(soil.saturation()[LAYERS - 1] > open + 0.1);
        assertTrue(soil.annualPercolation(LAYERS - 1) > 0.05);
        assertEquals(0, soil.groundwaterInflow());
    }

    @Test
    void snowStaysOverWinterAndPercolatesInSpring() {
        MonthlyClimate climate = Columns.climate(0, 16, 0.55, 0, 0.4);
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(climate, Columns.loam());
        assertTrue(soil.snow()[1] > 0.05, "water in the February pack " + soil.snow()[1]);
        assertEquals(0, soil.snow()[6], 1e-6);
        assertTrue(soil.percolation()[LAYERS] < 0.001, "February");
        assertTrue(soil.percolation()[3 * LAYERS] > 0.1, "April " + soil.percolation()[3 * LAYERS]);
    }

    @Test
    void whereSnowNeverMeltsItLeavesAsIce() {
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(Columns.climate(-30, 10, 0.4, 0, 0), Columns.loam());
        assertEquals(0.4, soil.runoff() + soil.annualPercolation(LAYERS - 1), 1e-12);
        assertTrue(soil.runoff() > 0.39);
    }

    @Test
    void desertSubsoilDriesToWiltingPoint() {
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(Columns.climate(22, 9, 0.06, 0, 1.9), Columns.loam());
        assertEquals(soil.wiltingPoint(LAYERS - 1), soil.waterContent()[LAYERS - 1], 0.01);
        assertEquals(0, soil.annualPercolation(LAYERS - 1), 1e-4);
    }

    @Test
    void bareGroundDrainsMoreThanForest() {
        WaterInputs in = Columns.loam();
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(Columns.temperate(), in);
        double covered = soil.annualPercolation(LAYERS - 1);
        Arrays.fill(in.rootShare, 0);
        soil.water(Columns.temperate(), in);
        assertTrue(soil.annualPercolation(LAYERS - 1) > 1.2 * covered);
    }

    @Test
    void slopeShedsItsShare() {
        WaterInputs in = Columns.loam();
        in.runoffShare = 0.25;
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.water(Columns.temperate(), in);
        assertEquals(0.25 * 0.75, soil.runoff(), 1e-12);
    }

    @Test
    void stonesLeaveLessWaterForPlants() {
        WaterInputs in = Columns.loam();
        SoilClimate soil = new SoilClimate(LAYERS);
        MonthlyClimate climate = Columns.climate(15, 8, 0.6, -0.8, 1.1);
        soil.water(climate, in);
        double without = soil.actualEvapotranspiration();
        Arrays.fill(in.coarseFragments, 0.6);
        soil.water(climate, in);
        assertTrue(soil.actualEvapotranspiration() < without - 0.05);
    }

    @Test
    void columnsOfAnotherSizeAreRefused() {
        SoilClimate soil = new SoilClimate(3);
        assertThrows(IllegalArgumentException.class, () -> soil.water(Columns.temperate(), Columns.loam()));
        assertThrows(
                IllegalArgumentException.class, () -> soil.temperature(Columns.temperate(), new double[] {1}, 0));
        assertThrows(IllegalArgumentException.class, () -> new SoilClimate(0));
        assertThrows(IllegalArgumentException.class, () -> new WaterInputs(0));
    }
}
