package org.pedonscape.geotools.grid;

import java.nio.file.Path;

/**
 * What was done to bring a raster to the target grid; for the run's record.
 *
 * @param path the raster
 * @param sourceCrs name of its coordinate reference system
 * @param sourceWidth its columns
 * @param sourceHeight its rows
 * @param sourceCellWidth width of its cells, units of its CRS
 * @param sourceCellHeight height of its cells, units of its CRS
 * @param targetCrs name of the target's coordinate reference system
 * @param method how values are made
 * @param ratio side of a target cell in source cells
 * @param covered share of target cells whose centre lies in the raster, 0 to 1, from at most 10,000 evenly spread cells
 */
public record AlignmentReport(
        Path path,
        String sourceCrs,
        int sourceWidth,
        int sourceHeight,
        double sourceCellWidth,
        double sourceCellHeight,
        String targetCrs,
        Resampling method,
        double ratio,
        double covered) {}
