package org.pedonscape.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MonthlyClimateTest {

    private static double[] months(double value) {
        double[] twelve = new double[MonthlyClimate.MONTHS];
        Arrays.fill(twelve, value);
        return twelve;
    }

    private static String refusal(double[] temperature, double[] precipitation, double[] demand) {
        return assertThrows(
                        IllegalArgumentException.class, () -> new MonthlyClimate(temperature, precipitation, demand))
                .getMessage();
    }

    @Test
    void yearlyFiguresAreMeansAndSums() {
        double[] t = months(0);
        t[6] = 24;
        MonthlyClimate c = new MonthlyClimate(t, months(0.07), months(0.05));
        assertEquals(2, c.meanAnnualTemperature(), 1e-12);
        assertEquals(0.84, c.annualPrecipitation(), 1e-12);
        assertEquals(0.6, c.annualPotentialEvapotranspiration(), 1e-12);
    }

    @Test
    void saysWhichQuantityIsOutOfRange() {
        assertTrue(refusal(months(283), months(0.1), months(0.1))
                .startsWith("temperature must lie in [-70.0, 60.0], got [283.0, "));
        assertTrue(refusal(months(10), months(70), months(0.1))
                .startsWith("precipitation must lie in [0.0, 5.0], got [70.0, "));
        assertTrue(refusal(months(10), months(0.1), months(-0.1))
                .startsWith("potentialEvapotranspiration must lie in [0.0, 1.0], got [-0.1, "));
    }

    @Test
    void oneBadMonthIsEnough() {
        double[] gap = months(0.05);
        gap[11] = Double.NaN;
        assertTrue(refusal(months(10), gap, months(0.1)).contains("NaN"));
    }

    @Test
    void aYearHasTwelveMonths() {
        assertEquals(
                "temperature needs 12 monthly values, got 1",
                refusal(new double[] {10}, months(0.1), months(0.1)));
        assertEquals(
                "precipitation needs 12 monthly values, got 13",
                refusal(months(10), new double[13], months(0.1)));
    }

    @Test
    void doesNotChangeWithTheArraysItCameFrom() {
        double[] t = months(10);
        MonthlyClimate c = new MonthlyClimate(t, months(0.1), months(0.1));
        t[0] = 50;
        assertEquals(10, c.meanAnnualTemperature(), 1e-12);
    }
}
