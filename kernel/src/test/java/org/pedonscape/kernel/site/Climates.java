package org.pedonscape.kernel.site;

import java.util.Arrays;

/** Climates for tests: the same every month, or with one cosine of temperature over the year. */
public final class Climates {

    private Climates() {}

    /**
     * Twelve equal months.
     *
     * @param celsius air temperature, degrees C
     * @param rain yearly precipitation, m
     * @param demand yearly potential evapotranspiration, m
     */
    public static MonthlyClimate even(double celsius, double rain, double demand) {
        return seasonal(celsius, 0, rain, demand);
    }

    /**
     * Warmest in July, rain and demand even.
     *
     * @param celsius mean air temperature, degrees C
     * @param swing half the difference between July and January, degrees C
     * @param rain yearly precipitation, m
     * @param demand yearly potential evapotranspiration, m
     */
    public static MonthlyClimate seasonal(double celsius, double swing, double rain, double demand) {
        double[] t = new double[MonthlyClimate.MONTHS];
        double[] p = new double[MonthlyClimate.MONTHS];
        double[] e = new double[MonthlyClimate.MONTHS];
        for (int m = 0; m < t.length; m++) {
            t[m] = celsius + swing * Math.cos(Math.PI * (m - 6) / 6);
        }
        Arrays.fill(p, rain / t.length);
        Arrays.fill(e, demand / t.length);
        return new MonthlyClimate(t, p, e);
    }
}
