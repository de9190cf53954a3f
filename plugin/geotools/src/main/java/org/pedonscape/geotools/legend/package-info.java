/**
 * Mapping tables: what the codes of a land-cover, soil or geology map mean for the soil. Ready ones for common
 * legends lie beside this package as CSV ({@link org.pedonscape.geotools.legend.LegendCatalog}); users bring their
 * own in the same columns, which {@code docs/mapping-tables.md} describes.
 *
 * <p>Called by {@code conditions}, which turns classes into boundary conditions, and by {@code forecast}, which looks
 * for unmapped codes before a run. It reads tables and knows no raster, no cell and no place: a vegetation type here
 * says how production is shared out, not how much there is.
 */
package org.pedonscape.geotools.legend;
