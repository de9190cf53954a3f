/**
 * From aligned raster values to boundary conditions: one cell's classes and quantities ({@link
 * org.pedonscape.geotools.conditions.CellValues}) become the kernel's {@link org.pedonscape.kernel.site.Site} ({@link
 * org.pedonscape.geotools.conditions.SiteBuilder}). Units change here, from users' to SI; mapping tables, precedence
 * and defaults act here; land-cover change becomes events here. {@link org.pedonscape.geotools.conditions.RangeCheck}
 * finds values that cannot be, {@link org.pedonscape.geotools.conditions.Assumptions} says what was given and what
 * assumed.
 *
 * <p>Called by {@code forecast}. It reads no file and no raster, and knows no pool and no rate.
 */
package org.pedonscape.geotools.conditions;
