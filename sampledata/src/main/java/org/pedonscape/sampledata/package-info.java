/**
 * Generates the sample landscape: relief, rock, soil, land cover at two dates and climate of a place that does not
 * exist, so that the program can be tried without data of one's own.
 *
 * <p>{@link org.pedonscape.sampledata.GenerateSample} is the way in. The order of causes is that of nature: rocks
 * (Strata), rivers that cut them (Relief, Drainage, Terrain), soils that follow (Ground), people who follow the soils
 * (LandUse), climate that follows height (Climate). The same seed gives the same maps, bit for bit. The package knows
 * nothing of the soil carbon model, and nothing in the program calls it.
 */
package org.pedonscape.sampledata;
