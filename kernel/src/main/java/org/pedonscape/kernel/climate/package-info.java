/**
 * Soil climate: temperature, water content and percolation of every layer in every month, from the monthly climate
 * above and the soil's texture and structure below.
 *
 * <p>{@link org.pedonscape.kernel.climate.SoilClimate} is the door; the solver owns one per thread and calls it once
 * per simulated year. {@link org.pedonscape.kernel.climate.PotentialEvapotranspiration} is for callers outside the
 * kernel whose data lack it. The cycle repeats from year to year (a climate, not a weather record), so both heat and
 * water are solved for their periodic state, with no run-in and no memory of the call before: equal arguments give
 * equal bits.
 *
 * <p>The package knows nothing of carbon, vegetation types, events, rasters or files. Units: m, m of water per month,
 * degrees Celsius, volume and mass fractions of one. Months are twelfths of a year.
 */
package org.pedonscape.kernel.climate;
