package org.pedonscape.geotools.project;

import java.nio.file.Path;

/** Where the values of a quantity come from. */
public sealed interface ValueSource {

    /**
     * One value everywhere.
     *
     * @param value the value, in the quantity's unit
     */
    record Constant(double value) implements ValueSource {}

    /**
     * A raster band; value = stored * scale + offset.
     *
     * @param path the file
     * @param band first band to use, from 1; monthly quantities use this and the eleven that follow
     * @param scale factor from stored values to the quantity's unit
     * @param offset added after scaling
     */
    record Raster(Path path, int band, double scale, double offset) implements ValueSource {}

    /**
     * A table with a row a class.
     *
     * @param path CSV file with the columns {@code code} and {@code column}
     * @param column name of the value column (for monthly quantities, twelve columns: column_1 to column_12)
     * @param by which class map the code belongs to
     */
    record Table(Path path, String column, ClassRole by) implements ValueSource {}

    /**
     * Twelve monthly values, January first, the same everywhere.
     *
     * @param values twelve values
     */
    record Monthly(double[] values) implements ValueSource {}

    /**
     * An annual value with a seasonal swing: for month m (1 = January) annual + amplitude * cos(2 pi (m - peakMonth)
     * / 12) for temperature; for water, annual / 12 * (1 + amplitude * cos(...)), amplitude in [0, 1].
     *
     * @param annual annual mean (temperature) or annual total (water)
     * @param amplitude half of the seasonal range (temperature, degrees) or relative swing (water)
     * @param peakMonth month of the maximum, 1 to 12
     */
    record Seasonal(ValueSource annual, ValueSource amplitude, double peakMonth) implements ValueSource {}
}
