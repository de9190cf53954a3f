package org.pedonscape.kernel.site;

import java.util.Objects;

/**
 * The lower boundary condition: soil, parent material, terrain and groundwater.
 *
 * @param group the kind of soil, for the processes that texture alone does not tell
 * @param mineralClass what the fine fraction is made of
 * @param clay mass fraction of the fine earth below 2 um, [0, 1]
 * @param silt mass fraction of the fine earth from 2 to 50 um, [0, 1]; clay + silt at most 1
 * @param coarseFragments volume fraction of stones above 2 mm, [0, 0.95]
 * @param ph pH in water, [2, 11]
 * @param bulkDensity bulk density of the fine earth in the top 30 cm, kg m-3, [50, 2200], or NaN to let the model
 *     derive it from texture and organic matter
 * @param bedrockDepth depth to rock below the surface, m, at least 0.02; {@code POSITIVE_INFINITY} where deeper than
 *     the profile
 * @param waterTableDepth mean depth of the groundwater, m, at least 0; {@code POSITIVE_INFINITY} where freely draining
 * @param sodicity exchangeable sodium percentage as a fraction, [0, 1]
 * @param slope slope of the ground as rise over run, at least 0: steeper ground sheds more of its rain
 */
public record Soil(
        SoilGroup group,
        MineralClass mineralClass,
        double clay,
        double silt,
        double coarseFragments,
        double ph,
        double bulkDensity,
        double bedrockDepth,
        double waterTableDepth,
        double sodicity,
        double slope) {

    /** Checks ranges. */
    public Soil {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(mineralClass, "mineralClass");
        within("clay", clay, 0, 1);
        within("silt", silt, 0, 1);
        within("clay + silt", clay + silt, 0, 1 + 1e-9);
        within("coarseFragments", coarseFragments, 0, 0.95);
        within("ph", ph, 2, 11);
        if (!Double.isNaN(bulkDensity)) {
            within("bulkDensity", bulkDensity, 50, 2200);
        }
        within("bedrockDepth", bedrockDepth, 0.02, Double.POSITIVE_INFINITY);
        within("waterTableDepth", waterTableDepth, 0, Double.POSITIVE_INFINITY);
        within("sodicity", sodicity, 0, 1);
        within("slope", slope, 0, Double.POSITIVE_INFINITY);
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " must lie in [" + low + ", " + high + "], got " + value);
        }
    }

    /** How far the framework's intended domain, freely draining mineral soils, covers this soil. */
    public Confidence confidence() {
        if (group == SoilGroup.HISTOSOL) {
            return Confidence.ORGANIC_SOIL;
        }
        if (group == SoilGroup.GLEYSOL || waterTableDepth < 1.0) {
            return Confidence.WET_MINERAL_SOIL;
        }
        if (group == SoilGroup.CRYOSOL || group == SoilGroup.SODIC) {
            return Confidence.SPECIAL_MINERAL_SOIL;
        }
        return Confidence.FREELY_DRAINING_MINERAL_SOIL;
    }
}
