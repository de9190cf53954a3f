package org.pedonscape.kernel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;

class VegetationZoneTest {

    private final VegetationZone zone = new VegetationZone();

    private static Column column() {
        return new ColumnBuilder().interfaces(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6).organicLayer().build();
    }

    @Test
    void weighsHalfAtTheBoundaryAndTheLogisticAWidthAway() {
        Column c = column();
        c.boundaryDepth = 0.25;
        c.boundaryWidth = 0.1;
        zone.update(c);
        assertEquals(0.5, c.vegetationWeight[3], 1e-12);
        assertEquals(1 / (1 + Math.E), c.vegetationWeight[4], 1e-12);
        assertEquals(Math.E / (1 + Math.E), c.vegetationWeight[2], 1e-12);
    }

    @Test
    void fallsWithDepthFromOneToNothing() {
        Column c = column();
        c.boundaryDepth = 0.25;
        c.boundaryWidth = 0.01;
        zone.update(c);
        assertTrue(c.vegetationWeight[Column.ORGANIC] > 0.999);
        for (int i = 1; i < c.end; i++) {
            assertTrue(c.vegetationWeight[i] < c.vegetationWeight[i - 1]);
        }
        assertTrue(c.vegetationWeight[6] < 1e-6);
    }

    @Test
    void aWiderBoundaryIsMoreDiffuse() {
        Column sharp = column();
        Column diffuse = column();
        sharp.boundaryWidth = 0.05;
        diffuse.boundaryWidth = 0.3;
        zone.update(sharp);
        zone.update(diffuse);
        assertTrue(sharp.vegetationWeight[1] > diffuse.vegetationWeight[1]);
        assertTrue(sharp.vegetationWeight[6] < diffuse.vegetationWeight[6]);
    }

    @Test
    void staysBetweenZeroAndOneAtAnyDistance() {
        Column c = column();
        c.boundaryWidth = 0.01;
        for (double depth : new double[] {0.01, 50, -50}) {
            c.boundaryDepth = depth;
            zone.update(c);
            for (int i = 0; i < c.end; i++) {
                assertTrue(c.vegetationWeight[i] >= 0 && c.vegetationWeight[i] <= 1);
            }
        }
    }
}
