package org.pedonscape.kernel.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepthGridTest {

    @Test
    void theStandardGridHasFifteenLayersToTwoMetres() {
        DepthGrid g = DepthGrid.standard();
        assertEquals(15, g.layers());
        assertEquals(0, g.top(0));
        assertEquals(2, g.base());
        assertEquals(2, g.bottom(14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 1, 2})
    void reportingDepthsAreInterfacesToTheLastBit(double depth) {
        DepthGrid g = DepthGrid.standard();
        assertTrue(IntStream.range(0, g.layers()).anyMatch(i -> g.bottom(i) == depth));
    }

    @Test
    void layersMeetWithoutAGap() {
        DepthGrid g = DepthGrid.standard();
        for (int i = 1; i < g.layers(); i++) {
            assertEquals(g.bottom(i - 1), g.top(i));
            assertTrue(g.bottom(i) - g.top(i) >= g.bottom(i - 1) - g.top(i - 1) - 1e-12, "no finer with depth");
        }
    }

    @Test
    void aGridStartsAtTheSurfaceAndHasALayer() {
        for (double[] bad : new double[][] {{}, {0}, {0.1, 0.2}, {Double.NaN, 1}}) {
            var e = assertThrows(IllegalArgumentException.class, () -> new DepthGrid(bad));
            assertEquals("a depth grid starts at 0 and has at least one layer", e.getMessage());
        }
    }

    @Test
    void interfacesIncreaseDownwardToAFiniteDepth() {
        for (double[] bad : new double[][] {
            {0, 0.2, 0.2}, {0, 0.3, 0.1}, {0, Double.NaN}, {0, 0.2, Double.POSITIVE_INFINITY}, {0, -1}
        }) {
            var e = assertThrows(IllegalArgumentException.class, () -> new DepthGrid(bad));
            String last = bad[bad.length - 1] + " m follows " + bad[bad.length - 2] + " m";
            assertTrue(e.getMessage().contains("interfaces must increase downward"), e.getMessage());
            assertTrue(e.getMessage().contains(last), e.getMessage());
        }
    }

    @Test
    void aGridDoesNotChangeWithTheArrayItCameFrom() {
        double[] depths = {0, 0.5, 1};
        DepthGrid g = new DepthGrid(depths);
        depths[1] = 0.7;
        assertEquals(0.5, g.bottom(0));
    }
}
