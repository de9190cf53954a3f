package org.pedonscape.geotools.forecast;

import java.util.Arrays;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.grid.AlignedRaster;
import org.pedonscape.geotools.legend.CodeTable;

/**
 * Values of one quantity over one block of cells at a time, with one channel, or with twelve for monthly values.
 * Belongs to one thread.
 */
sealed interface ValueReader {

    /** Months in a year, channels of a monthly quantity. */
    int MONTHS = 12;

    /**
     * Goes to a block; the class maps that tables refer to must be there already.
     *
     * @param block cells to read
     */
    void load(CellBlock block);

    /**
     * @param channel from 0; a month where there are twelve
     * @param cell cell of the block, row by row
     * @return the value, or NaN
     */
    double value(int channel, int cell);

    /**
     * The same everywhere.
     *
     * @param values one value, or twelve
     */
    record Same(double... values) implements ValueReader {

        @Override
        public void load(CellBlock block) {
            // Nothing to read.
        }

        @Override
        public double value(int channel, int cell) {
            return values[values.length == 1 ? 0 : channel];
        }
    }

    /** Bands of a raster: stored value times scale plus offset. */
    final class Bands implements ValueReader {

        private final AlignedRaster raster;
        private final int[] bands;
        private final double scale;
        private final double offset;
        private double[][] values = {};

        Bands(AlignedRaster raster, int first, int channels, double scale, double offset) {
            this.raster = raster;
            this.bands = new int[channels];
            Arrays.setAll(bands, i -> first + i);
            this.scale = scale;
            this.offset = offset;
        }

        @Override
        public void load(CellBlock block) {
            values = raster.read(bands, block.column(), block.row(), block.width(), block.height());
        }

        @Override
        public double value(int channel, int cell) {
            return values[channel][cell] * scale + offset;
        }
    }

    /** A row a class. */
    final class ByClass implements ValueReader {

        private final CodeTable table;
        private final ClassReader classes;
        private int lastCode = CellValues.NO_CLASS;
        private double[] last = {};

        /**
         * @param table values by code
         * @param classes the map of the codes; loaded by its owner
         */
        ByClass(CodeTable table, ClassReader classes) {
            this.table = table;
            this.classes = classes;
        }

        @Override
        public void load(CellBlock block) {
            // The class map is loaded by its owner.
        }

        @Override
        public double value(int channel, int cell) {
            int code = classes.code(cell);
            // Neighbours mostly have the same class, and a look-up copies the row.
            if (code != lastCode) {
                last = table.valuesOf(code).orElse(new double[0]);
                lastCode = code;
            }
            return channel < last.length ? last[channel] : Double.NaN;
        }
    }

    /**
     * Twelve months from an annual value and a swing, see {@link
     * org.pedonscape.geotools.project.ValueSource.Seasonal}.
     *
     * @param annual mean or total
     * @param amplitude swing
     * @param peakMonth month of the maximum, 1 to 12
     * @param water whether the annual value is a total and the swing relative
     */
    record Season(ValueReader annual, ValueReader amplitude, double peakMonth, boolean water) implements ValueReader {

        @Override
        public void load(CellBlock block) {
            annual.load(block);
            amplitude.load(block);
        }

        @Override
        public double value(int month, int cell) {
            double swing = amplitude.value(0, cell) * Math.cos(2 * Math.PI * (month + 1 - peakMonth) / MONTHS);
            return water ? annual.value(0, cell) / MONTHS * (1 + swing) : annual.value(0, cell) + swing;
        }
    }
}
