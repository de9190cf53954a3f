package org.pedonscape.kernel.climate;

import static org.pedonscape.kernel.site.MonthlyClimate.MONTHS;

/**
 * Potential evapotranspiration by Thornthwaite (1948, Geographical Review 38:55-94), for users who have no better: it
 * needs monthly temperature and latitude only, and is too low in dry and windy climates.
 *
 * <p>For a month of 30 days of 12 hours: 16 (10 T / I)^a mm, with the heat index I the year's sum of (T/5)^1.514 and
 * a = 6.75e-7 I^3 - 7.71e-5 I^2 + 1.792e-2 I + 0.49239. From 26.5 degC the table of Thornthwaite's Figure 13 replaces
 * it, as the parabola -415.85 + 32.24 T - 0.43 T^2 mm of Willmott, Rowe &amp; Mintz (1985, Journal of Climatology
 * 5:589-606), held at its top beyond 37.5 degC. Both are scaled by the month's days and day length.
 */
public final class PotentialEvapotranspiration {

    /** Temperature from which the heat index no longer matters, degC. */
    private static final double HOT = 26.5;

    /** Top of the high-temperature parabola, degC. */
    private static final double HOTTEST = 32.24 / (2 * 0.43);

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private PotentialEvapotranspiration() {}

    /**
     * Thornthwaite's potential evapotranspiration.
     *
     * @param temperature mean monthly air temperature, degC, 12 values, January first
     * @param latitude degrees north, [-90, 90]
     * @return m of water per month, 12 values, each at least 0; months are those of the calendar
     * @throws IllegalArgumentException if there are not 12 values, one is not finite, or the latitude is out of range
     */
    public static double[] thornthwaite(double[] temperature, double latitude) {
        if (temperature.length != MONTHS) {
            throw new IllegalArgumentException("temperature needs 12 monthly values, got " + temperature.length);
        }
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("latitude must lie in [-90, 90], got " + latitude);
        }
        double heatIndex = 0;
        for (double t : temperature) {
            if (!Double.isFinite(t)) {
                throw new IllegalArgumentException("temperature must be finite, got " + t);
            }
            heatIndex += t > 0 ? Math.pow(t / 5, 1.514) : 0;
        }
        double a = ((6.75e-7 * heatIndex - 7.71e-5) * heatIndex + 1.792e-2) * heatIndex + 0.49239;
        double[] result = new double[MONTHS];
        double day = 0;
        for (int m = 0; m < MONTHS; m++) {
            double hours = dayLength(latitude, day + DAYS[m] / 2.0);
            day += DAYS[m];
            result[m] = standardMonth(temperature[m], heatIndex, a) / 1000 * hours / 12 * DAYS[m] / 30;
        }
        return result;
    }

    private static double standardMonth(double t, double heatIndex, double a) {
        if (t <= 0) {
            return 0;
        }
        if (t < HOT) {
            return 16 * Math.pow(10 * t / heatIndex, a);
        }
        double held = Math.min(t, HOTTEST);
        return -415.85 + (32.24 - 0.43 * held) * held;
    }

    /**
     * Hours between sunrise and sunset of the sun's centre on a level plain: 24 / pi times the sunset hour angle, with
     * the declination 0.409 sin(2 pi J / 365 - 1.39) (Allen et al. 1998, FAO Irrigation and Drainage Paper 56,
     * equations 24, 25 and 34).
     *
     * @param latitude degrees north, [-90, 90]
     * @param dayOfYear 1 to 366
     * @return hours, [0, 24]
     */
    public static double dayLength(double latitude, double dayOfYear) {
        double declination = 0.409 * Math.sin(2 * Math.PI * dayOfYear / 365 - 1.39);
        double cosine = -Math.tan(Math.toRadians(latitude)) * Math.tan(declination);
        return 24 / Math.PI * Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
