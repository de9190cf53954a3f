/**
 * What a run makes, as values: the catalogue of maps ({@link org.pedonscape.geotools.product.ProductCatalog}: name,
 * unit, depth, year and style of each), their statistics, the summary table by land-cover transition and soil, and the
 * record of the run. The forecast engine fills them, the style package draws them. Nothing here reads a raster, knows a
 * colour or calls the kernel.
 */
package org.pedonscape.geotools.product;
