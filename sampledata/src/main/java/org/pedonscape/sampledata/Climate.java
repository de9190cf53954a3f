package org.pedonscape.sampledata;

/**
 * Mean monthly climate of the landscape: an invented temperate one, its year shaped like that of the low ranges of
 * central Europe. It gets colder, wetter and less thirsty with height. Height acts in belts of 120 m over the
 * surroundings of four kilometres, as in a coarse published climate map.
 */
final class Climate {

    private static final double REFERENCE = 300;
    private static final double BELT = 120;
    private static final double SURROUNDINGS = 2_000;

    private static final double[] TEMPERATURE =
            {-0.4, 0.4, 3.9, 7.9, 12.5, 15.6, 17.3, 16.9, 13.2, 8.9, 4.1, 0.9};
    private static final double[] PRECIPITATION = {58, 47, 54, 49, 61, 71, 73, 66, 57, 53, 60, 66};
    private static final double[] EVAPOTRANSPIRATION = {9, 15, 33, 59, 86, 99, 107, 93, 57, 31, 13, 8};

    /** Fall of temperature with height, degrees a metre: the standard atmosphere's. */
    private static final double LAPSE = 0.0065;
    /** Rise of precipitation and fall of evapotranspiration with height, shares a metre. */
    private static final double WETTER = 0.0009;
    private static final double LESS_THIRSTY = 0.0004;

    private final Field elevation;

    Climate(Field elevation) {
        this.elevation = elevation;
    }

    /** Mean air temperature of a month (0 for January), degrees Celsius, to a tenth. */
    double temperature(int month, double x, double y) {
        return Math.round(10 * (TEMPERATURE[month] - LAPSE * aboveReference(x, y))) / 10.0;
    }

    /** Precipitation of a month, whole mm. */
    double precipitation(int month, double x, double y) {
        return Math.round(PRECIPITATION[month] * (1 + WETTER * aboveReference(x, y)));
    }

    /** Potential evapotranspiration of a month, whole mm. */
    double evapotranspiration(int month, double x, double y) {
        return Math.round(EVAPOTRANSPIRATION[month] * (1 - LESS_THIRSTY * aboveReference(x, y)));
    }

    private double aboveReference(double x, double y) {
        return BELT * Math.round((elevation.meanAround(x, y, SURROUNDINGS) - REFERENCE) / BELT);
    }
}
