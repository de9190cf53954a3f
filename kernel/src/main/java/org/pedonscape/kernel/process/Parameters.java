package org.pedonscape.kernel.process;

import java.util.Map;

/** One value for every {@link Parameter}; immutable. */
public final class Parameters {

    private static final Parameters STANDARD = new Parameters(Map.of());

    private final double[] values = new double[Parameter.values().length];

    private Parameters(Map<Parameter, Double> changed) {
        for (Parameter p : Parameter.values()) {
            double v = changed.getOrDefault(p, p.standard());
            if (!(v >= p.lowest() && v <= p.highest())) {
                throw new IllegalArgumentException(p.key() + " must lie in [" + p.lowest() + ", " + p.highest()
                        + "] " + p.unit() + ", got " + v);
            }
            values[p.ordinal()] = v;
        }
    }

    /** The defaults. */
    public static Parameters standard() {
        return STANDARD;
    }

    /**
     * The defaults but for some.
     *
     * @param changed values that differ, each inside its bounds
     * @return the set
     * @throws IllegalArgumentException when a value lies outside its bounds
     */
    public static Parameters with(Map<Parameter, Double> changed) {
        return new Parameters(changed);
    }

    /**
     * @param parameter which
     * @return its value, in its unit
     */
    public double get(Parameter parameter) {
        return values[parameter.ordinal()];
    }
}
