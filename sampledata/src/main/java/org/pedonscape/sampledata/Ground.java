package org.pedonscape.sampledata;

/**
 * The rock at the surface, the soil on it and its texture, each a consequence of relief and bedrock.
 */
final class Ground {

    private final Terrain terrain;
    private final Strata strata;
    private final Noise loess;
    private final Noise fen;
    private final Noise patches;
    private final Noise texture;

    Ground(long seed, Terrain terrain, Strata strata) {
        this.terrain = terrain;
        this.strata = strata;
        loess = new Noise(seed);
        fen = new Noise(seed + 1);
        patches = new Noise(seed + 2);
        texture = new Noise(seed + 3);
    }

    /** Rock, loose cover or water at the surface. */
    Rock rock(double x, double y) {
        if (terrain.water(x, y)) {
            return Rock.WATER;
        }
        double slope = terrain.slope(x, y);
        if (terrain.heightAboveStream(x, y) < 6 && slope < 0.03) {
            return Rock.ALLUVIUM;
        }
        double elevation = terrain.elevation().at(x, y);
        Rock bedrock = strata.at(x, y, elevation);
        // Dust settled on gentle ground below the plateau, thickest in the lee of the eastern hills.
        double cover = 0.45 + 0.9 * loess.fractal(x, y, 6_500, 3) + (x - 12_000) / 40_000 - slope / 0.09
                - Math.max(0, elevation - 330) / 90;
        return cover > 0 && bedrock != Rock.BASALT ? Rock.LOESS : bedrock;
    }

    /** Kind of soil. */
    SoilKind soil(double x, double y) {
        double slope = terrain.slope(x, y);
        double patch = patches.fractal(x, y, 2_200, 4);
        return switch (rock(x, y)) {
            case WATER -> SoilKind.NONE;
            case ALLUVIUM -> wetSoil(x, y, patch);
            case LOESS -> SoilKind.LUVISOL;
            case BASALT -> slope < 0.16 ? SoilKind.ANDOSOL : SoilKind.CAMBISOL;
            case SANDSTONE -> sandySoil(x, y, slope, patch);
            case MARL -> slope < 0.11 + 0.05 * patch ? SoilKind.VERTISOL : SoilKind.CAMBISOL;
            case LIMESTONE -> slope > 0.06 + 0.16 * patch ? SoilKind.LEPTOSOL : SoilKind.CAMBISOL;
        };
    }

    private SoilKind wetSoil(double x, double y, double patch) {
        double height = terrain.heightAboveStream(x, y);
        if (height > 0.3 && insideFen(x, y)) {
            return SoilKind.HISTOSOL;
        }
        return height + 1.2 * patch < 1.4 ? SoilKind.GLEYSOL : SoilKind.FLUVISOL;
    }

    /** The broad valley floor in the west, where peat grew on both sides of the river. */
    private boolean insideFen(double x, double y) {
        double dx = (x - 4_100) / 3_000;
        double dy = (y - 8_050) / 2_100;
        return Math.sqrt(dx * dx + dy * dy) < 1 + 0.6 * fen.fractal(x, y, 2_000, 3);
    }

    private SoilKind sandySoil(double x, double y, double slope, double patch) {
        if (slope > 0.3) {
            return SoilKind.LEPTOSOL;
        }
        double height = terrain.elevation().at(x, y) + 70 * patch;
        if (height > 335) {
            return SoilKind.PODZOL;
        }
        return slope < 0.12 && height < 270 ? SoilKind.ARENOSOL : SoilKind.CAMBISOL;
    }

    /** Clay in the fine earth, whole percent; less on the steep, where fines are washed away. Zero in water. */
    int clay(double x, double y) {
        SoilKind soil = soil(x, y);
        double middle = soil == SoilKind.CAMBISOL ? cambisolClay(rock(x, y)) : soil.clay();
        double factor = 1 + 0.28 * texture.fractal(x, y, 3_000, 2) - 0.4 * Math.min(0.3, terrain.slope(x, y));
        return (int) Math.round(middle * factor);
    }

    private static double cambisolClay(Rock rock) {
        return switch (rock) {
            case SANDSTONE -> 13;
            case MARL -> 35;
            case LIMESTONE -> 33;
            case BASALT -> 29;
            case ALLUVIUM, LOESS, WATER -> SoilKind.CAMBISOL.clay();
        };
    }
}
