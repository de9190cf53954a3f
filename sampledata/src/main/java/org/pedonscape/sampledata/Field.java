package org.pedonscape.sampledata;

import java.util.function.DoubleBinaryOperator;

/**
 * A square field of numbers on equal cells, row by row from the north-west. Local coordinates are metres east (x) and
 * metres south (y) of the north-west corner.
 *
 * @param size cells a side
 * @param cell cell size, m
 * @param values size x size values; shared, not copied: the model of the relief changes them in place
 */
record Field(int size, double cell, double[] values) {

    Field {
        if (values.length != size * size) {
            throw new IllegalArgumentException(values.length + " values do not fill " + size + " x " + size + " cells");
        }
    }

    /** A field computed at each cell centre. */
    static Field of(int size, double cell, DoubleBinaryOperator valueAt) {
        double[] values = new double[size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueAt.applyAsDouble((i % size + 0.5) * cell, (i / size + 0.5) * cell);
        }
        return new Field(size, cell, values);
    }

    /** East coordinate of a cell's centre, m. */
    double x(int index) {
        return (index % size + 0.5) * cell;
    }

    /** South coordinate of a cell's centre, m. */
    double y(int index) {
        return (index / size + 0.5) * cell;
    }

    /** Index of the cell that holds a point; points outside belong to the nearest cell of the edge. */
    int index(double x, double y) {
        return clamped((int) Math.floor(y / cell)) * size + clamped((int) Math.floor(x / cell));
    }

    /** Value of the cell that holds a point. */
    double at(double x, double y) {
        return values[index(x, y)];
    }

    /** Value of a cell given by column and row; columns and rows outside are moved to the edge. */
    double cellAt(int column, int row) {
        return values[clamped(row) * size + clamped(column)];
    }

    /** Mean over a square window. */
    double meanAround(double x, double y, double halfWidth) {
        int reach = (int) (halfWidth / cell);
        int column = (int) Math.floor(x / cell);
        int row = (int) Math.floor(y / cell);
        double sum = 0;
        for (int r = row - reach; r <= row + reach; r++) {
            for (int c = column - reach; c <= column + reach; c++) {
                sum += cellAt(c, r);
            }
        }
        return sum / ((2 * reach + 1) * (2 * reach + 1));
    }

    private int clamped(int position) {
        return Math.max(0, Math.min(size - 1, position));
    }
}
