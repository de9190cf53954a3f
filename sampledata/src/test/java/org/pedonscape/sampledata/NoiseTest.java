package org.pedonscape.sampledata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void staysInItsRangeAndMovesSmoothly() {
        Noise noise = new Noise(3);
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            double x = 200 * random.nextDouble() - 100;
            double y = 200 * random.nextDouble() - 100;
            double value = noise.at(x, y);
            assertTrue(Math.abs(value) <= 1.5, "noise " + value);
            // The steepest gradient of this noise is below 6 a unit.
            assertEquals(value, noise.at(x + 1e-4, y), 6e-4, x + ", " + y);
            assertTrue(Math.abs(noise.fractal(x, y, 10, 5)) <= 1.5, "fractal noise");
        }
    }

    @Test
    void uniformNumbersFillTheirInterval() {
        Noise noise = new Noise(3);
        double sum = 0;
        int count = 40_000;
        for (int i = 0; i < count; i++) {
            double value = noise.uniform(i % 200, i / 200);
            assertTrue(value >= 0 && value < 1, "uniform " + value);
            sum += value;
        }
        // The mean of n uniform numbers has a standard deviation of 1 / sqrt(12 n) = 0.0014; five of them.
        assertEquals(0.5, sum / count, 0.0072);
    }

    @Test
    void theSeedDecides() {
        assertEquals(new Noise(1).at(0.3, 0.7), new Noise(1).at(0.3, 0.7));
        assertNotEquals(new Noise(1).at(0.3, 0.7), new Noise(2).at(0.3, 0.7));
    }
}
