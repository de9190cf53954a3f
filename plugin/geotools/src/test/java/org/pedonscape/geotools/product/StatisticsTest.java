package org.pedonscape.geotools.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void agreesWithTheTextbookInTwoPasses() {
        Random random = new Random(1);
        for (int trial = 0; trial < 50; trial++) {
            float[] values = values(random, 1 + random.nextInt(2000));
            Statistics statistics = Statistics.ofAmounts(values);
            double[] kept = kept(values);
            assertEquals(kept.length, statistics.count());
            assertEquals(values.length - kept.length, statistics.missing());
            double mean = Arrays.stream(kept).average().orElse(Double.NaN);
            double variance = Arrays.stream(kept).map(v -> (v - mean) * (v - mean)).average().orElse(Double.NaN);
            // Values near 1e4 with a spread near 1: sums of squares in one pass would keep about 8 digits.
            assertEquals(mean, statistics.mean(), 1e-11 * Math.abs(mean));
            assertEquals(Math.sqrt(variance), statistics.standardDeviation(), 1e-9);
            assertEquals(Arrays.stream(kept).min().orElse(Double.NaN), statistics.min());
            assertEquals(Arrays.stream(kept).max().orElse(Double.NaN), statistics.max());
        }
    }

    @Test
    void partsJoinToTheWhole() {
        Random random = new Random(2);
        for (int trial = 0; trial < 50; trial++) {
            float[] values = values(random, 2 + random.nextInt(3000));
            int cut = random.nextInt(values.length + 1);
            Statistics whole = Statistics.ofAmounts(values);
            Statistics joined = Statistics.ofAmounts(Arrays.copyOf(values, cut))
                    .merge(Statistics.ofAmounts(Arrays.copyOfRange(values, cut, values.length)));
            assertEquals(whole.count(), joined.count());
            assertEquals(whole.missing(), joined.missing());
            assertEquals(whole.min(), joined.min());
            assertEquals(whole.max(), joined.max());
            assertEquals(whole.mean(), joined.mean(), 1e-11 * Math.abs(whole.mean()));
            assertEquals(whole.standardDeviation(), joined.standardDeviation(), 1e-9);
        }
    }

    @Test
    void stripsGiveTheSameBitsInAnyOrderOfArrival() {
        Random random = new Random(3);
        List<Statistics> strips = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            strips.add(Statistics.ofAmounts(values(random, random.nextInt(300))));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            order.add(i);
        }
        Statistics first = inOrder(strips, order);
        for (int trial = 0; trial < 20; trial++) {
            Collections.shuffle(order, random);
            assertEquals(first, inOrder(strips, order));
        }
    }

    @Test
    void countsClasses() {
        Statistics statistics = Statistics.ofClasses(new float[] {1, 4, Float.NaN, 1})
                .merge(Statistics.ofClasses(new float[] {4, 2}));
        assertEquals(new TreeMap<>(Map.of(1, 2L, 2, 1L, 4, 2L)), statistics.classCounts());
        assertEquals(100.0 * 5 / 6, statistics.validPercent(), 1e-12);
    }

    @Test
    void nothingChangesNothing() {
        Statistics some = Statistics.ofAmounts(new float[] {3, 5});
        assertEquals(some, some.merge(Statistics.NONE));
        assertEquals(some, Statistics.NONE.merge(some));
        Statistics blank = Statistics.ofAmounts(new float[] {Float.NaN});
        assertEquals(0, blank.count());
        assertTrue(Double.isNaN(blank.mean()));
        assertTrue(Double.isNaN(blank.standardDeviation()));
        assertEquals(0, blank.validPercent());
        assertEquals(4, blank.merge(some).mean());
        assertEquals(1, some.merge(blank).missing());
    }

    @Test
    void aStripIsGivenOnceAndNoneIsForgotten() {
        StripStatistics strips = new StripStatistics(2);
        strips.put(0, Statistics.NONE);
        assertThrows(IllegalStateException.class, () -> strips.put(0, Statistics.NONE));
        assertThrows(IllegalStateException.class, strips::whole);
    }

    private static Statistics inOrder(List<Statistics> strips, List<Integer> order) {
        StripStatistics all = new StripStatistics(strips.size());
        order.forEach(i -> all.put(i, strips.get(i)));
        return all.whole();
    }

    private static float[] values(Random random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextInt(10) == 0 ? Float.NaN : (float) (1e4 + random.nextGaussian());
        }
        return values;
    }

    private static double[] kept(float[] values) {
        double[] kept = new double[values.length];
        int n = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                kept[n++] = value;
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
