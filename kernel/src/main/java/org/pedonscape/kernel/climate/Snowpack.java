package org.pedonscape.kernel.climate;

import static org.pedonscape.kernel.site.MonthlyClimate.MONTHS;

import org.pedonscape.kernel.site.MonthlyClimate;

/**
 * The year's snow: what falls as snow, what lies, what melts, in its periodic state.
 *
 * <p>Daily temperatures are spread about the monthly mean with a standard deviation of 4.2 K (Reeh 1991, Polarforschung
 * 59:113-128), as a logistic distribution, whose integrals are elementary and which stays within 0.01 of the normal
 * one. A day's precipitation is snow below 1.0 degC (Jennings et al. 2018, Nature Communications 9:1148). Melt is 3.0
 * mm of water per positive degree-day, between 2.4 in forest and 3.5 in the open (Kuusisto 1980, Nordic Hydrology
 * 11:235-242). Where a year's melt cannot clear a year's snow, the rest leaves as ice, counted as runoff, so that the
 * pack does not grow for ever (closure of our own). Evaporation of snow is left out.
 */
final class Snowpack {

    /** Temperature that parts rain from snow, degC. */
    private static final double THRESHOLD = 1.0;

    /** Logistic scale of daily about monthly temperature, K: 4.2 K over 1.702, which fits the normal law. */
    private static final double SPREAD = 4.2 / 1.702;

    /** Melt per month of one degree above zero, m of water: 3.0 mm times the days of a twelfth of a year. */
    private static final double MELT_PER_DEGREE_MONTH = 0.0030 * 365.25 / MONTHS;

    private final double[] liquid = new double[MONTHS];
    private final double[] shed = new double[MONTHS];
    private final double[] lying = new double[MONTHS];
    private final double[] snowfall = new double[MONTHS];
    private final double[] meltable = new double[MONTHS];
    private double yearEnd;

    private MonthlyClimate solved;

    /** Solves for a climate, unless it is the one of the call before (a value that cannot have changed). */
    void solve(MonthlyClimate climate) {
        if (climate == solved) {
            return;
        }
        solved = climate;
        double[] temperature = climate.temperature();
        double[] precipitation = climate.precipitation();
        double falls = 0;
        double melts = 0;
        for (int m = 0; m < MONTHS; m++) {
            snowfall[m] = precipitation[m] / (1 + Math.exp((temperature[m] - THRESHOLD) / SPREAD));
            meltable[m] = MELT_PER_DEGREE_MONTH * meanAboveZero(temperature[m]);
            falls += snowfall[m];
            melts += meltable[m];
        }
        double kept = falls > melts ? melts / falls : 1;
        double pack = 0;
        // With melt no less than snowfall the second year is already the periodic one (Lindley's recursion).
        for (int year = 0; year < 2; year++) {
            for (int m = 0; m < MONTHS; m++) {
                double snow = kept * snowfall[m];
                double melt = Math.min(pack + snow, meltable[m]);
                double end = pack + snow - melt;
                liquid[m] = precipitation[m] - snowfall[m] + melt;
                shed[m] = snowfall[m] - snow;
                lying[m] = 0.5 * (pack + end);
                pack = end;
            }
        }
        yearEnd = pack;
    }

    /** Mean over the month of the daily temperatures above zero, K. */
    private static double meanAboveZero(double temperature) {
        double t = temperature / SPREAD;
        // log(1 + e^t), written so that neither end overflows
        return SPREAD * (Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t))));
    }

    /** Rain and melt reaching the ground, m of water, 12 months. */
    double[] liquid() {
        return liquid;
    }

    /** Perennial snow leaving as ice, m of water, 12 months. */
    double[] shed() {
        return shed;
    }

    /** Mean water held in the pack, m, 12 months. */
    double[] lying() {
        return lying;
    }

    /** Water held in the pack as the year turns, m. */
    double yearEnd() {
        return yearEnd;
    }
}
