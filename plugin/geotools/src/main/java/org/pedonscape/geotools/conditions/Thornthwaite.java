package org.pedonscape.geotools.conditions;

/**
 * Potential evapotranspiration from temperature and latitude (Thornthwaite 1948, Geographical Review 38: 55-94), with
 * the high-temperature branch of Willmott, Rowe and Mintz (1985, Journal of Climatology 5: 589-606) and day length
 * from the sunset hour angle (Allen et al. 1998, FAO-56, equations 24, 25 and 34).
 *
 * <pre>
 * I = sum over months (T/5)^1.514 where T is above 0
 * a = 6.75e-7 I^3 - 7.71e-5 I^2 + 1.792e-2 I + 0.49239
 * E = 16 (10 T/I)^a                       mm per month of 30 days of 12 hours, 0 &lt; T &lt; 26.5
 * E = -415.85 + 32.24 T - 0.43 T^2        T at least 26.5
 * E = 0                                   T at most 0
 * </pre>
 *
 * It knows neither wind nor humidity and falls short in dry climates: give measured values where you have them.
 */
final class Thornthwaite {

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Thornthwaite() {}

    /**
     * @param temperature twelve monthly means, degrees Celsius, January first
     * @param latitude degrees, north positive
     * @return potential evapotranspiration, m a month, twelve values
     */
    static double[] monthly(double[] temperature, double latitude) {
        double heat = 0;
        for (double t : temperature) {
            heat += t > 0 ? Math.pow(t / 5, 1.514) : 0;
        }
        double exponent = ((6.75e-7 * heat - 7.71e-5) * heat + 1.792e-2) * heat + 0.49239;
        double[] result = new double[temperature.length];
        double day = 0;
        for (int m = 0; m < result.length; m++) {
            double hours = dayLength(latitude, day + DAYS[m] / 2.0);
            day += DAYS[m];
            result[m] = standard(temperature[m], heat, exponent) / 1000 * hours / 12 * DAYS[m] / 30;
        }
        return result;
    }

    private static double standard(double t, double heat, double exponent) {
        if (t <= 0) {
            return 0;
        }
        // The parabola peaks at 37.5 degrees; beyond it evaporation does not fall again.
        double hot = Math.min(t, 37.5);
        return t < 26.5 ? 16 * Math.pow(10 * t / heat, exponent) : -415.85 + hot * (32.24 - 0.43 * hot);
    }

    private static double dayLength(double latitude, double dayOfYear) {
        double declination = 0.409 * Math.sin(2 * Math.PI / 365 * dayOfYear - 1.39);
        double cosine = -Math.tan(Math.toRadians(latitude)) * Math.tan(declination);
        return 24 / Math.PI * Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
