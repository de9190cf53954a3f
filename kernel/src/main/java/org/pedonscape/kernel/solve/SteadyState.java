package org.pedonscape.kernel.solve;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * The steady state of a column: the state at which every pool's rate of change vanishes, with the layers' properties
 * and the boundary in accord with it. It is the exact fixed point of {@link ImplicitStep} for any time step, so a
 * forecast that starts from it does not drift.
 *
 * <p>Method: fixed-point iteration on the linear systems with frozen coefficients, in the logarithm of all pools and
 * of the boundary (so that nothing can turn negative), sped up by {@link AndersonAcceleration}. Where organic matter,
 * water and oxygen answer each other strongly the plain iteration overshoots; it is then tried again with shorter
 * steps, first unaccelerated until it has calmed down. Every attempt goes on from where the last one ended.
 */
public final class SteadyState {

    /** What is solved: one evaluation of the layers, the fluxes and the boundary at a column's state. */
    public interface Problem {
        /** Brings the properties of the layers in accord with the column's carbon and boundary. */
        void updateLayers();

        /** Brings the flux coefficients in accord with the column's carbon; layers stay as they are. */
        void updateFluxes();

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
     * @param residual largest rate of change left in any pool, relative to the yearly plant input; where the
     *     iteration jittered and the layers were held for its last part, with the layers as they were held: brought in
     *     accord with the carbon once more, they leave some 1e-7
     */
    public record Outcome(boolean converged, int iterations, double residual) {}

    private static final double TOLERANCE = 2e-10;
    /** What round-off may leave where rates span many orders of magnitude. */
    private static final double ACCEPTABLE = 1e-9;
    /** Share of a full step taken in each attempt. */
    private static final double[] STEP_SHARES = {1, 0.5, 0.25, 0.12, 0.06};
    /** Plain iterations before acceleration, per attempt, divided by the step's share. */
    private static final int CALMING = 12;
    private static final int ACCELERATED = 80;
    /** Residual from which the layers may be held while the carbon comes to rest. */
    private static final double NEARLY = 1e-7;
    private static final int POLISHING = 600;
    private static final double GENTLE = 0.2;
    private static final double LEAST = 1e-14;
    private static final double LARGEST_STEP = 3;

    private final ImplicitStep step;
    private final AndersonAcceleration acceleration;
    private final double[] now;
    private final double[] image;
    private final double[] before;
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
        before = new double[size];
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
        for (double share : STEP_SHARES) {
            int calming = share == 1 ? 0 : (int) (CALMING / share);
            acceleration.restart();
            for (int k = 0; k < calming + ACCELERATED; k++) {
                problem.updateLayers();
                problem.updateFluxes();
                evaluations++;
                residual = residual(c, s);
                if (residual < TOLERANCE && settled(c, problem)) {
                    return new Outcome(true, evaluations, residual);
                }
                if (Double.isNaN(residual)) {
                    return new Outcome(false, evaluations, residual);
                }
                if (k == calming + ACCELERATED - 1 && residual < NEARLY) {
                    return polish(c, s, problem, evaluations);
                }
                int n = propose(c, s, problem, share);
                if (k < calming) {
                    System.arraycopy(image, 0, now, 0, n);
                } else {
                    accelerate(n);
                }
                unpack(c);
            }
        }
        return new Outcome(residual < ACCEPTABLE, evaluations, residual);
    }

    /**
     * Ends an iteration that jitters closely around its fixed point, because the soil climate answers the state with
     * round-off of its own: the layers are held and the carbon is brought to rest with them.
     */
    private Outcome polish(Column c, CompartmentalSystem s, Problem problem, int evaluations) {
        double residual = residual(c, s);
        for (int k = 0; k < POLISHING && residual > TOLERANCE / 10; k++) {
            int n = propose(c, s, problem, GENTLE);
            System.arraycopy(image, 0, now, 0, n);
            unpack(c);
            problem.updateFluxes();
            residual = residual(c, s);
        }
        return new Outcome(residual < ACCEPTABLE, evaluations, residual);
    }

    /** Puts the present state into {@code now} and where a share of the full step leads into {@code image}. */
    private int propose(Column c, CompartmentalSystem s, Problem problem, double share) {
        step.factor(c, s, Double.POSITIVE_INFINITY);
        step.solve(c, s, Double.POSITIVE_INFINITY, c.carbon, 1, solution);
        int n = pack(c, c.carbon, c.boundaryDepth, c.boundaryWidth, now);
        pack(c, solution, problem.boundaryDepth(), problem.boundaryWidth(), image);
        shorten(n, share);
        return n;
    }

    private static boolean settled(Column c, Problem p) {
        return Math.abs(Math.log(p.boundaryDepth() / c.boundaryDepth)) < 1e-7
                && Math.abs(Math.log(p.boundaryWidth() / c.boundaryWidth)) < 1e-7;
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

    /** Anderson's step, or the plain one where extrapolation would leap. */
    private void accelerate(int n) {
        System.arraycopy(now, 0, before, 0, n);
        acceleration.advance(now, image, n);
        for (int k = 0; k < n; k++) {
            if (!(Math.abs(now[k] - before[k]) <= LARGEST_STEP)) {
                System.arraycopy(image, 0, now, 0, n);
                acceleration.restart();
                return;
            }
        }
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

    /** Takes a share of the step and keeps it within a factor of twenty in every pool. */
    private void shorten(int n, double share) {
        for (int k = 0; k < n; k++) {
            double whole = Math.min(LARGEST_STEP, Math.max(-LARGEST_STEP, image[k] - now[k]));
            image[k] = now[k] + share * whole;
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
