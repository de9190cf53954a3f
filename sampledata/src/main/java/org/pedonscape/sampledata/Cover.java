package org.pedonscape.sampledata;

/** Land covers of the landscape, with their codes in the legend of the ESA CCI land-cover maps. */
enum Cover {
    /** Rain-fed cropland. */
    CROP(10),
    /** Rain-fed cropland, herbaceous; here only on drained peat, so that a project can aim an event at it. */
    CROP_ON_PEAT(11),
    /** Broad-leaved deciduous forest. */
    BROADLEAVED_FOREST(60),
    /** Needle-leaved evergreen forest. */
    NEEDLELEAVED_FOREST(70),
    /** Mixed forest. */
    MIXED_FOREST(90),
    /** Grassland. */
    GRASS(130),
    /** Flooded herbs and shrubs: the fen. */
    WETLAND(180),
    /** Towns and villages. */
    TOWN(190),
    /** Lake and river. */
    WATER(210);

    private final int code;

    Cover(int code) {
        this.code = code;
    }

    /** ESA CCI class code. */
    int code() {
        return code;
    }

    /** Whether trees stand here. */
    boolean forest() {
        return this == BROADLEAVED_FOREST || this == NEEDLELEAVED_FOREST || this == MIXED_FOREST;
    }
}
