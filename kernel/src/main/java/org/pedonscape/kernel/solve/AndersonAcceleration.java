package org.pedonscape.kernel.solve;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * Anderson's acceleration of a fixed-point iteration u = G(u) (Anderson 1965, J. ACM 12:547; Walker and Ni 2011, SIAM
 * J. Numer. Anal. 49:1715): the next iterate is the combination of the last few whose residual is least.
 *
 * <p>Right for maps that contract slowly along a few directions, wrong for maps with jumps: the caller keeps the plain
 * iteration at hand. Not thread-safe.
 */
final class AndersonAcceleration {

    private static final double REGULARISATION = 1e-12;

    private final int depth;
    private final double[][] residualSteps;
    private final double[][] imageSteps;
    private final double[] lastResidual;
    private final double[] lastImage;
    private int stored;
    private int next;
    private boolean primed;

    /**
     * @param size length of the iterates
     * @param depth how many earlier steps are combined
     */
    AndersonAcceleration(int size, int depth) {
        this.depth = depth;
        residualSteps = new double[depth][size];
        imageSteps = new double[depth][size];
        lastResidual = new double[size];
        lastImage = new double[size];
    }

    /** Forgets all earlier steps. */
    void restart() {
        stored = 0;
        next = 0;
        primed = false;
    }

    /**
     * Next iterate.
     *
     * @param u present iterate; overwritten with the next one
     * @param image G(u)
     * @param n how many entries are in use
     */
    void advance(double[] u, double[] image, int n) {
        double[] dr = residualSteps[next];
        double[] dg = imageSteps[next];
        for (int k = 0; k < n; k++) {
            double residual = image[k] - u[k];
            dr[k] = residual - lastResidual[k];
            dg[k] = image[k] - lastImage[k];
            lastResidual[k] = residual;
            lastImage[k] = image[k];
        }
        if (primed) {
            next = (next + 1) % depth;
            stored = Math.min(depth, stored + 1);
        }
        primed = true;
        System.arraycopy(image, 0, u, 0, n);
        if (stored == 0) {
            return;
        }
        double[][] gram = new double[stored][stored];
        double[] right = new double[stored];
        for (int a = 0; a < stored; a++) {
            for (int b = 0; b <= a; b++) {
                gram[a][b] = dot(residualSteps[a], residualSteps[b], n);
                gram[b][a] = gram[a][b];
            }
            right[a] = dot(residualSteps[a], lastResidual, n);
        }
        for (int a = 0; a < stored; a++) {
            gram[a][a] = gram[a][a] * (1 + 1e-10) + REGULARISATION;
        }
        var solver = new LUDecomposition(new Array2DRowRealMatrix(gram, false)).getSolver();
        if (!solver.isNonSingular()) {
            return;
        }
        double[] weights = solver.solve(new ArrayRealVector(right, false)).toArray();
        for (int a = 0; a < stored; a++) {
            for (int k = 0; k < n; k++) {
                u[k] -= weights[a] * imageSteps[a][k];
            }
        }
    }

    private static double dot(double[] a, double[] b, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
