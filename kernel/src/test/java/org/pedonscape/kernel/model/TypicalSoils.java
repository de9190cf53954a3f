package org.pedonscape.kernel.model;

import java.util.List;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.MonthlyClimate;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilGroup;
import org.pedonscape.kernel.site.Vegetation;

/**
 * The places of the worked example in docs/theory.md: kinds of soil, each where it is at home. Climate, texture and plant
 * input are round numbers set by hand; no place of the kind was measured.
 */
final class TypicalSoils {

    /**
     * Mean stocks of the profiles of one soil group in the Africa Soil Profiles database (Leenaars 2014), of those that
     * reach the depth without a gap above 5 cm; bulk density as measured, or from organic matter (Adams 1973: 0.244 and
     * 1.64 t m-3).
     *
     * @param name name of the example
     * @param profiles how many
     * @param topsoil 0-30 cm, t C/ha
     * @param metre 0-100 cm, t C/ha
     */
    record Observed(String name, int profiles, double topsoil, double metre) {}

    /** What the examples of the same name are held against. */
    static List<Observed> observed() {
        return List.of(
                new Observed("Arenosol, savanna", 436, 16.6, 35.7),
                new Observed("Andosol, grass", 74, 128.2, 312.4),
                new Observed("Vertisol, savanna", 298, 52.1, 127.5),
                new Observed("Ferralsol, rain forest", 303, 62.0, 125.8),
                new Observed("Calcisol, shrubs", 23, 20.9, 52.2),
                new Observed("Solonetz, shrubs", 60, 26.8, 58.5),
                new Observed("Histosol, mire", 9, 312.4, 1117.3));
    }

    /**
     * One of them.
     *
     * @param name kind of soil and cover
     * @param setting climate, texture and input in words
     * @param site the place
     */
    record Example(String name, String setting, Site site) {}

    private static final double DRY = Double.POSITIVE_INFINITY;

    private TypicalSoils() {}

    /** All of them, freely draining mineral soils first. */
    static List<Example> all() {
        return List.of(
                example("Arenosol, grass", SoilGroup.MINERAL, MineralClass.ACTIVE_2_1, 0.05, 0.10, 5.5, DRY, 0,
                        new Climate(10, 9, 800, 650), Sites.grass()),
                example("Luvisol, grass", SoilGroup.MINERAL, MineralClass.ACTIVE_2_1, 0.20, 0.40, 6, DRY, 0,
                        new Climate(10, 9, 800, 650), Sites.grass()),
                example("Luvisol, forest", SoilGroup.MINERAL, MineralClass.ACTIVE_2_1, 0.20, 0.40, 6, DRY, 0,
                        new Climate(10, 9, 800, 650), Sites.forest()),
                example("Luvisol, crop", SoilGroup.MINERAL, MineralClass.ACTIVE_2_1, 0.20, 0.40, 6, DRY, 0,
                        new Climate(10, 9, 800, 650), Sites.crop()),
                example("Arenosol, savanna", SoilGroup.MINERAL, MineralClass.ACTIVE_2_1, 0.05, 0.05, 6, DRY, 0,
                        new Climate(24, 4, 600, 1600), drySavanna()),
                example("Podzol, conifers", SoilGroup.PODZOL, MineralClass.ACTIVE_2_1, 0.04, 0.16, 4.2, DRY, 0,
                        new Climate(3, 12, 700, 450), conifers()),
                example("Andosol, grass", SoilGroup.ANDOSOL, MineralClass.SHORT_RANGE_ORDER, 0.15, 0.40, 5.8, DRY, 0,
                        new Climate(14, 6, 1600, 800), Sites.grass()),
                example("Vertisol, savanna", SoilGroup.VERTISOL, MineralClass.ACTIVE_2_1, 0.55, 0.25, 7.5, DRY, 0,
                        new Climate(22, 5, 800, 1500), savanna()),
                example("Ferralsol, rain forest", SoilGroup.FERRALSOL, MineralClass.KAOLINITIC_1_1, 0.50, 0.15, 4.8,
                        DRY, 0, new Climate(25, 1.5, 1900, 1400), rainForest()),
                example("Calcisol, shrubs", SoilGroup.CALCISOL, MineralClass.ACTIVE_2_1, 0.20, 0.35, 8, DRY, 0,
                        new Climate(18, 9, 250, 1400), shrubs()),
                example("Solonetz, shrubs", SoilGroup.SODIC, MineralClass.ACTIVE_2_1, 0.30, 0.25, 8.8, DRY, 0.35,
                        new Climate(22, 5, 500, 1600), shrubs()),
                example("Cryosol, tundra", SoilGroup.CRYOSOL, MineralClass.ACTIVE_2_1, 0.15, 0.45, 5.2, DRY, 0,
                        new Climate(-8, 18, 300, 250), tundra()),
                example("Gleysol, grass", SoilGroup.GLEYSOL, MineralClass.ACTIVE_2_1, 0.25, 0.45, 6, 0.4, 0,
                        new Climate(10, 9, 800, 650), Sites.grass()),
                example("Histosol, mire", SoilGroup.HISTOSOL, MineralClass.ACTIVE_2_1, 0.05, 0.05, 4.5, 0.1, 0,
                        new Climate(7, 9, 900, 500), mire()),
                example("Histosol, drained, crop", SoilGroup.HISTOSOL, MineralClass.ACTIVE_2_1, 0.05, 0.05, 4.5, 0.9, 0,
                        new Climate(7, 9, 900, 500), Sites.crop()));
    }

