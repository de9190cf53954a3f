/** Rasters in and out: GeoTIFF reading by thread, cloud-optimised GeoTIFF writing, and GeoTools set up once. */
package org.pedonscape.geotools.raster;
