package org.pedonscape.geotools.forecast;

import java.util.List;

/** The phases of a run. */
final class Phases {

    /** Reading and aligning all inputs, by cells. */
    static final String READ = "read";
    /** Solving the distinct sites, by sites. */
    static final String FORECAST = "forecast";
    /** Writing the maps, by cells. */
    static final String WRITE = "write";

    /** Measured on the sample landscape, where nearly every cell is a site of its own. */
    private static final double READ_SHARE = 0.02;

    private static final double WRITE_SHARE = 0.08;

    private Phases() {}

    static List<ForecastEngine.Phase> usual() {
        return List.of(
                new ForecastEngine.Phase(READ, READ_SHARE),
                new ForecastEngine.Phase(FORECAST, 1 - READ_SHARE - WRITE_SHARE),
                new ForecastEngine.Phase(WRITE, WRITE_SHARE));
    }
}
