package org.pedonscape.sampledata;

/**
 * The rocks below the landscape: sandstone, marl and limestone in beds that dip gently to the east, and a basalt flow
 * that once filled a shallow basin in the north-east. Which rock lies open at a place follows from how deep the relief
 * has been cut there.
 */
final class Strata {

    /** Fall of the beds to the east and to the south, m a m. */
    private static final double DIP_EAST = 0.0135;
    private static final double DIP_SOUTH = 0.002;
    /** Top of the sandstone on the west edge, m, and thickness of the marl above it, m. */
    private static final double TOP_OF_SANDSTONE = 450;
    private static final double MARL_THICKNESS = 65;

    private static final double FLOW_X = 16_800;
    private static final double FLOW_Y = 6_400;
    private static final double FLOW_RADIUS = 4_700;
    private static final double FLOW_BASE = 380;

    private final Noise folds;
    private final Noise outline;

    Strata(long seed) {
        folds = new Noise(seed);
        outline = new Noise(seed + 1);
    }

    /** The bedrock at a point of the surface. */
    Rock at(double x, double y, double elevation) {
        if (elevation > FLOW_BASE && insideFlow(x, y) > 0) {
            return Rock.BASALT;
        }
        double topOfSandstone =
                TOP_OF_SANDSTONE - DIP_EAST * x - DIP_SOUTH * y + 30 * folds.fractal(x, y, 9_000, 3);
        if (elevation < topOfSandstone) {
            return Rock.SANDSTONE;
        }
        return elevation < topOfSandstone + MARL_THICKNESS ? Rock.MARL : Rock.LIMESTONE;
    }

    /** Positive inside the outline of the basalt flow, 1 at its centre, negative outside. */
    double insideFlow(double x, double y) {
        double dx = (x - FLOW_X) / FLOW_RADIUS;
        double dy = (y - FLOW_Y) / (0.8 * FLOW_RADIUS);
        return 1 - Math.sqrt(dx * dx + dy * dy) + 0.35 * outline.fractal(x, y, 4_000, 4);
    }
}
