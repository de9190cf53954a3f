/**
 * What is known about a place before the model runs: the upper boundary (climate, vegetation), the lower boundary
 * (soil, geology, terrain, drainage) and the history of land use between them.
 *
 * <p>Everything here is an immutable value in SI units (kg C m<sup>-2</sup> yr<sup>-1</sup>, m, fractions of one)
 * except temperatures, which are in degrees Celsius, and years, which are calendar years. The package knows no pool,
 * no rate and no raster; callers outside the kernel build a {@link org.pedonscape.kernel.site.Site} and hand it over.
 */
package org.pedonscape.kernel.site;
