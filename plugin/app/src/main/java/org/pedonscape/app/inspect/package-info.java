/**
 * Looks through a raster and says what is in it. Called by the {@code inspect} command; reads through
 * {@link org.pedonscape.geotools.raster.RasterSource} as a forecast does, so that it shows what a forecast would see.
 */
package org.pedonscape.app.inspect;
