package org.pedonscape.geotools.forecast;

import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.grid.AlignedRaster;

/** Codes of a class map over one block of cells at a time. Belongs to one thread. */
final class ClassReader {

    private final AlignedRaster raster;
    private double[] values = {};

    /**
     * @param raster the map; closed by its owner
     */
    ClassReader(AlignedRaster raster) {
        this.raster = raster;
    }

    void load(CellBlock block) {
        values = raster.read(1, block.column(), block.row(), block.width(), block.height());
    }

    /** Code of a cell of the block, or {@link CellValues#NO_CLASS}. */
    int code(int cell) {
        return Double.isNaN(values[cell]) ? CellValues.NO_CLASS : (int) Math.rint(values[cell]);
    }

    /** Whether a cell of the block has a value other than nought. */
    boolean nonZero(int cell) {
        return !Double.isNaN(values[cell]) && values[cell] != 0;
    }

    /** Whether a cell of the block holds what no class code can be: a fraction, or more than an {@code int} holds. */
    boolean fraction(int cell) {
        return !Double.isNaN(values[cell]) && values[cell] != (int) values[cell];
    }
}
