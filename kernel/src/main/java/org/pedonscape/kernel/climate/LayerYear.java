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
    private static final double PERIODIC = 1e-14;

    private static final int MOST_ITERATIONS = 60;

    /** Water that enters the soil surface, m per month. */
    final double[] supply = new double[MONTHS];

    /** Water that enters this layer, m per month; becomes what leaves it by {@link #passOn}. */
    final double[] flux = new double[MONTHS];

    /** Room above this layer, m; becomes the room above the next by {@link #passOn}. */
    final double[] room = new double[MONTHS];

    /** Demand of the air upon the water held by the layer, m per month. */
    final double[] forAir = new double[MONTHS];

    /** Demand of the roots upon the water held by the layer, m per month. */
    final double[] forRoots = new double[MONTHS];

    /** Demand of both upon groundwater that reaches into the layer, m per month. */
    final double[] forGroundwater = new double[MONTHS];

    /** Most water the layer keeps against gravity, m. */
    double capacity;

    /** Water that roots cannot take, m. */
    double wilting;

    /** Water above wilting down to which roots take all they want; below it they take in proportion, m. */
    double easyForRoots;

    /** Water that the air cannot take, m; at most {@link #wilting}. */
    double driest;

    /** Water above the driest state down to which the air takes all it wants; below it, in proportion, m. */
    double easyForAir;

    /** Result: mean of the water at the two ends of the month, m. */
    final double[] water = new double[MONTHS];

    /** Result: water that leaves the layer downward, m per month. */
    final double[] outflow = new double[MONTHS];

    /** Result: demand of the roots that the layer did not meet, m per month. */
    final double[] missed = new double[MONTHS];

    /** Result: water used by air and roots in the year, m. */
    double use;

    /** Result: the part of {@link #use} that came from the groundwater, m. */
    double inflow;

    /** Result: water at the end of the year less that at its start, m. */
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
                out = (supply[n] + total) * e;
                lag = (1 + y) * e;
                // equal but for round-off where there is no room; a branch, since Math.min would lengthen the chain
                if (out > above) {
                    out = above;
                }
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
