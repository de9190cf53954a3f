package org.pedonscape.geotools.project;

import java.util.Locale;

/**
 * The optional quantities a project may give by raster, table or constant. One list: the project file's keys, the
 * documentation, the range checks and the assumptions reported by a run all come from here.
 */
public enum Quantity {
    /** Mass of particles below 2 um in the fine earth. */
    CLAY("%", 0, 100, "clay (< 2 um) in the fine earth, mass percent"),
    /** Mass of particles from 2 to 50 um in the fine earth. */
    SILT("%", 0, 100, "silt (2-50 um) in the fine earth, mass percent"),
    /** Mass of particles from 50 um to 2 mm in the fine earth; with clay it gives silt where silt is lacking. */
    SAND("%", 0, 100, "sand (50 um-2 mm) in the fine earth, mass percent"),
    /** Volume of stones. */
    COARSE_FRAGMENTS("%", 0, 95, "stones above 2 mm, volume percent"),
    /** Acidity. */
    PH("pH", 2, 11, "pH in water"),
    /** Mass of fine earth in its volume. */
    BULK_DENSITY("g/cm3", 0.05, 2.2, "bulk density of the fine earth, top 30 cm"),
    /** Depth to rock. */
    BEDROCK_DEPTH("cm", 2, 100000, "depth to bedrock"),
    /** Depth to groundwater. */
    WATER_TABLE("cm", 0, 100000, "mean depth of the water table"),
    /** Exchangeable sodium. */
    SODICITY("%", 0, 100, "exchangeable sodium percentage"),
    /** Height above sea level; gives slope, and temperature where the climate has a reference elevation. */
    ELEVATION("m", -500, 9000, "height above sea level (DEM)"),
    /** Net primary production. */
    NPP("kg C/m2/yr", 0, 5, "net primary production, above and below ground"),
    /** Measured stock to start from. */
    SOC_STOCK_0_30("t C/ha", 0.1, 2000, "observed SOC stock of the top 30 cm in the first year");

    private final String unit;
    private final double lowest;
    private final double highest;
    private final String description;

    Quantity(String unit, double lowest, double highest, String description) {
        this.unit = unit;
        this.lowest = lowest;
        this.highest = highest;
        this.description = description;
    }

    /** Key in a project file, such as {@code coarse_fragments}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Unit expected after the project's own {@code scale} and {@code offset}. */
    public String unit() {
        return unit;
    }

    /** Lowest value taken as possible, in {@link #unit()}. */
    public double lowest() {
        return lowest;
    }

    /** Highest value taken as possible, in {@link #unit()}. */
    public double highest() {
        return highest;
    }

    /** One line for help and documentation. */
    public String description() {
        return description;
    }
}
