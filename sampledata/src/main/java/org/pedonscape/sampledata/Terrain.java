package org.pedonscape.sampledata;

/**
 * The finished relief and what soils and people read off it: slope, height above the nearest stream, open water.
 */
final class Terrain {

    /** Catchment from which on a river is wide enough to fill a map cell, m2. */
    private static final double RIVER_AREA = 5e8;

    /** A crater lake on the basalt plateau. */
    private static final double LAKE_X = 17_350;
    private static final double LAKE_Y = 6_050;
    private static final double LAKE_RADIUS = 560;
    private static final double RIM_RADIUS = 1_150;
    private static final double LAKE_DEPTH_BELOW_RIM = 38;

    private final Field elevation;
    private final Field slope;
    private final Field heightAboveStream;
    private final boolean[] river;

    Terrain(long seed, Strata strata) {
        Field grown = Relief.grown(seed, strata);
        Drainage drainage = Relief.drainage(grown);
        int[] channel = drainage.channels(Relief.STREAM_AREA);
        double[] height = new double[channel.length];
        river = new boolean[channel.length];
        for (int i = 0; i < channel.length; i++) {
            height[i] = grown.values()[i] - grown.values()[channel[i]];
            river[i] = drainage.area(i) >= RIVER_AREA;
        }
        heightAboveStream = new Field(grown.size(), grown.cell(), height);
        elevation = Field.of(grown.size(), grown.cell(), (x, y) -> withCrater(x, y, grown.at(x, y)));
        slope = Field.of(grown.size(), grown.cell(), this::gradient);
    }

    /** Elevation on 50 m cells, m. */
    Field elevation() {
        return elevation;
    }

    /** Slope over about 200 m, rise over run. */
    double slope(double x, double y) {
        return slope.at(x, y);
    }

    /** Height above the stream this place drains to, m. */
    double heightAboveStream(double x, double y) {
        return heightAboveStream.at(x, y);
    }

    /** Whether a map cell centred here is lake or river. */
    boolean water(double x, double y) {
        if (fromLake(x, y) < LAKE_RADIUS) {
            return true;
        }
        double half = Relief.CELL / 2;
        return river[elevation.index(x - half, y - half)] || river[elevation.index(x + half, y - half)]
                || river[elevation.index(x - half, y + half)] || river[elevation.index(x + half, y + half)];
    }

    private static double withCrater(double x, double y, double ground) {
        double distance = fromLake(x, y);
        if (distance >= RIM_RADIUS) {
            return ground;
        }
        double level = 470 - LAKE_DEPTH_BELOW_RIM;
        if (distance < LAKE_RADIUS) {
            return level;
        }
        double t = (distance - LAKE_RADIUS) / (RIM_RADIUS - LAKE_RADIUS);
        double smooth = t * t * (3 - 2 * t);
        return level + smooth * (ground - level) + 60 * t * t * (1 - t);
    }

    private static double fromLake(double x, double y) {
        double dx = x - LAKE_X;
        double dy = y - LAKE_Y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    private double gradient(double x, double y) {
        double reach = 2 * Relief.CELL;
        double east = (elevation.at(x + reach, y) - elevation.at(x - reach, y)) / (2 * reach);
        double south = (elevation.at(x, y + reach) - elevation.at(x, y - reach)) / (2 * reach);
        return Math.sqrt(east * east + south * south);
    }
}
