package org.pedonscape.geotools.conditions;

/** Why a cell inside the mask has no site. */
public enum Omission {
    /** No land-cover map has a class here, or only one that says "not known". */
    NO_LAND_COVER("no land-cover class at any date"),
    /** Open water at one date or more. */
    WATER("water"),
    /** Permanent snow or ice at one date or more. */
    ICE("permanent snow or ice"),
    /** Nothing grew under the first cover, so there is no steady state to start from. */
    SEALED("nothing grows under the first cover: sealed, bare or without production"),
    /** A month of temperature or precipitation is missing, or what evapotranspiration is derived from. */
    NO_CLIMATE("no climate value");

    private final String label;

    Omission(String label) {
        this.label = label;
    }

    /** Words for a report. */
    public String label() {
        return label;
    }
}
