package org.pedonscape.kernel.profile;

import java.util.Arrays;

/**
 * The carbon fluxes of a column as a compartmental system: every flux is a first-order coefficient on the pool it
 * leaves. This is the one description of the model that every solver reads: the implicit stepper, the steady state,
 * the tracer, the plain reference and the explicit integrator of the tests all use these coefficients.
 *
 * <p>Coefficients depend on the state they were computed at; between two evaluations they are constant, which makes one
 * evaluation a linear system whose matrix is an M-matrix: no negative pool, no carbon lost or made (Luo et al. 2017,
 * Biogeosciences 14:145, for the matrix form of soil carbon models).
 *
 * <p>Units: coefficients yr-1, sources kg C m-2 yr-1.
 */
public final class CompartmentalSystem {

    /** Number of layers. */
    public final int layers;
    /** {@code transfer[from][to][layer]}: flux from one pool to another inside a layer. */
    public final double[][][] transfer;
    /** {@code respired[from][layer]}: flux that leaves as carbon dioxide. */
    public final double[][] respired;
    /** {@code down[pool][layer]}: flux to the next layer below; from the last active layer out of the column. */
    public final double[][] down;
    /** {@code up[pool][layer]}: flux to the next layer above; unused in the first active layer. */
    public final double[][] up;
    /** {@code source[pool][layer]}: carbon that enters. */
    public final double[][] source;

    /**
     * @param layers number of layers of the column
     */
    public CompartmentalSystem(int layers) {
        this.layers = layers;
        transfer = new double[Pool.COUNT][Pool.COUNT][layers];
        respired = new double[Pool.COUNT][layers];
        down = new double[Pool.COUNT][layers];
        up = new double[Pool.COUNT][layers];
        source = new double[Pool.COUNT][layers];
    }

    /** Takes all coefficients back to zero. */
    public void clear() {
        for (int p = 0; p < Pool.COUNT; p++) {
            for (double[] t : transfer[p]) {
                Arrays.fill(t, 0);
            }
            Arrays.fill(respired[p], 0);
            Arrays.fill(down[p], 0);
            Arrays.fill(up[p], 0);
            Arrays.fill(source[p], 0);
        }
    }

    /**
     * Rate of change of every pool at a state: the model's differential equations.
     *
     * @param column gives the active layers
     * @param carbon pools by layer, kg C m-2
     * @param rate filled with kg C m-2 yr-1
     */
    public void rate(Column column, double[][] carbon, double[][] rate) {
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = column.first; i < column.end; i++) {
                rate[p][i] = source[p][i];
            }
        }
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = column.first; i < column.end; i++) {
                double stock = carbon[p][i];
                double out = respired[p][i];
                for (int q = 0; q < Pool.COUNT; q++) {
                    double k = transfer[p][q][i];
                    if (k != 0) {
                        rate[q][i] += k * stock;
                        out += k;
                    }
                }
                out += down[p][i];
                if (i + 1 < column.end) {
                    rate[p][i + 1] += down[p][i] * stock;
                }
                if (i > column.first) {
                    out += up[p][i];
                    rate[p][i - 1] += up[p][i] * stock;
                }
                rate[p][i] -= out * stock;
            }
        }
    }

    /**
     * Carbon dioxide from one layer.
     *
     * @param carbon pools by layer, kg C m-2
     * @param layer layer
     * @return kg C m-2 yr-1
     */
    public double respiration(double[][] carbon, int layer) {
        double sum = 0;
        for (int p = 0; p < Pool.COUNT; p++) {
            sum += respired[p][layer] * carbon[p][layer];
        }
        return sum;
    }

    /**
     * Net organic carbon that passes down through the lower interface of a layer.
     *
     * @param column gives the active layers
     * @param carbon pools by layer, kg C m-2
     * @param layer layer above the interface
     * @return kg C m-2 yr-1, positive downward; leaves the column at the last active layer
     */
    public double downwardFlux(Column column, double[][] carbon, int layer) {
        double sum = 0;
        for (int p = 0; p < Pool.COUNT; p++) {
            sum += down[p][layer] * carbon[p][layer];
            if (layer + 1 < column.end) {
                sum -= up[p][layer + 1] * carbon[p][layer + 1];
            }
        }
        return sum;
    }

    /**
     * Carbon that enters one layer from plants.
     *
     * @param layer layer
     * @return kg C m-2 yr-1
     */
    public double input(int layer) {
        double sum = 0;
        for (int p = 0; p < Pool.COUNT; p++) {
            sum += source[p][layer];
        }
        return sum;
    }
}
