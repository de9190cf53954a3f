package org.pedonscape.kernel.solve;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * The steady state of a column: the state at which every pool's rate of change vanishes, with the layers' properties and
 * the boundary in accord with it. It is the exact fixed point of {@link ImplicitStep} for any time step, so a forecast
 * that starts from it does not drift.
 *
 * <p>Method: fixed-point iteration on the linear systems with frozen coefficients, in the logarithm of all pools and of the
 * boundary (so that nothing can turn negative), sped up by {@link AndersonAcceleration}. Where that wanders, implicit time
 * steps of growing length (pseudo-transient continuation, Kelley and Keyes 1998) bring the column near enough.
 */
public final class SteadyState {

    /** What is solved: one evaluation of the layers, the fluxes and the boundary at a column's state. */
    public interface Problem {
        /** Brings the layers and flux coefficients in accord with the column's carbon and boundary. */
        void evaluate();

        /** Boundary depth that follows from the last evaluation, m. */
        double boundaryDepth();

        /** Boundary half-width that follows from the last evaluation, m. */
        double boundaryWidth();
    }

    /**
     * How it went.
     *
     * @param converged whether the residual fell below the tolerance
     * @param iterations evaluations of the model
     * @param residual largest rate of change left in any pool, relative to the yearly plant input
     */
    public record Outcome(boolean converged, int iterations, double residual) {}

    private static final double TOLERANCE = 2e-10;
    private static final int ACCELERATED = 120;
    private static final int MARCHES = 4;
    private static final double LEAST = 1e-14;
    private static final double LARGEST_STEP = 3;

    private final ImplicitStep step;
    private final AndersonAcceleration acceleration;
    private final double[] now;
    private final double[] image;
    private final double[][] solution;
    private final double[][] rate;

    /**
     * @param layers number of layers of the column
     */
    public SteadyState(int layers) {
        step = new ImplicitStep(layers);
        int size = Pool.COUNT * layers + 2;
        acceleration = new AndersonAcceleration(size, 6);
        now = new double[size];
        image = new double[size];
        solution = new double[Pool.COUNT][layers];
        rate = new double[Pool.COUNT][layers];
    }

    /**
     * Finds the steady state from the column's present state.
     *
     * @param c column; holds the steady state afterwards
     * @param s coefficients that the problem fills
     * @param problem the model
     * @return how it went
     */
    public Outcome solve(Column c, CompartmentalSystem s, Problem problem) {
        int evaluations = 0;
        double residual = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt <= MARCHES; attempt++) {
            if (attempt > 0) {
                evaluations += march(c, s, problem, attempt);
            }
            acceleration.restart();
            for (int k = 0; k < ACCELERATED; k++) {
                problem.evaluate();
                evaluations++;
                residual = residual(c, s);
                if (residual < TOLERANCE && settled(c, problem)) {
                    return new Outcome(true, evaluations, residual);
                }
                if (Double.isNaN(residual)) {
                    break;
                }
                step.factor(c, s, Double.POSITIVE_INFINITY);
                step.solve(c, s, Double.POSITIVE_INFINITY, c.carbon, 1, solution);
                int n = pack(c, c.carbon, c.boundaryDepth, c.boundaryWidth, now);
                pack(c, solution, problem.boundaryDepth(), problem.boundaryWidth(), image);
                limit(n);
                acceleration.advance(now, image, n);
                unpack(c);
            }
        }
        return new Outcome(false, evaluations, residual);
    }

    private static boolean settled(Column c, Problem p) {
        return Math.abs(Math.log(p.boundaryDepth() / c.boundaryDepth)) < 1e-7
                && Math.abs(Math.log(p.boundaryWidth() / c.boundaryWidth)) < 1e-7;
    }

    /** Implicit steps of growing length, from years to millennia. */
    private int march(Column c, CompartmentalSystem s, Problem problem, int attempt) {
        int steps = 40 * attempt;
        double growth = Math.pow(1e4, 1.0 / steps);
        double dt = 1;
        for (int k = 0; k < steps; k++) {
            problem.evaluate();
            step.factor(c, s, dt);
            step.solve(c, s, dt, c.carbon, 1, c.carbon);
            double share = 1 - Math.exp(-dt / 10);
            c.boundaryDepth += share * (problem.boundaryDepth() - c.boundaryDepth);
            c.boundaryWidth += share * (problem.boundaryWidth() - c.boundaryWidth);
            dt *= growth;
        }
        return steps;
    }

    private double residual(Column c, CompartmentalSystem s) {
        s.rate(c, c.carbon, rate);
        double input = 0;
        double largest = 0;
        for (int i = c.first; i < c.end; i++) {
            input += s.input(i);
            for (int p = 0; p < Pool.COUNT; p++) {
                double r = Math.abs(rate[p][i]);
                if (!(r <= largest)) {
                    largest = r;
                }
            }
        }
        return largest / input;
    }

    private int pack(Column c, double[][] carbon, double depth, double width, double[] target) {
        int n = 0;
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = c.first; i < c.end; i++) {
                target[n++] = Math.log(Math.max(LEAST, carbon[p][i]));
            }
        }
        target[n++] = Math.log(depth);
        target[n++] = Math.log(width);
        return n;
    }

    /** Keeps one step within a factor of twenty in every pool. */
    private void limit(int n) {
        for (int k = 0; k < n; k++) {
            image[k] = now[k] + Math.min(LARGEST_STEP, Math.max(-LARGEST_STEP, image[k] - now[k]));
        }
    }

    private void unpack(Column c) {
        int n = 0;
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = c.first; i < c.end; i++) {
                c.carbon[p][i] = Math.exp(Math.min(12, Math.max(-34, now[n++])));
            }
        }
        double base = c.base();
        c.boundaryDepth = Math.min(base, Math.max(0.01, Math.exp(now[n++])));
        c.boundaryWidth = Math.min(base, Math.max(0.01, Math.exp(now[n])));
    }
}