    private record Climate(double mean, double swing, double rain, double demand) {

        MonthlyClimate monthly() {
            return Sites.climate(mean, swing, rain, demand);
        }
    }

    private static Example example(
            String name, SoilGroup group, MineralClass minerals, double clay, double silt, double ph, double waterTable,
            double sodicity, Climate climate, Vegetation vegetation) {
        Soil soil = new Soil(
                group, minerals, clay, silt, 0, ph, Double.NaN, Double.POSITIVE_INFINITY, waterTable, sodicity, 0);
        String setting = "%s degC, %s mm, PET %s mm; clay %s %%, silt %s %%, pH %s; input %s".formatted(
                plain(climate.mean), plain(climate.rain), plain(climate.demand), plain(100 * clay), plain(100 * silt),
                plain(ph), plain(vegetation.totalInput()));
        return new Example(
                name, setting, new Site(climate.monthly(), soil, vegetation, Sites.START, List.of(), Double.NaN));
    }

    private static String plain(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private static Vegetation conifers() {
        return new Vegetation(0.15, 0.12, 0.15, 30, 30, 0.943, 0.9, 0, 0.3, true, 80);
    }

    private static Vegetation savanna() {
        return new Vegetation(0.16, 0.24, 0.15, 12, 14, 0.972, 0.9, 0, 0.5, false, 5);
    }

    private static Vegetation drySavanna() {
        return new Vegetation(0.08, 0.14, 0.15, 12, 14, 0.972, 0.8, 0, 0.5, false, 5);
    }

    private static Vegetation rainForest() {
        return new Vegetation(0.45, 0.35, 0.15, 22, 22, 0.962, 1.0, 0, 0.5, true, 50);
    }

    private static Vegetation shrubs() {
        return new Vegetation(0.05, 0.10, 0.15, 18, 18, 0.964, 0.7, 0, 0.5, false, 10);
    }

    private static Vegetation tundra() {
        return new Vegetation(0.06, 0.09, 0.15, 25, 25, 0.914, 0.8, 0, 0.3, false, 20);
    }

    private static Vegetation mire() {
        return new Vegetation(0.20, 0.20, 0.10, 25, 25, 0.95, 1, 0, 0.3, false, 5);
    }
}
