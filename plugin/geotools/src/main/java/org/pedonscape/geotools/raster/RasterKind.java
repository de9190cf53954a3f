package org.pedonscape.geotools.raster;

/** What the numbers of a raster mean; decides how they may be averaged, resampled and rescaled. */
public enum RasterKind {
    /** Codes of a legend: never averaged, never rescaled. */
    CLASSES,
    /** Amounts on a scale: may be averaged; the scale and offset a file declares are applied. */
    QUANTITIES
}
