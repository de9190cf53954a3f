package org.pedonscape.kernel.climate;

/**
 * How much water the fine earth of one layer holds: wilting point, field capacity and air entry from texture, organic
 * matter and porosity.
 *
 * <p>Mineral soil: Saxton &amp; Rawls (2006, Soil Science Society of America Journal 70:1569-1578), equations 1
 * (1500 kPa), 2 (33 kPa), 3 and 5 (saturation), 4 (air entry) and 8 (shift of field capacity with density, the porosity
 * coming from the model's own soil structure). Their regressions hold for clay up to 60 % and organic matter up to 8 %;
 * both are cut there.
 *
 * <p>Peat: Letts et al. (2000, Atmosphere-Ocean 38:141-160), fibric, hemic and sapric peat told apart by their porosity
 * (0.93, 0.88, 0.83): retention after drainage 0.275, 0.620, 0.705 and least water content 0.04, 0.15, 0.22, linear in
 * between. Between 8 % and 30 % organic matter the two are mixed linearly (closure of our own).
 *
 * <p>Whatever the input, {@code 0 < wiltingPoint < fieldCapacity < porosity}.
 */
final class WaterRetention {

    /** Organic matter up to which the mineral regressions hold, mass fraction (Saxton &amp; Rawls 2006). */
    private static final double MINERAL_ORGANIC_MATTER = 0.08;

    /** Organic matter from which a layer is peat, mass fraction (limit of histic material, IUSS WRB 2015: 20 % C). */
    private static final double PEAT_ORGANIC_MATTER = 0.30;

    /** Clay up to which the mineral regressions hold, mass fraction (Saxton &amp; Rawls 2006). */
    private static final double LARGEST_CLAY = 0.60;

    /** Tension at field capacity, kPa. */
    private static final double FIELD_CAPACITY_TENSION = 33;

    /** Tension of a metre of water, kPa m-1. */
    private static final double TENSION_PER_METRE = 9.81;

    /** Height above free water from which a soil in equilibrium holds no more than field capacity, m. */
    static final double DRAINED_HEIGHT = FIELD_CAPACITY_TENSION / TENSION_PER_METRE;

    private static final double FIBRIC_POROSITY = 0.93;
    private static final double HEMIC_POROSITY = 0.88;
    private static final double SAPRIC_POROSITY = 0.83;

    /** Air entry of peat, kPa: 0.0102 m of water (Letts et al. 2000). */
    private static final double PEAT_AIR_ENTRY = 0.1;

    /** Shift of field capacity per change of porosity (Saxton &amp; Rawls 2006, equation 8). */
    private static final double DENSITY_SHIFT = 0.2;

    /** Largest share of the pores that water may fill at field capacity: some air always remains (own closure). */
    private static final double FULLEST_FIELD_CAPACITY = 0.95;

    /** Least tension of air entry, kPa: the regression goes below it in loose sand. */
    private static final double LEAST_AIR_ENTRY = 0.1;

    /** Largest tension of air entry, kPa: the regression comes near field capacity in dense clay. */
    private static final double LARGEST_AIR_ENTRY = 20;

    private double wiltingPoint;
    private double fieldCapacity;
    private double airEntry;
    private double porosity;

