package org.pedonscape.sampledata;

/**
 * What lies at the surface. Codes are the first-level classes of the global lithological map GLiM (Hartmann and
 * Moosdorf 2012, Geochemistry Geophysics Geosystems 13, Q12004) in the order of its raster edition. How easily each is
 * eroded, relative to sandstone, is an invention of this landscape.
 */
enum Rock {
    /** Loose river sediment of the valley floors (su). */
    ALLUVIUM(1, 3),
    /** Wind-blown silt on gentle lower slopes (su). */
    LOESS(1, 3),
    /** Basalt flow that caps the plateau (vb). */
    BASALT(2, 0.25),
    /** Sandstone (ss). */
    SANDSTONE(3, 1),
    /** Marl and mudstone (sm). */
    MARL(5, 2.2),
    /** Limestone (sc). */
    LIMESTONE(6, 0.45),
    /** Open water (wb). */
    WATER(11, 1);

    private final int code;
    private final double erodibility;

    Rock(int code, double erodibility) {
        this.code = code;
        this.erodibility = erodibility;
    }

    /** GLiM class code. */
    int code() {
        return code;
    }

    /** How fast a river cuts into it, relative to sandstone. */
    double erodibility() {
        return erodibility;
    }
}
