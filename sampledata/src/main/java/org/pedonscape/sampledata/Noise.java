package org.pedonscape.sampledata;

/**
 * Seeded gradient noise in two dimensions, after Perlin (2002, "Improving noise", ACM Transactions on Graphics 21). It
 * uses only additions, multiplications and integer hashing, so a seed gives the same bits on every machine.
 */
final class Noise {

    private static final double DIAGONAL = 0.7071067811865476;
    private static final double[] GRADIENT_X = {1, DIAGONAL, 0, -DIAGONAL, -1, -DIAGONAL, 0, DIAGONAL};
    private static final double[] GRADIENT_Y = {0, DIAGONAL, 1, DIAGONAL, 0, -DIAGONAL, -1, -DIAGONAL};

    private final long seed;

    /**
     * @param seed any value; different seeds give independent fields
     */
    Noise(long seed) {
        this.seed = mixed(seed);
    }

    /**
     * Smooth noise with features about one unit wide.
     *
     * @return a value in about [-1, 1], zero on whole coordinates
     */
    double at(double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double dx = x - column;
        double dy = y - row;
        double u = fade(dx);
        double v = fade(dy);
        double north = between(corner(column, row, dx, dy), corner(column + 1, row, dx - 1, dy), u);
        double south = between(corner(column, row + 1, dx, dy - 1), corner(column + 1, row + 1, dx - 1, dy - 1), u);
        return 1.5 * between(north, south, v);
    }

    /**
     * Fractal noise: octaves of half the size and half the height are added.
     *
     * @param wavelength size of the largest features, in the units of x and y
     * @param octaves at least 1
     * @return a value in about [-1, 1]
     */
    double fractal(double x, double y, double wavelength, int octaves) {
        double sum = 0;
        double weight = 1;
        double total = 0;
        double frequency = 1 / wavelength;
        for (int octave = 0; octave < octaves; octave++) {
            // The shift keeps the zeros of the octaves, which lie on whole coordinates, from falling on one another.
            double shift = 17.37 * (octave + 1);
            sum += weight * at(x * frequency + shift, y * frequency - shift);
            total += weight;
            weight /= 2;
            frequency *= 2;
        }
        return sum / total;
    }

    /** A uniform number in [0, 1) that belongs to a pair of integers. */
    double uniform(long a, long b) {
        return (hash(a, b) >>> 11) * 0x1.0p-53;
    }

    private double corner(long column, long row, double dx, double dy) {
        int direction = (int) (hash(column, row) >>> 61);
        return GRADIENT_X[direction] * dx + GRADIENT_Y[direction] * dy;
    }

    private long hash(long a, long b) {
        return mixed(mixed(seed + a * 0x9E3779B97F4A7C15L) + b * 0xC2B2AE3D27D4EB4FL);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double between(double a, double b, double t) {
        return a + t * (b - a);
    }
}
