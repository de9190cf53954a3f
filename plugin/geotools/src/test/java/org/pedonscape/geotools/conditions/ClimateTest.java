package org.pedonscape.geotools.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pedonscape.kernel.climate.PotentialEvapotranspiration;

class ClimateTest {

    @ParameterizedTest
    @CsvSource({
        // T, P in mm, dry matter in g m-2 yr-1 worked by hand from Lieth's formulas
        "11.050420168067227, 100000, 1500.0", // 1.315 = 0.119 T: half of the ceiling
        "30, 1043.9, 1500.0", // exp(-0.000664 P) = 1/2 at P = ln 2 / 0.000664 = 1043.9
        "0, 5000, 635.0", // 3000 / (1 + e^1.315) = 3000 / 4.7247
        "25, 500, 847.5" // 3000 (1 - e^-0.332) = 3000 x 0.28251
    })
    void miamiAtPointsWorkedByHand(double temperature, double millimetres, double dryMatter) {
        assertEquals(
                0.45 * dryMatter / 1000, Productivity.miami(temperature, millimetres / 1000, true), 0.45 * 0.0001);
    }

    @Test
    void miamiIsBoundedAndWithoutThirstOnlyWarmthCounts() {
        assertEquals(0, Productivity.miami(25, 0, true));
        assertTrue(Productivity.miami(25, 0, false) > 1);
        assertTrue(Productivity.miami(45, 20, true) <= 1.35);
        assertTrue(Productivity.miami(-60, 1, true) >= 0);
    }

    /** Thornthwaite's index worked by hand for a year of 20 degrees at the equator: every day has 12 hours. */
    @Test
    void thornthwaiteAtTheEquator() {
        double[] twenty = new double[12];
        Arrays.fill(twenty, 20);
        double heat = 12 * Math.pow(4, 1.514); // 97.88
        double a = 6.75e-7 * heat * heat * heat - 7.71e-5 * heat * heat + 1.792e-2 * heat + 0.49239;
        double june = 16 * Math.pow(200 / heat, a) / 1000;
        double[] monthly = PotentialEvapotranspiration.thornthwaite(twenty, 0);
        assertEquals(june, monthly[5], 1e-12, "June has 30 days");
        assertEquals(june * 31 / 30, monthly[0], 1e-12);
        assertEquals(0.074, june, 0.0005, "about 74 mm a month");
    }

    @Test
    void thornthwaiteFollowsTheSunAndStopsAtFrost() {
        double[] temperature = {-5, -3, 2, 8, 13, 17, 19, 18, 14, 8, 2, -3};
        double[] north = PotentialEvapotranspiration.thornthwaite(temperature, 50);
        double[] equator = PotentialEvapotranspiration.thornthwaite(temperature, 0);
        assertEquals(0, north[0]);
        assertEquals(0, north[11]);
        assertTrue(north[5] > 1.25 * equator[5], "16 hours of June sun at 50 degrees");
        for (double polar : new double[] {-90, -70, 70, 90}) {
            for (double value : PotentialEvapotranspiration.thornthwaite(temperature, polar)) {
                assertTrue(value >= 0 && value < 0.3, "at " + polar + ": " + value);
            }
        }
    }

    @Test
    void thornthwaiteJoinsItsBranchesAndNeverFallsWithHeat() {
        double last = 0;
        for (double t = 26.4; t < 55; t += 0.1) {
            double[] year = new double[12];
            Arrays.fill(year, 25);
            year[6] = t;
            double july = PotentialEvapotranspiration.thornthwaite(year, 0)[6];
            assertTrue(july > 0.9 * last && july < 0.25, t + ": " + july);
            last = july;
        }
    }
}
