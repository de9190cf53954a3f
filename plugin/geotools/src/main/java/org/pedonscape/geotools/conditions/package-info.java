/**
 * From aligned raster values to boundary conditions: one cell's classes and quantities become the kernel's {@link
 * org.pedonscape.kernel.site.Site}. Mapping tables and defaults act here; nothing here reads a raster.
 */
package org.pedonscape.geotools.conditions;
