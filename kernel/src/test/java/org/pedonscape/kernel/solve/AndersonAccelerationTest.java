package org.pedonscape.kernel.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Linear maps u = M u + b, whose fixed point is known. */
class AndersonAccelerationTest {

    /** Distance from the fixed point (1, 1, ...) after some iterations of a diagonal map with the given factors. */
    private static double distance(double[] factors, int depth, int iterations) {
        int n = factors.length;
        AndersonAcceleration a = new AndersonAcceleration(n, depth);
        double[] u = new double[n];
        double[] image = new double[n];
        for (int k = 0; k < iterations; k++) {
            map(factors, u, image);
            a.advance(u, image, n);
        }
        double largest = 0;
        for (double x : u) {
            largest = Math.max(largest, Math.abs(x - 1));
        }
        return largest;
    }

    private static void map(double[] factors, double[] u, double[] image) {
        for (int k = 0; k < factors.length; k++) {
            image[k] = factors[k] * u[k] + 1 - factors[k];
        }
    }

    @Test
    void firstStepIsThePlainOne() {
        AndersonAcceleration a = new AndersonAcceleration(2, 3);
        double[] u = {0, 0};
        a.advance(u, new double[] {0.1, 0.5}, 2);
        assertArrayEquals(new double[] {0.1, 0.5}, u);
    }

    @Test
    void endsALinearMapInAsManyStepsAsItHasDirections() {
        double[] slow = {0.99, 0.9, 0.5};
        assertTrue(distance(slow, 6, 5) < 1e-6, "within " + distance(slow, 6, 5));
        double plain = Math.pow(0.99, 5);
        assertTrue(plain > 0.9, "where the plain iteration has hardly moved");
    }

    @Test
    void convergesWhereThePlainIterationDiverges() {
        assertTrue(distance(new double[] {-1.8, 0.3}, 6, 6) < 1e-6);
        assertTrue(distance(new double[] {2.5, -0.7}, 6, 6) < 1e-6);
    }

    @Test
    void fewerEarlierStepsThanDirectionsStillHelp() {
        double[] spread = new double[30];
        for (int k = 0; k < spread.length; k++) {
            spread[k] = 0.98 * k / (spread.length - 1);
        }
        double plain = Math.pow(0.98, 40);
        assertTrue(distance(spread, 6, 40) < 0.01 * plain, "distance " + distance(spread, 6, 40));
    }

    @Test
    void aFixedPointIsLeftAlone() {
        AndersonAcceleration a = new AndersonAcceleration(3, 4);
        double[] u = {1, 1, 1};
        for (int k = 0; k < 6; k++) {
            a.advance(u, new double[] {1, 1, 1}, 3);
            assertArrayEquals(new double[] {1, 1, 1}, u, 1e-15);
        }
    }

    @Test
    void restartForgetsWhatWentBefore() {
        double[] factors = {0.9, 0.4};
        AndersonAcceleration used = new AndersonAcceleration(2, 3);
        Random r = new Random(2);
        for (int k = 0; k < 5; k++) {
            used.advance(new double[] {r.nextDouble(), 3}, new double[] {7 * r.nextDouble(), 1}, 2);
        }
        used.restart();
        AndersonAcceleration fresh = new AndersonAcceleration(2, 3);
        double[] u = {0, 0};
        double[] v = {0, 0};
        double[] image = new double[2];
        for (int k = 0; k < 4; k++) {
            map(factors, u, image);
            used.advance(u, image.clone(), 2);
            map(factors, v, image);
            fresh.advance(v, image.clone(), 2);
            assertArrayEquals(v, u);
        }
    }

    @Test
    void entriesBeyondThoseInUseAreNotTouched() {
        AndersonAcceleration a = new AndersonAcceleration(4, 3);
        double[] u = {0, 0, 9, 9};
        for (int k = 0; k < 4; k++) {
            a.advance(u, new double[] {0.5 * u[0] + 1, 0.2 * u[1] + 1, -1, -1}, 2);
        }
        assertEquals(9, u[2]);
        assertEquals(9, u[3]);
        assertEquals(2, u[0], 1e-6);
        assertEquals(1.25, u[1], 1e-6);
    }
}
