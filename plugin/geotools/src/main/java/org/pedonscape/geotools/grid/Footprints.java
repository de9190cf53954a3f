package org.pedonscape.geotools.grid;

/** Where the cells of a target block lie on a source raster, and how a value is made there. */
sealed interface Footprints permits PointFootprints, BoxFootprints {

    /** What the cells need of the source. */
    SourceReach reach();

    /**
     * Value of a target cell.
     *
     * @param window source values that hold the needed columns and rows, as far as the raster reaches
     * @param cell index of the cell in its block, row by row
     * @return the value, NaN for none
     */
    double value(SourceWindow window, int cell);
}
