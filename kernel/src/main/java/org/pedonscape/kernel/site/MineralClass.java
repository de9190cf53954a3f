package org.pedonscape.kernel.site;

/**
 * What the fine mineral fraction is made of, which sets how much carbon it can hold.
 */
public enum MineralClass {
    /** Expanding and other high-activity 2:1 clays (smectite, illite, vermiculite). */
    ACTIVE_2_1,
    /** Low-activity 1:1 clays with iron oxides (kaolinite); deeply weathered tropical soils. */
    KAOLINITIC_1_1,
    /** Short-range-order minerals (allophane, imogolite, ferrihydrite); volcanic ash soils. */
    SHORT_RANGE_ORDER
}
