package org.pedonscape.kernel.climate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterRetentionTest {

    /** Saxton &amp; Rawls (2006), Table 3: whole per cent of volume at 2.5 % organic matter. */
    @ParameterizedTest
    @CsvSource({
        "88,  5,  5, 10, 46",
        "80,  5,  5, 12, 46",
        "65, 10,  8, 18, 45",
        "40, 20, 14, 28, 46",
        "20, 15, 11, 31, 48",
        "10,  5,  6, 30, 48",
        "60, 25, 17, 27, 43",
        "30, 35, 22, 36, 48",
        "10, 35, 22, 38, 51",
        "10, 45, 27, 41, 52",
        "50, 40, 25, 36, 44",
        "25, 50, 30, 42, 50"
    })
    void agreesWithThePublishedTable(double sand, double clay, double wilting, double field, double saturated) {
        WaterRetention water = new WaterRetention();
        water.derive(clay / 100, (100 - sand - clay) / 100, 0.025, saturated / 100, 0);
        // the table is rounded to 1 %, and so is the porosity that shifts field capacity by a fifth of its error
        assertEquals(wilting / 100, water.wiltingPoint(), 0.006);
        assertEquals(field / 100, water.fieldCapacity(), 0.007);
    }

    @Test
    void peatHoldsWhatLettsGivesForItsPorosity() {
        WaterRetention water = new WaterRetention();
        water.derive(0, 0, 0.9, 0.93, 0);
        assertEquals(0.275, water.fieldCapacity(), 1e-12);
        assertEquals(0.04, water.wiltingPoint(), 1e-12);
        water.derive(0, 0, 0.9, 0.88, 0);
        assertEquals(0.620, water.fieldCapacity(), 1e-12);
        assertEquals(0.15, water.wiltingPoint(), 1e-12);
        water.derive(0, 0, 0.9, 0.83, 0);
        assertEquals(0.705, water.fieldCapacity(), 1e-12);
        assertEquals(0.22, water.wiltingPoint(), 1e-12);
    }

    @Test
    void mineralSoilPassesIntoPeatWithoutAJump() {
        WaterRetention water = new WaterRetention();
        double before = Double.NaN;
        for (double om = 0; om < 0.5; om += 0.001) {
            water.derive(0.2, 0.4, om, 0.85, 0.02);
            assertTrue(Double.isNaN(before) || Math.abs(water.fieldCapacity() - before) < 0.005, "at " + om);
            before = water.fieldCapacity();
        }
    }

    @Test
    void poresFillTowardsTheFreeWater() {
        Random random = new Random(11);
        WaterRetention water = new WaterRetention();
        for (int n = 0; n < 500; n++) {
            double clay = random.nextDouble();
            water.derive(clay, (1 - clay) * random.nextDouble(), random.nextDouble(), random.nextDouble(0.3, 0.95), 0);
            assertEquals(1, water.filledAbove(0));
            assertEquals(0, water.filledAbove(3.5));
            double below = 1;
            for (double h = 0; h < 3.6; h += 0.05) {
                double filled = water.filledAbove(h);
                assertTrue(filled >= 0 && filled <= below + 1e-12);
                below = filled;
            }
        }
    }
}
