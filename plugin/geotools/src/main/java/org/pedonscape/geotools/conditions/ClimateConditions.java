package org.pedonscape.geotools.conditions;

import java.util.Optional;
import org.pedonscape.kernel.climate.PotentialEvapotranspiration;
import org.pedonscape.kernel.site.MonthlyClimate;

/** From a cell's monthly values to the kernel's climate. */
final class ClimateConditions {

    private static final double MILLIMETRES = 1000;

    private ClimateConditions() {}

    /**
     * @param cell the cell
     * @return its climate; empty where a month of temperature or precipitation is missing, or where evapotranspiration
     *     must be derived and the latitude is missing
     */
    static Optional<MonthlyClimate> of(CellValues cell) {
        double[] temperature = new double[MonthlyClimate.MONTHS];
        double[] precipitation = new double[MonthlyClimate.MONTHS];
        double sum = 0;
        for (int m = 0; m < MonthlyClimate.MONTHS; m++) {
            temperature[m] = cell.temperatureHere(m);
            precipitation[m] = cell.precipitation(m) / MILLIMETRES;
            sum += temperature[m] + precipitation[m];
        }
        boolean derive = cell.derivesEvapotranspiration();
        if (Double.isNaN(sum) || (derive && Double.isNaN(cell.latitude()))) {
            return Optional.empty();
        }
        double[] evapotranspiration = derive
                ? PotentialEvapotranspiration.thornthwaite(temperature, cell.latitudeForDayLength())
                : given(cell);
        return Optional.of(new MonthlyClimate(temperature, precipitation, evapotranspiration));
    }

    private static double[] given(CellValues cell) {
        double[] values = new double[MonthlyClimate.MONTHS];
        for (int m = 0; m < values.length; m++) {
            values[m] = cell.evapotranspiration(m) / MILLIMETRES;
        }
        return values;
    }
}
