package org.pedonscape.kernel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/** Five layers of 20 cm with prescribed fluxes: J downward through each interface, R made in each layer. */
class ZeroFluxPlaneTest {

    private final Column column = new ColumnBuilder().interfaces(0, 0.2, 0.4, 0.6, 0.8, 1.0).build();

    /**
     * @param down organic carbon through the lower interface of each layer, kg C m-2 yr-1
     * @param respired carbon dioxide made in each layer, kg C m-2 yr-1
     */
    private CompartmentalSystem fluxes(double[] down, double[] respired) {
        CompartmentalSystem s = new CompartmentalSystem(column.layers);
        for (int i = 1; i < column.end; i++) {
            column.carbon[Pool.D][i] = 0.01;
            s.down[Pool.D][i] = down[i - 1] / 0.01;
            s.respired[Pool.D][i] = respired[i - 1] / 0.01;
        }
        return s;
    }

    @Test
    void netFluxIsWhatGoesDownLessWhatIsRespiredBelow() {
        CompartmentalSystem s = fluxes(new double[] {5, 4, 3, 2, 1}, new double[] {9, 8, 0.5, 0.25, 0.125});
        assertEquals(1, ZeroFluxPlane.netFlux(column, s, 5), 1e-12);
        assertEquals(2 - 0.125, ZeroFluxPlane.netFlux(column, s, 4), 1e-12);
        assertEquals(4 - 0.875, ZeroFluxPlane.netFlux(column, s, 2), 1e-12);
        assertEquals(5 - 8.875, ZeroFluxPlane.netFlux(column, s, 1), 1e-12);
    }

    @Test
    void planeLiesWhereTheIndexCrossesItsLevel() {
        // psi = (J - R) / (J + R) is 1 at 1 m and 0.8 m, 0.5 at 0.6 m, -0.5 at 0.4 m.
        CompartmentalSystem s = fluxes(new double[] {1, 1, 3, 3, 3}, new double[] {1, 1, 2, 1, 0});
        double share = (-0.05 - -0.5) / (0.5 - -0.5);
        assertEquals(0.4 + 0.2 * share, ZeroFluxPlane.depth(column, s), 1e-12);
    }

    @Test
    void carbonGoesUpAboveThePlaneAndDownBelow() {
        CompartmentalSystem s = fluxes(new double[] {1, 1, 3, 3, 3}, new double[] {1, 1, 2, 1, 0});
        double plane = ZeroFluxPlane.depth(column, s);
        for (int i = 1; i < column.end; i++) {
            double depth = column.top[i] + column.thickness[i];
            assertEquals(Math.signum(depth - plane), Math.signum(ZeroFluxPlane.netFlux(column, s, i)), depth + " m");
        }
    }

    @Test
    void theDeepestCrossingCounts() {
        // Upward at 0.2 and 0.6 m, downward at 0.4, 0.8 and 1 m.
        CompartmentalSystem s = fluxes(new double[] {1, 9, 1, 3, 3}, new double[] {1, 9, 1, 3, 1});
        double plane = ZeroFluxPlane.depth(column, s);
        assertTrue(plane > 0.6 && plane < 0.8, "plane at " + plane);
    }

    @Test
    void thereIsNoneWhereCarbonGoesDownEverywhere() {
        CompartmentalSystem s = fluxes(new double[] {5, 4, 3, 2, 1}, new double[] {1, 0, 0, 0, 0});
        assertTrue(Double.isNaN(ZeroFluxPlane.depth(column, s)));
    }

    @Test
    void thereIsNoneUnderBareSoilThatRespiresAtAllDepthsAndLeachesNothing() {
        CompartmentalSystem s = fluxes(new double[] {0, 0, 0, 0, 0}, new double[] {2, 1, 1, 1, 1});
        assertTrue(Double.isNaN(ZeroFluxPlane.depth(column, s)), "plane at " + ZeroFluxPlane.depth(column, s));
    }

    @Test
    void thereIsNoneInARestingColumn() {
        CompartmentalSystem s = fluxes(new double[5], new double[5]);
        assertTrue(Double.isNaN(ZeroFluxPlane.depth(column, s)));
    }
}
