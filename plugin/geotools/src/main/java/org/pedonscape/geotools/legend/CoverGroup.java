package org.pedonscape.geotools.legend;

/** Coarse kinds of cover, for summary tables. The ordinals carry no meaning. */
public enum CoverGroup {
    /** Trees. */
    FOREST,
    /** Shrubs. */
    SHRUB,
    /** Natural grass, herbs, lichens and mosses. */
    GRASSLAND,
    /** Grass that is grazed or mown. */
    PASTURE,
    /** Annual crops. */
    CROPLAND,
    /** Tree crops, vines, plantations of palms. */
    PERENNIAL_CROP,
    /** Vegetation in water-logged ground. */
    WETLAND,
    /** Built-up land. */
    ARTIFICIAL,
    /** Hardly any plants. */
    BARE
}
