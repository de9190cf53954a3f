package org.pedonscape.geotools.conditions;

/** Where a boundary condition of a cell came from, most trusted first. */
public enum Origin {
    /** The project gives it: a raster, a table by class or a constant. */
    PROJECT("given by the project"),
    /** The soil class's row. */
    SOIL_TABLE("soil table"),
    /** The soil class's row, corrected by the geology class's shift. */
    SOIL_AND_GEOLOGY("soil table, corrected by geology"),
    /** The geology class's row. */
    GEOLOGY_TABLE("geology table"),
    /** The land-cover class: it drains the ground or stands in water. */
    LAND_COVER("land-cover class"),
    /** Derived from the climate. */
    CLIMATE("derived from climate"),
    /** Left to the model. */
    MODEL("derived by the model"),
    /** A general default, the same everywhere. */
    DEFAULT("general default");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** Words for a report. */
    public String label() {
        return label;
    }

    /** Whether a user who cares should look at it: it is neither given nor read from the soil map. */
    public boolean assumed() {
        return this == GEOLOGY_TABLE || this == CLIMATE || this == DEFAULT;
    }
}
