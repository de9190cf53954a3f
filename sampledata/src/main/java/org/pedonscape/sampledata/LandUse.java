package org.pedonscape.sampledata;

import java.util.List;
import java.util.Optional;

/**
 * What people make of the ground, parcel by parcel: fields on the good soils, meadows on the wet, forest on the steep
 * and the poor. Between the two dates some forest is cleared, some poor fields are planted with trees, some meadows are
 * ploughed, a part of the fen is drained for crops, and the towns grow.
 */
final class LandUse {

    /** Mean size of a parcel, m. */
    private static final double PARCEL = 420;
    /** East of this line the fen is drained between the dates, m. */
    private static final double DRAINED_FROM = 4_000;

    private static final List<Town> TOWNS = List.of(
            new Town(11_800, 9_300, 900, 1_250),
            new Town(3_600, 4_100, 450, 600),
            new Town(18_900, 14_300, 500, 650),
            new Town(7_300, 17_600, 380, 480),
            new Town(20_400, 20_600, 420, 600));

    private final Terrain terrain;
    private final Ground ground;
    private final Noise parcels;
    private final Noise districts;

    private record Town(double x, double y, double radiusBefore, double radiusAfter) {}

    private record Parcel(long column, long row, double x, double y) {}

    LandUse(long seed, Terrain terrain, Ground ground) {
        this.terrain = terrain;
        this.ground = ground;
        parcels = new Noise(seed);
        districts = new Noise(seed + 1);
    }

    /** Cover at the first date. */
    Cover before(double x, double y) {
        return fixed(x, y, false).orElseGet(() -> before(parcelAt(x, y), x, y));
    }

    /** Cover at the second date. */
    Cover after(double x, double y) {
        return fixed(x, y, true).orElseGet(() -> {
            Parcel parcel = parcelAt(x, y);
            return changed(before(parcel, x, y), parcel, x, y);
        });
    }

    private Optional<Cover> fixed(double x, double y, boolean later) {
        if (terrain.water(x, y)) {
            return Optional.of(Cover.WATER);
        }
        if (insideTown(x, y, later)) {
            return Optional.of(Cover.TOWN);
        }
        if (ground.soil(x, y) == SoilKind.HISTOSOL) {
            return Optional.of(later && drained(x, y) ? Cover.CROP_ON_PEAT : Cover.WETLAND);
        }
        return Optional.empty();
    }

    private boolean drained(double x, double y) {
        return x + 500 * districts.fractal(x, y, 1_500, 2) > DRAINED_FROM;
    }

    private boolean insideTown(double x, double y, boolean later) {
        double ragged = 1 + 0.9 * districts.fractal(x, y, 900, 3);
        return terrain.slope(x, y) < 0.12 && TOWNS.stream().anyMatch(town -> {
            double dx = x - town.x();
            double dy = y - town.y();
            return Math.sqrt(dx * dx + dy * dy) < ragged * (later ? town.radiusAfter() : town.radiusBefore());
        });
    }

    private Cover before(Parcel parcel, double x, double y) {
        if (terrain.slope(x, y) > 0.24) {
            return trees(x, y);
        }
        SoilKind soil = ground.soil(parcel.x(), parcel.y());
        double worth = worth(parcel);
        if (soil == SoilKind.GLEYSOL || soil == SoilKind.HISTOSOL || soil == SoilKind.NONE) {
            return Cover.GRASS;
        }
        if (worth > 0.52) {
            return chance(parcel, 1) < 0.06 ? Cover.GRASS : Cover.CROP;
        }
        boolean meadow = soil == SoilKind.FLUVISOL || soil == SoilKind.ANDOSOL || worth > 0.40;
        return meadow ? Cover.GRASS : trees(parcel.x(), parcel.y());
    }

    private Cover changed(Cover before, Parcel parcel, double x, double y) {
        if (terrain.slope(x, y) > 0.24) {
            return before;
        }
        double worth = worth(parcel);
        double district = districts.fractal(parcel.x(), parcel.y(), 5_000, 2);
        double chance = chance(parcel, 2);
        if (before.forest()) {
            return worth > 0.10 && district > 0.02 && chance < 0.62 ? Cover.CROP : before;
        }
        if (before == Cover.CROP) {
            return worth < 0.72 && district < -0.04 && chance < 0.6 ? trees(parcel.x(), parcel.y()) : before;
        }
        boolean ploughed = before == Cover.GRASS && district > -0.05 && chance < 0.34;
        return ploughed && ground.soil(x, y) != SoilKind.GLEYSOL ? Cover.CROP : before;
    }

    private Cover trees(double x, double y) {
        double conifers = parcels.fractal(x, y, 2_500, 2);
        return switch (ground.soil(x, y)) {
            case PODZOL, ARENOSOL -> conifers > 0.25 ? Cover.MIXED_FOREST : Cover.NEEDLELEAVED_FOREST;
            default -> conifers > 0.12 ? Cover.MIXED_FOREST : Cover.BROADLEAVED_FOREST;
        };
    }

    /** How much a farmer would give for a parcel, from soil and slope, with a share of luck; about 0 to 1. */
    private double worth(Parcel parcel) {
        double soil = switch (ground.soil(parcel.x(), parcel.y())) {
            case LUVISOL -> 0.95;
            case FLUVISOL, VERTISOL -> 0.75;
            case CAMBISOL -> 0.55;
            case ANDOSOL -> 0.52;
            case ARENOSOL -> 0.42;
            case GLEYSOL, HISTOSOL, NONE -> 0.3;
            case PODZOL, LEPTOSOL -> 0.2;
        };
        double luck = 0.42 * districts.fractal(parcel.x(), parcel.y(), 4_500, 3) + 0.1 * (chance(parcel, 0) - 0.5);
        return soil - 1.6 * terrain.slope(parcel.x(), parcel.y()) + luck;
    }

    private double chance(Parcel parcel, long draw) {
        return parcels.uniform(parcel.column() * 8 + draw, parcel.row());
    }

    /** The parcel whose seed point is nearest: one seed point at random in each square of a grid. */
    private Parcel parcelAt(double x, double y) {
        long column = (long) Math.floor(x / PARCEL);
        long row = (long) Math.floor(y / PARCEL);
        Parcel nearest = seeded(column, row);
        for (long r = row - 1; r <= row + 1; r++) {
            for (long c = column - 1; c <= column + 1; c++) {
                Parcel other = seeded(c, r);
                if (distance2(other, x, y) < distance2(nearest, x, y)) {
                    nearest = other;
                }
            }
        }
        return nearest;
    }

    private Parcel seeded(long column, long row) {
        double x = (column + parcels.uniform(column * 8 + 6, row)) * PARCEL;
        double y = (row + parcels.uniform(column * 8 + 7, row)) * PARCEL;
        return new Parcel(column, row, x, y);
    }

    private static double distance2(Parcel parcel, double x, double y) {
        double dx = parcel.x() - x;
        double dy = parcel.y() - y;
        return dx * dx + dy * dy;
    }
}
