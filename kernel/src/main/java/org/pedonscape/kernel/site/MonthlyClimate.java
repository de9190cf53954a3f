package org.pedonscape.kernel.site;

import java.util.Arrays;

/**
 * Mean monthly climate of a place, January first: the climatic part of the upper boundary condition.
 *
 * @param temperature air temperature, degrees Celsius, 12 values, each in [-70, 60]
 * @param precipitation precipitation, m of water per month, 12 values, each in [0, 5]
 * @param potentialEvapotranspiration potential evapotranspiration, m of water per month, 12 values, each in [0, 1]
 */
public record MonthlyClimate(double[] temperature, double[] precipitation, double[] potentialEvapotranspiration) {

    /** Months in a year. */
    public static final int MONTHS = 12;

    /** Checks lengths and ranges. */
    public MonthlyClimate {
        temperature = checked("temperature", temperature, -70, 60);
        precipitation = checked("precipitation", precipitation, 0, 5);
        potentialEvapotranspiration = checked("potentialEvapotranspiration", potentialEvapotranspiration, 0, 1);
    }

    private static double[] checked(String name, double[] values, double low, double high) {
        if (values.length != MONTHS) {
            throw new IllegalArgumentException(name + " needs 12 monthly values, got " + values.length);
        }
        for (double v : values) {
            if (!(v >= low && v <= high)) {
                throw new IllegalArgumentException(
                        name + " must lie in [" + low + ", " + high + "], got " + Arrays.toString(values));
            }
        }
        return values.clone();
    }

    /** Mean annual temperature, degrees Celsius, all months weighted alike. */
    public double meanAnnualTemperature() {
        return Arrays.stream(temperature).average().orElseThrow();
    }

    /** Annual precipitation, m. */
    public double annualPrecipitation() {
        return Arrays.stream(precipitation).sum();
    }

    /** Annual potential evapotranspiration, m. */
    public double annualPotentialEvapotranspiration() {
        return Arrays.stream(potentialEvapotranspiration).sum();
    }
}
