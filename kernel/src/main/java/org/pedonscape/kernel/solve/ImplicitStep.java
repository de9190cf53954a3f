package org.pedonscape.kernel.solve;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * One backward-Euler step of a compartmental system with constant coefficients, solved exactly: (1/dt - A) x =
 * x_old/dt + s. With an infinite step it gives the system's steady state.
 *
 * <p>The matrix is an M-matrix with columns that sum to 1/dt plus what leaves the column, so the solution is positive
 * and carbon is conserved to round-off whatever the step. Layers are coupled pool by pool only, which makes the
 * matrix block tridiagonal with diagonal off-diagonal blocks; it is eliminated from the surface down (block Thomas
 * algorithm) without pivoting, which is stable for M-matrices (Funderlic and Plemmons 1981).
 *
 * <p>Litter pools (P, A) receive nothing from the others, so they are solved first and the other five with them known.
 * Several right-hand sides, such as a labelled tracer, share one factorisation. Not thread-safe.
 */
public final class ImplicitStep {

    private static final int[] LITTER = {Pool.P, Pool.A};
    private static final int[] REST = {Pool.B, Pool.N, Pool.M1, Pool.M2, Pool.D};

    private final Block litter;
    private final Block rest;

    /**
     * @param layers number of layers of the column
     */
    public ImplicitStep(int layers) {
        litter = new Block(LITTER, layers);
        rest = new Block(REST, layers);
    }

    /**
     * Factors the matrix of a step.
     *
     * @param c gives the active layers
     * @param s coefficients; must stay unchanged until the last {@link #solve}
     * @param dt time step, yr; infinite for the steady state
     */
    public void factor(Column c, CompartmentalSystem s, double dt) {
        litter.factor(c, s, 1 / dt);
        rest.factor(c, s, 1 / dt);
    }

    /**
     * Solves for one tracer with the last factorisation.
     *
     * @param c gives the active layers
     * @param s the factored coefficients
     * @param dt the factored time step, yr
     * @param old amounts at the beginning of the step, kg m-2
     * @param inputShare share of the sources that carries this tracer, 1 for carbon itself
     * @param result filled with the amounts at the end of the step; may be {@code old}
     */
    public void solve(
            Column c, CompartmentalSystem s, double dt, double[][] old, double inputShare, double[][] result) {
        litter.substitute(c, s, 1 / dt, old, inputShare, result, null);
        rest.substitute(c, s, 1 / dt, old, inputShare, result, LITTER);
    }

    /** A group of pools that is solved together. */
    private static final class Block {
        private final int[] pools;
        private final int size;
        /** Inverse of each layer's eliminated diagonal block, row-major. */
        private final double[][] inverse;
        private final double[] correction;
        private final double[] rhs;
        private final double[][] partial;

        Block(int[] pools, int layers) {
            this.pools = pools;
            size = pools.length;
            inverse = new double[layers][size * size];
            correction = new double[size];
            rhs = new double[size];
            partial = new double[layers][size];
        }

        void factor(Column c, CompartmentalSystem s, double perStep) {
            for (int i = c.first; i < c.end; i++) {
                double[] block = inverse[i];
                for (int a = 0; a < size; a++) {
                    int p = pools[a];
                    double out = perStep + s.respired[p][i] + s.down[p][i];
                    if (i > c.first) {
                        out += s.up[p][i];
                    }
                    double[][] leaves = s.transfer[p];
                    for (int q = 0; q < Pool.COUNT; q++) {
                        out += leaves[q][i];
                    }
                    for (int b = 0; b < size; b++) {
                        block[b * size + a] = a == b ? out : -leaves[pools[b]][i];
                    }
                }
                if (i > c.first) {
                    double[] above = inverse[i - 1];
                    for (int a = 0; a < size; a++) {
                        double fromAbove = s.down[pools[a]][i - 1];
                        if (fromAbove != 0) {
                            for (int b = 0; b < size; b++) {
                                block[a * size + b] -= fromAbove * above[a * size + b] * s.up[pools[b]][i];
                            }
                        }
                    }
                }
                invert(block);
            }
        }

        void substitute(
                Column c,
                CompartmentalSystem s,
                double perStep,
                double[][] old,
                double inputShare,
                double[][] result,
                int[] feeders) {
            for (int i = c.first; i < c.end; i++) {
                for (int a = 0; a < size; a++) {
                    int p = pools[a];
                    double r = old[p][i] * perStep + inputShare * s.source[p][i];
                    if (feeders != null) {
                        for (int f : feeders) {
                            r += s.transfer[f][p][i] * result[f][i];
                        }
                    }
                    if (i > c.first) {
                        r += s.down[p][i - 1] * partial[i - 1][a];
                    }
                    rhs[a] = r;
                }
                multiply(inverse[i], rhs, partial[i]);
            }
            int last = c.end - 1;
            for (int a = 0; a < size; a++) {
                result[pools[a]][last] = partial[last][a];
            }
            for (int i = last - 1; i >= c.first; i--) {
                for (int a = 0; a < size; a++) {
                    rhs[a] = s.up[pools[a]][i + 1] * result[pools[a]][i + 1];
                }
                multiply(inverse[i], rhs, correction);
                for (int a = 0; a < size; a++) {
                    result[pools[a]][i] = partial[i][a] + correction[a];
                }
            }
        }

        private void multiply(double[] matrix, double[] vector, double[] product) {
            for (int a = 0; a < size; a++) {
                double sum = 0;
                for (int b = 0; b < size; b++) {
                    sum += matrix[a * size + b] * vector[b];
                }
                product[a] = sum;
            }
        }

        /** Gauss-Jordan in place and without pivoting: pivots of an M-matrix stay positive. */
        private void invert(double[] a) {
            int n = size;
            for (int k = 0; k < n; k++) {
                int kn = k * n;
                double pivot = 1 / a[kn + k];
                a[kn + k] = 1;
                for (int j = 0; j < n; j++) {
                    a[kn + j] *= pivot;
                }
                for (int r = 0; r < n; r++) {
                    int rn = r * n;
                    double factor = a[rn + k];
                    if (r == k || factor == 0) {
                        continue;
                    }
                    a[rn + k] = 0;
                    for (int j = 0; j < n; j++) {
                        a[rn + j] -= factor * a[kn + j];
                    }
                }
            }
        }
    }
}
