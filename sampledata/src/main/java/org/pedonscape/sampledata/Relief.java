package org.pedonscape.sampledata;

/**
 * Grows a relief: rivers cut into rising, layered rock, slopes creep, and the larger rivers widen their valleys. Rivers
 * follow the stream power law, dz/dt = U - K sqrt(A) S with catchment area A and slope S, solved by the implicit scheme
 * of Braun and Willett (2013, Geomorphology 180-181). All rates are chosen for a landscape that looks right within a
 * few dozen steps; none is a measured one.
 */
final class Relief {

    /** Cells a side and cell size, m: twice as fine as the landscape's other maps. */
    static final int SIZE = 480;
    static final double CELL = 50;
    /** Catchment of the river that enters in the south-east, m2. */
    static final double INFLOW_AREA = 6e8;
    /** Catchment from which on a channel is a stream, m2. */
    static final double STREAM_AREA = 4e6;

    private static final int STEPS = 45;
    private static final double STEP_YEARS = 2e4;
    private static final double EROSION = 3.4e-6;
    private static final double STEEPEST = 0.38;
    private static final double CREEP = 0.06;
    private static final double BASE_LEVEL = 148;

    private Relief() {}

    /** The cell the river leaves by, on the west edge. */
    static int outlet() {
        return 150 * SIZE;
    }

    /** The cell the river enters by, on the south edge. */
    static int inflow() {
        return (SIZE - 1) * SIZE + 335;
    }

    /** The drainage of a relief of this landscape. */
    static Drainage drainage(Field relief) {
        return Drainage.of(relief, outlet(), inflow(), INFLOW_AREA);
    }

    /**
     * @param seed seed of the hills the rivers start from
     * @param strata rocks below
     * @return elevation, m, with a river that runs from the inflow to the outlet without a hollow
     */
    static Field grown(long seed, Strata strata) {
        Noise hills = new Noise(seed);
        Field relief = Field.of(SIZE, CELL, (x, y) -> {
            double flow = Math.max(0, Math.min(1, 6 * strata.insideFlow(x, y)));
            double south = y - 7_500;
            double ground = 205 + 0.0062 * Math.sqrt(x * x + south * south) + 85 * hills.fractal(x, y, 6_000, 8);
            double lava = 470 + 9 * hills.fractal(x, y, 2_000, 5);
            return ground + flow * (lava - ground);
        });
        relief.values()[outlet()] = BASE_LEVEL;
        for (int step = 0; step < STEPS; step++) {
            Drainage drainage = drainage(relief);
            cut(relief, drainage, strata);
            creep(relief);
        }
        widenValleys(relief, new Noise(seed + 1));
        return drainage(relief).filled();
    }

    private static void cut(Field relief, Drainage drainage, Strata strata) {
        double[] z = relief.values();
        double[] from = drainage.filled().values();
        for (int index : drainage.order()) {
            int lower = drainage.receiver(index);
            if (lower == index) {
                z[index] = BASE_LEVEL;
                continue;
            }
            double x = relief.x(index);
            double y = relief.y(index);
            double length = drainage.stepLength(index);
            double strength = EROSION * strata.at(x, y, from[index]).erodibility();
            double reach = strength * STEP_YEARS * Math.sqrt(drainage.area(index)) / length;
            double risen = from[index] + STEP_YEARS * uplift(x, y);
            double cut = (risen + reach * z[lower]) / (1 + reach);
            z[index] = Math.min(Math.max(cut, z[lower]), z[lower] + STEEPEST * length);
        }
    }

    /** Uplift, m a year: the south-west rises most. */
    private static double uplift(double x, double y) {
        return 1e-4 * (0.6 + 1.2 * (1 - x / 24_000) * (y / 24_000));
    }

    private static void creep(Field relief) {
        double[] before = relief.values().clone();
        Field old = new Field(relief.size(), relief.cell(), before);
        for (int i = 0; i < before.length; i++) {
            int column = i % SIZE;
            int row = i / SIZE;
            double around = old.cellAt(column - 1, row) + old.cellAt(column + 1, row)
                    + old.cellAt(column, row - 1) + old.cellAt(column, row + 1);
            relief.values()[i] = before[i] + CREEP * (around - 4 * before[i]);
        }
    }

    /** Planes the ground beside streams down to their level, the wider the larger the stream. */
    private static void widenValleys(Field relief, Noise meanders) {
        Drainage drainage = drainage(relief);
        double[] source = drainage.filled().values();
        double[] z = relief.values();
        System.arraycopy(source, 0, z, 0, z.length);
        for (int index : drainage.order()) {
            if (drainage.area(index) < STREAM_AREA) {
                continue;
            }
            double x = relief.x(index);
            double y = relief.y(index);
            double size = Math.sqrt(drainage.area(index) / INFLOW_AREA);
            double width = (110 + 900 * size) * (1 + 0.45 * meanders.fractal(x, y, 3_500, 3));
            int reach = (int) Math.ceil(2 * width / CELL);
            for (int row = Math.max(0, index / SIZE - reach); row <= Math.min(SIZE - 1, index / SIZE + reach); row++) {
                for (int column = Math.max(0, index % SIZE - reach);
                        column <= Math.min(SIZE - 1, index % SIZE + reach);
                        column++) {
                    double dx = (column + 0.5) * CELL - x;
                    double dy = (row + 0.5) * CELL - y;
                    double distance = Math.sqrt(dx * dx + dy * dy) / width;
                    int at = row * SIZE + column;
                    double height = source[at] - source[index];
                    z[at] = Math.min(z[at], source[index] + height * keptHeight(distance) + 1.5 * distance);
                }
            }
        }
    }

    /** Share of its height above the stream that ground keeps: none close by, all of it two widths away. */
    private static double keptHeight(double distance) {
        double t = Math.max(0, Math.min(1, (distance - 0.7) / 1.3));
        return t * t * (3 - 2 * t);
    }
}
