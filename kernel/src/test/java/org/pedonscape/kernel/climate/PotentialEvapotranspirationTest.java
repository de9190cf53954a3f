package org.pedonscape.kernel.climate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PotentialEvapotranspirationTest {

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** A month of 31 days over the 30 days of Thornthwaite's standard month. */
    private static final double MONTH = 31 / 30.0;

    /** Allen et al. (1998), example 9: 3 September at 20 degrees south, 11.7 h. */
    @Test
    void dayLengthOfThePublishedExample() {
        assertEquals(11.7, PotentialEvapotranspiration.dayLength(-20, 246), 0.05);
    }

    @Test
    void dayLengthAtTheEquatorAndThePoles() {
        for (int day = 1; day <= 365; day++) {
            assertEquals(12, PotentialEvapotranspiration.dayLength(0, day), 1e-9);
        }
        assertEquals(24, PotentialEvapotranspiration.dayLength(80, 172));
        assertEquals(0, PotentialEvapotranspiration.dayLength(80, 355));
        assertEquals(0, PotentialEvapotranspiration.dayLength(-90, 172));
    }

    /** Thornthwaite's exponent is made so that all climates meet at 135 mm and 26.5 degC (his Figure 13). */
    @ParameterizedTest
    @CsvSource({"5", "10", "15", "20", "25"})
    void allClimatesMeetAt135Millimetres(double otherMonths) {
        double[] t = new double[12];
        Arrays.fill(t, otherMonths);
        t[6] = 26.499;
        double july = PotentialEvapotranspiration.thornthwaite(t, 0)[6];
        // the polynomial for the exponent is a fit; it misses the point by up to 2 %
        assertEquals(0.135, july / MONTH, 0.02 * 0.135);
    }

    /** Hot months against the table in Thornthwaite (1948), Figure 13, mm per month of 30 days of 12 hours. */
    @ParameterizedTest
    @CsvSource({
        "27, 139.5", "28, 147.8", "29, 155.4", "30, 162.1", "31, 168.0", "32, 173.1", "33, 177.2", "34, 180.5",
        "35, 182.9", "36, 184.3", "37, 184.9", "38, 185.0", "45, 185.0"
    })
    void hotMonthsFollowTheTable(double temperature, double table) {
        double[] t = new double[12];
        Arrays.fill(t, temperature);
        // the published parabola lies up to 3.6 mm above the table
        assertEquals(table, 1000 * PotentialEvapotranspiration.thornthwaite(t, 0)[0] / MONTH, 3.6);
    }

    /** Worked by hand: I = 12 (10/5)^1.514 = 34.270, a = 1.0431, 16 (100/34.270)^a = 48.90 mm. */
    @Test
    void evenClimateWorkedByHand() {
        double[] t = new double[12];
        Arrays.fill(t, 10);
        double[] months = PotentialEvapotranspiration.thornthwaite(t, 0);
        for (int m = 0; m < months.length; m++) {
            assertEquals(48.90, 1000 * months[m] * 30 / DAYS[m], 0.02);
        }
    }

    @Test
    void frostDemandsNothingAndWinterDependsOnTheHemisphere() {
        double[] t = {-5, -5, 0, 5, 10, 15, 15, 15, 10, 5, 0, -5};
        double[] north = PotentialEvapotranspiration.thornthwaite(t, 60);
        assertEquals(0, north[0]);
        assertEquals(0, north[2]);
        double[] south = PotentialEvapotranspiration.thornthwaite(t, -60);
        assertTrue(north[5] > 2 * south[5]);
        assertEquals(0, Arrays.stream(PotentialEvapotranspiration.thornthwaite(new double[12], 45)).sum());
    }

    @Test
    void badInputIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> PotentialEvapotranspiration.thornthwaite(new double[11], 0));
        assertThrows(
                IllegalArgumentException.class, () -> PotentialEvapotranspiration.thornthwaite(new double[12], 91));
        double[] t = new double[12];
        t[3] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> PotentialEvapotranspiration.thornthwaite(t, 0));
    }
}
