package org.pedonscape.kernel.site;

/**
 * How well a place lies inside the domain the pedon framework is made for: mineral and organo-mineral soils, freely
 * draining ones first. The codes are those of the confidence rasters.
 */
public enum Confidence {
    /** Freely draining mineral soil: the domain of the framework. */
    FREELY_DRAINING_MINERAL_SOIL(1),
    /** Frozen or sodic mineral soil: an end member, fewer data behind it. */
    SPECIAL_MINERAL_SOIL(2),
    /** Mineral soil with the water table within a metre: an end member, lower confidence. */
    WET_MINERAL_SOIL(3),
    /** Organic soil: an end member, lowest confidence. */
    ORGANIC_SOIL(4);

    private final int code;

    Confidence(int code) {
        this.code = code;
    }

    /** Value in the confidence raster: 1 is best. */
    public int code() {
        return code;
    }
}
