package org.pedonscape.geotools.conditions;

/** The boundary conditions whose origin a run reports. Values are in users' units. */
public enum Condition {
    /** Kind of soil. */
    SOIL_GROUP("soil group", ""),
    /** What the fine fraction is made of. */
    MINERAL_CLASS("mineral class", ""),
    /** Particles below 2 um. */
    CLAY("clay", "%"),
    /** Particles from 2 to 50 um. */
    SILT("silt", "%"),
    /** Stones. */
    COARSE_FRAGMENTS("coarse fragments", "%"),
    /** Acidity. */
    PH("pH", ""),
    /** Mass of fine earth in its volume. */
    BULK_DENSITY("bulk density", "g/cm3"),
    /** Depth to rock. */
    BEDROCK_DEPTH("bedrock depth", "cm"),
    /** Depth to groundwater at the start. */
    WATER_TABLE("water table", "cm"),
    /** Exchangeable sodium. */
    SODICITY("sodicity", "%"),
    /** Slope. */
    SLOPE("slope", "m/m"),
    /** Potential evapotranspiration of a year. */
    EVAPOTRANSPIRATION("potential evapotranspiration", "mm/yr"),
    /** Carbon that the plants of the first cover give to the soil. */
    PLANT_INPUT("plant carbon input under the first cover", "kg C/m2/yr"),
    /** Year since when peat under the first cover has been drained. */
    PEAT_DRAINED("year in which peat under the first cover was drained", ""),
    /** SOC stock to start from. */
    START_STOCK("observed SOC stock 0-30 cm", "t C/ha");

    private final String label;
    private final String unit;

    Condition(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** Words for a report. */
    public String label() {
        return label;
    }

    /** Unit of the reported values, empty for none. */
    public String unit() {
        return unit;
    }
}
