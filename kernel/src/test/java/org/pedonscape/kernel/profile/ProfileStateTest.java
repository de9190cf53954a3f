package org.pedonscape.kernel.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProfileStateTest {

    private static final BoundaryState BOUNDARY = new BoundaryState(0.4, 0.1, 0.4, 0.9, 0.6, 0.1, 0.5);
    private static final CarbonBalance BALANCE = new CarbonBalance(0.5, 0.49, 0.01, 0);

    private static ProfileState state(double[] thickness, double[] reference, double[] soc, double[] young) {
        double[] nothing = new double[soc.length];
        return new ProfileState(
                2000, thickness, reference, soc, young, nothing, nothing, 1.5, 0.03, BOUNDARY, BALANCE);
    }

    /** Three layers of 10, 20 and 70 cm that have swollen by a tenth since. */
    private static ProfileState swollen() {
        return state(
                new double[] {0.11, 0.22, 0.77},
                new double[] {0.1, 0.2, 0.7},
                new double[] {2.2, 3.3, 7.7},
                new double[] {1.1, 0.9, 0.7});
    }

    @Test
    void fixedDepthsCutThroughSwollenLayers() {
        // 20 g C per litre in the first layer, 15 in the second, 10 in the third.
        assertEquals(2.2 + 15 * 0.19, swollen().socStock(0, 0.3), 1e-12);
        assertEquals(15 * 0.03 + 10 * 0.67, swollen().socStock(0.3, 1), 1e-12);
    }

    @Test
    void equivalentMassKeepsTheSoilItStartedWith() {
        assertEquals(2.2 + 3.3, swollen().equivalentMassStock(0, 0.3), 1e-15);
        assertEquals(7.7, swollen().equivalentMassStock(0.3, 1), 1e-15);
        assertEquals(1.1 + 0.9, swollen().newCarbonStock(0, 0.3), 1e-15);
    }

    @Test
    void aSoilThatSwellsWithoutGainLosesAtFixedDepthAndNotOnEquivalentMass() {
        double[] soc = {2, 3, 7};
        double[] reference = {0.1, 0.2, 0.7};
        ProfileState before = state(reference, reference, soc, soc);
        ProfileState after = state(new double[] {0.11, 0.22, 0.77}, reference, soc, soc);
        assertTrue(after.socStock(0, 0.3) < before.socStock(0, 0.3));
        assertEquals(before.equivalentMassStock(0, 0.3), after.equivalentMassStock(0, 0.3));
        assertEquals(before.socStock(0, 0.3), before.equivalentMassStock(0, 0.3));
    }

    @Test
    void unionsOfLayersAreExactToTheLastBit() {
        double[] thickness = {0.02, 0.03, 0.05, 0.05, 0.05, 0.05, 0.05};
        double[] soc = {1.1, 0.7, 0.9, 0.3, 0.2, 0.123456789, 1e-7};
        double sum = 0;
        for (double x : soc) {
            sum += x;
        }
        assertEquals(sum, state(thickness, thickness, soc, soc).socStock(0, 0.3));
    }

    @Test
    void adjoiningIntervalsAddUp() {
        Random r = new Random(6);
        for (int k = 0; k < 200; k++) {
            double[] thickness = r.doubles(8, 0.01, 0.4).toArray();
            double[] soc = r.doubles(8, 0, 5).toArray();
            ProfileState s = state(thickness, thickness, soc, soc);
            double a = r.nextDouble();
            double b = a + r.nextDouble();
            assertEquals(s.socStock(0, b), s.socStock(0, a) + s.socStock(a, b), 1e-9);
            assertTrue(s.socStock(0, a) <= s.socStock(0, b));
        }
    }

    @Test
    void belowTheBaseThereIsNothing() {
        assertEquals(swollen().socStock(0, 1.1), swollen().socStock(0, 30), 1e-12);
        assertEquals(0, swollen().socStock(1.1, 2));
        assertEquals(13.2, swollen().socStock(0, 30), 1e-12, "the organic layer is told apart");
    }
}
