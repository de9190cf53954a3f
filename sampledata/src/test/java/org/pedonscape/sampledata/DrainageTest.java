package org.pedonscape.sampledata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DrainageTest {

    private static final int SIZE = 40;
    private static final double CELL = 10;
    private static final int OUTLET = 7 * SIZE;
    private static final int INFLOW = SIZE * SIZE - 1;

    @Test
    void allWaterLeavesByTheOutletWhateverTheRelief() {
        Random random = new Random(4);
        for (int trial = 0; trial < 20; trial++) {
            Drainage drainage = Drainage.of(rough(random), OUTLET, INFLOW, 5e5);
            // Sums of whole numbers of square metres: exact.
            assertEquals(SIZE * SIZE * CELL * CELL + 5e5, drainage.area(OUTLET));
        }
    }

    @Test
    void waterRunsDownhillOnlyAndAChannelStaysAChannel() {
        Random random = new Random(5);
        Drainage drainage = Drainage.of(rough(random), OUTLET, INFLOW, 5e5);
        double[] z = drainage.filled().values();
        int[] channel = drainage.channels(2_000);
        for (int index : drainage.order()) {
            int lower = drainage.receiver(index);
            if (index == OUTLET) {
                assertEquals(OUTLET, lower);
            } else {
                assertTrue(z[lower] < z[index], "cell " + index);
                assertTrue(drainage.area(lower) > drainage.area(index), "cell " + index);
            }
            assertTrue(drainage.area(channel[index]) >= 2_000 || channel[index] == OUTLET, "cell " + index);
            assertTrue(z[channel[index]] <= z[index], "cell " + index);
        }
    }

    @Test
    void fillingRaisesHollowsAndNothingElse() {
        Field bowl = Field.of(SIZE, CELL, (x, y) -> 50 + x / 100);
        int hollow = 20 * SIZE + 20;
        bowl.values()[hollow] = 0;
        Field filled = Drainage.of(bowl, OUTLET, INFLOW, 0).filled();
        for (int i = 0; i < bowl.values().length; i++) {
            if (i == hollow) {
                // Raised to the lowest neighbour, 19 columns from the west, and the uneven rise of at most 1.02 cm.
                assertEquals(50 + 19.5 * CELL / 100, filled.values()[i], 0.0102);
            } else {
                assertEquals(bowl.values()[i], filled.values()[i], 0.0102 * SIZE, "cell " + i);
            }
        }
    }

    private static Field rough(Random random) {
        return Field.of(SIZE, CELL, (x, y) -> 100 * random.nextDouble());
    }
}
