package org.pedonscape.sampledata;

/**
 * The soils of the landscape: reference soil groups of the World Reference Base. Codes are those of the SoilGrids map
 * of most probable WRB classes, groups in alphabetical order from 0; typical clay is an invention of this landscape.
 */
enum SoilKind {
    /** Open water: no soil. */
    NONE(255, 0),
    /** Young volcanic soil on the basalt. */
    ANDOSOL(3, 18),
    /** Loose sand. */
    ARENOSOL(4, 6),
    /** Brown soil of the slopes. */
    CAMBISOL(6, 25),
    /** River meadows. */
    FLUVISOL(11, 23),
    /** Wet ground of the valley floors. */
    GLEYSOL(12, 30),
    /** Peat of the fen. */
    HISTOSOL(14, 22),
    /** Shallow soil over limestone. */
    LEPTOSOL(16, 27),
    /** Deep soil on loess. */
    LUVISOL(18, 20),
    /** Acid, bleached sand of the heights. */
    PODZOL(23, 5),
    /** Swelling clay on marl. */
    VERTISOL(29, 50);

    private final int code;
    private final double clay;

    SoilKind(int code, double clay) {
        this.code = code;
        this.clay = clay;
    }

    /** Class code in the soil map. */
    int code() {
        return code;
    }

    /** Typical clay, percent. */
    double clay() {
        return clay;
    }
}
