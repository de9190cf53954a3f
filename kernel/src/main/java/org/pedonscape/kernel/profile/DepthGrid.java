package org.pedonscape.kernel.profile;

/**
 * The layers of a profile at its steady state: interfaces below the mineral surface. The default resolves the
 * litter-fed surface at 2 cm and the subsoil at 50 cm, and has 30, 50, 100 and 200 cm among its interfaces, so that
 * the usual reporting intervals are exact unions of layers.
 */
public final class DepthGrid {

    private static final double[] STANDARD_CM = {0, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 125, 150, 200};

    private final double[] interfaces;

    /**
     * @param interfaces depths of the layer interfaces below the mineral surface, m, from 0 down, strictly increasing,
     *     finite
     */
    public DepthGrid(double... interfaces) {
        if (interfaces.length < 2 || interfaces[0] != 0) {
            throw new IllegalArgumentException("a depth grid starts at 0 and has at least one layer");
        }
        for (int i = 1; i < interfaces.length; i++) {
            if (!(interfaces[i] > interfaces[i - 1] && interfaces[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("interfaces must increase downward to a finite depth: "
                        + interfaces[i] + " m follows " + interfaces[i - 1] + " m");
            }
        }
        this.interfaces = interfaces.clone();
    }

    /** Fifteen layers to 2 m. */
    public static DepthGrid standard() {
        double[] metres = new double[STANDARD_CM.length];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = STANDARD_CM[i] / 100;
        }
        return new DepthGrid(metres);
    }

    /** Number of mineral layers. */
    public int layers() {
        return interfaces.length - 1;
    }

    /**
     * @param layer layer, 0 at the surface
     * @return depth of its upper interface, m
     */
    public double top(int layer) {
        return interfaces[layer];
    }

    /**
     * @param layer layer, 0 at the surface
     * @return depth of its lower interface, m
     */
    public double bottom(int layer) {
        return interfaces[layer + 1];
    }

    /** Depth of the deepest interface, m. */
    public double base() {
        return interfaces[interfaces.length - 1];
    }
}
