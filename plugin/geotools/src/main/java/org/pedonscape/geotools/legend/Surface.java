package org.pedonscape.geotools.legend;

/** What a land-cover class says about there being a soil at all. */
public enum Surface {
    /** Land with a soil, and a vegetation type that says what grows (or hardly grows) on it. */
    LAND,
    /** Open water: no soil column, the cell is left out. */
    WATER,
    /** Permanent snow and ice: no soil column, the cell is left out. */
    ICE,
    /** A class that says "not known": the cell is read as if the map had no value there. */
    UNKNOWN
}
