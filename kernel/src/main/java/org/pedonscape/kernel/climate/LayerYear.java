package org.pedonscape.kernel.climate;

import static org.pedonscape.kernel.site.MonthlyClimate.MONTHS;

/**
 * One layer's water through the year, brought to the state that repeats itself.
 *
 * <p>The map from the water at the start of the year to that at its end is increasing with a slope in [0, 1], so that
 * it has a fixed point between the driest state and the fullest, found by Newton's method kept within a bracket. A
 * month is a backward Euler step in closed form: water keeps between those two states whatever the input, and every
 * drop is counted.
 *
 * <p>The caller sets the fields of the layer, calls {@link #solve} and reads the year. Months are in the caller's
 * order. Water in m.
 */
final class LayerYear {

    /** Twice the room over a month's water beyond which the excess is below the round-off of the water itself. */
    private static final double NO_EXCESS = 44;

    /** Stands for two over no water at all. */
    private static final double LARGE = 1e300;

    /** Accepted difference between the water at the two ends of the year, m. */
    private static final double PERIODIC = 1e-11;

    private static final int MOST_ITERATIONS = 60;

    /** Water that enters the soil surface, m per month. */
    final double[] supply = new double[MONTHS];

    /** Water that enters this layer, m per month; becomes what leaves it by {@link #passOn}. */
    final double[] flux = new double[MONTHS];

    /** Room above this layer, m; becomes the room above the next by {@link #passOn}. */
    final double[] room = new double[MONTHS];

    /**
     * Demand of the air and of the roots upon the water held by the layer, and of both upon groundwater, m per month.
     */
    final double[] forAir = new double[MONTHS];

    final double[] forRoots = new double[MONTHS];
    final double[] forGroundwater = new double[MONTHS];

    /** Most water the layer keeps against gravity, m. */
    double capacity;

    /** Water below which roots take none, and above that where they still take all they want, m. */
    double wilting;

    double easyForRoots;

    /** Water below which the air takes none, and above that where it still takes all it wants, m. */
    double driest;

    double easyForAir;

    /** The results: mean water of the month, flux out of the layer, transpiration missed, all m per month. */
    final double[] water = new double[MONTHS];

    final double[] outflow = new double[MONTHS];
    final double[] missed = new double[MONTHS];

    /** Water used by air and roots, the part of it from the groundwater, and what the year adds to the layer, m. */
    double use;

    double inflow;
    double change;

    private final double[] twicePerSupply = new double[MONTHS];
    private final double[] roomBelow = new double[MONTHS];
    private double slope;

    /** Starts a column: all the supply enters the first layer, which has no room above it. */
    void start() {
        for (int n = 0; n < MONTHS; n++) {
            twicePerSupply[n] = supply[n] > 0 ? Math.min(2 / supply[n], LARGE) : LARGE;
            flux[n] = supply[n];
            room[n] = 0;
        }
    }

    /** Goes down to the next layer. */
    void passOn() {
        System.arraycopy(outflow, 0, flux, 0, MONTHS);
        System.arraycopy(roomBelow, 0, room, 0, MONTHS);
    }

    /**
     * Finds the year that repeats itself.
     *
     * @param floor the least water the layer can come to, m
     * @param wetness first guess of the water at the start of the year, from 0 at the floor to 1 at capacity
     * @return the wetness found
     */
    double solve(double floor, double wetness) {
        double low = floor;
        double high = capacity;
        double start = low + wetness * (high - low);
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            run(start);
            if (Math.abs(change) <= PERIODIC) {
                break;
            }
            if (change > 0) {
                low = start;
            } else {
                high = start;
            }
            double next = start + change / (1 - slope);
            // written so that a slope of one, which makes the step infinite or no number, falls back to the middle
            start = next > low && next < high ? next : 0.5 * (low + high);
        }
        return capacity > floor ? (start - floor) / (capacity - floor) : 1;
    }

    /**
     * Runs the layer through the year. The innermost loop, bound by the chain from one month's water to the next: what
     * does not hang on the water is worked out beside it.
     */
    private void run(double start) {
        double full = capacity;
        double easyAir = easyForAir;
        double easyRoots = easyForRoots;
        double dry = driest;
        double wilted = wilting;
        double held = start;
        double yearSlope = 1;
        double yearUse = 0;
        double yearInflow = 0;
        for (int n = 0; n < MONTHS; n++) {
            double air = forAir[n];
            double roots = forRoots[n];
            double ground = forGroundwater[n];
            double above = flux[n];
            double space = full + (air + roots + ground) - held;
            double total = room[n] + space;
            roomBelow[n] = total;

            double out = 0;
            double lag = 0; // minus the derivative of the flux out with respect to room
            double y = total * twicePerSupply[n];
            if (above > 0 && y < NO_EXCESS) {
                double e = Math.exp(-y);
                out = Math.min(above, (supply[n] + total) * e);
                lag = (1 + y) * e;
            }
            double kept = above - out;
            if (kept > space) {
                kept = space;
                out = above - space;
            }
            outflow[n] = out;
            double filled = held + kept;
            double gain = 1 - lag;
            if (ground > 0) {
                double share = space > ground ? ground / space : 1;
                double fromRain = kept * share;
                yearInflow += ground - fromRain;
                yearUse += ground;
                gain -= share * (kept / space - lag);
                filled -= fromRain;
            }

            double aired = filled;
            double x = filled - dry;
            if (x - air >= easyAir) {
                aired -= air;
            } else if (x > 0) {
                double remaining = easyAir / (easyAir + air);
                aired = dry + x * remaining;
                gain *= remaining;
            }
            double end = aired;
            x = aired - wilted;
            if (x - roots >= easyRoots) {
                end -= roots;
            } else if (x > 0) {
                double remaining = easyRoots / (easyRoots + roots);
                end = wilted + x * remaining;
                gain *= remaining;
            }
            missed[n] = roots - (aired - end);
            yearUse += filled - end;
            water[n] = 0.5 * (held + end);
            held = end;
            yearSlope *= gain;
        }
        slope = yearSlope;
        use = yearUse;
        inflow = yearInflow;
        change = held - start;
    }
}