    /**
     * Derives the limits for a layer.
     *
     * @param clay mass fraction of the mineral fine earth
     * @param silt mass fraction of the mineral fine earth
     * @param organicMatter mass fraction of the fine earth
     * @param totalPorosity m3 m-3
     * @param macroporosity m3 m-3
     */
    void derive(double clay, double silt, double organicMatter, double totalPorosity, double macroporosity) {
        porosity = totalPorosity;
        double c = Math.min(clay, LARGEST_CLAY);
        double s = Math.min(Math.max(0, 1 - clay - silt), 1 - c);
        double om = 100 * Math.min(Math.max(0, organicMatter), MINERAL_ORGANIC_MATTER);
        double wilting1 = -0.024 * s + 0.487 * c + 0.006 * om + 0.005 * s * om - 0.013 * c * om + 0.068 * s * c + 0.031;
        double wilting = wilting1 + 0.14 * wilting1 - 0.02;
        double field1 = -0.251 * s + 0.195 * c + 0.011 * om + 0.006 * s * om - 0.027 * c * om + 0.452 * s * c + 0.299;
        double field = field1 + 1.283 * field1 * field1 - 0.374 * field1 - 0.015;
        double drained1 = 0.278 * s + 0.034 * c + 0.022 * om - 0.018 * s * om - 0.027 * c * om - 0.584 * s * c + 0.078;
        double drained = drained1 + 0.636 * drained1 - 0.107;
        double saturation = field + drained - 0.097 * s + 0.043;
        field -= DENSITY_SHIFT * (saturation - totalPorosity);
        double entry1 = -21.67 * s - 27.93 * c - 81.97 * drained + 71.12 * s * drained + 8.29 * c * drained
                + 14.05 * s * c + 27.16;
        double entry = entry1 + 0.02 * entry1 * entry1 - 0.113 * entry1 - 0.70;

        double peat = (organicMatter - MINERAL_ORGANIC_MATTER) / (PEAT_ORGANIC_MATTER - MINERAL_ORGANIC_MATTER);
        if (peat > 0) {
            double share = Math.min(1, peat);
            wilting += share * (betweenPeats(0.04, 0.15, 0.22) - wilting);
            field += share * (betweenPeats(0.275, 0.620, 0.705) - field);
            entry += share * (PEAT_AIR_ENTRY - entry);
        }
        // Compacted or very macroporous layers leave the regressions' domain; the order of the limits must survive.
        double most = Math.min(FULLEST_FIELD_CAPACITY * totalPorosity, totalPorosity - macroporosity);
        fieldCapacity = Math.max(Math.min(field, most), 0.1 * totalPorosity);
        wiltingPoint = Math.max(Math.min(wilting, 0.8 * fieldCapacity), 0.05 * fieldCapacity);
        airEntry = Math.max(LEAST_AIR_ENTRY, Math.min(entry, LARGEST_AIR_ENTRY));
    }

    private double betweenPeats(double fibric, double hemic, double sapric) {
        if (porosity >= HEMIC_POROSITY) {
            double t = Math.min(1, (porosity - HEMIC_POROSITY) / (FIBRIC_POROSITY - HEMIC_POROSITY));
            return hemic + t * (fibric - hemic);
        }
        double t = Math.max(0, (porosity - SAPRIC_POROSITY) / (HEMIC_POROSITY - SAPRIC_POROSITY));
        return sapric + t * (hemic - sapric);
    }

    /** Water content at 1500 kPa, m3 m-3. */
    double wiltingPoint() {
        return wiltingPoint;
    }

    /** Water content at 33 kPa, m3 m-3. */
    double fieldCapacity() {
        return fieldCapacity;
    }

    /** Tension at which the largest pores empty, kPa. */
    double airEntry() {
        return airEntry;
    }

    /**
     * Share of the pore space between field capacity and saturation that is filled in equilibrium with free water
     * below. The retention curve is Campbell's (1974, Soil Science 117:311-314) power law through air entry and field
     * capacity.
     *
     * @param height height above the free water, m, at least 0
     * @return fraction of (porosity - field capacity), 1 at the free water and 0 from 3.4 m above it
     */
    double filledAbove(double height) {
        double tension = TENSION_PER_METRE * height;
        if (tension <= airEntry) {
            return 1;
        }
        if (tension >= FIELD_CAPACITY_TENSION) {
            return 0;
        }
        double slope = Math.log(fieldCapacity / porosity) / Math.log(FIELD_CAPACITY_TENSION / airEntry);
        double content = porosity * Math.exp(slope * Math.log(tension / airEntry));
        return Math.min(1, (content - fieldCapacity) / (porosity - fieldCapacity));
    }
}
