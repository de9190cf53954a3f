package org.pedonscape.geotools.grid;

import org.pedonscape.geotools.raster.RasterKind;

/** How a value for a target cell is made from the cells of a source. */
public enum Resampling {
    /** The grids coincide: values are taken as they are. */
    NONE,
    /** The source cell that the target cell's centre falls in. */
    NEAREST,
    /** The code that covers most of the target cell. */
    MODE,
    /** Between the four nearest source cell centres; those without a value are left out. */
    BILINEAR,
    /** The mean over the target cell, each source cell weighted by its covered part. */
    AREA_MEAN;

    /**
     * From this many source cells along a target cell on, a point is no fair sample of the target cell any more.
     * Closure of our own: bilinear weights reach two source cells, and from 1.5 on a target cell can touch more.
     */
    static final double COARSER = 1.5;

    /**
     * The method for a raster: of classes the nearest, or the mode on a coarser target; of quantities bilinear, or the
     * area mean on a coarser target.
     *
     * @param kind what the values mean
     * @param ratio side of a target cell in source cells (geometric mean of both directions)
     * @return the method
     */
    public static Resampling choose(RasterKind kind, double ratio) {
        boolean coarser = ratio > COARSER;
        if (kind == RasterKind.CLASSES) {
            return coarser ? MODE : NEAREST;
        }
        return coarser ? AREA_MEAN : BILINEAR;
    }
}
