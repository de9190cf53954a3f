/**
 * Rasters in and out: GeoTIFF reading by thread, cloud-optimised GeoTIFF writing, and GeoTools set up once.
 *
 * <p>Reading: {@link org.pedonscape.geotools.raster.RasterSource} opens a file, checks it, and hands out windows of
 * values with no-data as NaN. Writing: {@link org.pedonscape.geotools.raster.CogWriter} takes rows from north to south
 * and lays out a cloud-optimised file, which appears whole or not at all. Called by the grid package (alignment) and
 * the forecast package (output). Knows nothing of the target grid, of legends or of the model.
 */
package org.pedonscape.geotools.raster;
