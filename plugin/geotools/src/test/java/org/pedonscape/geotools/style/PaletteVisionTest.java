package org.pedonscape.geotools.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Maps must be readable for people with unusual colour vision too; limits as told in styles/README.md. */
class PaletteVisionTest {

    private final Palette palette = Palette.shipped();

    @Test
    void theMeasureItselfMeetsThePublishedTestData() {
        // Sharma, Wu and Dalal (2005), table 1, pairs 1, 4, 9, 17, 25 and 34.
        assertCiede(2.0425, 50, 2.6772, -79.7751, 50, 0, -82.7485);
        assertCiede(1.0000, 50, -1.3802, -84.2814, 50, 0, -82.7485);
        assertCiede(7.1792, 50, 2.4900, -0.0010, 50, -2.4900, 0.0009);
        assertCiede(27.1492, 50, 2.5, 0, 73, 25, -18);
        assertCiede(1.2644, 60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387);
        assertCiede(0.9082, 2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514);
    }

    @Test
    void neighboursAreToldApart() {
        for (String key : palette.quantities()) {
            List<ColorMap.Entry> entries = palette.style(key).colors().entries();
            for (ColorVision vision : ColorVision.values()) {
                double least = vision == ColorVision.NORMAL ? 6 : 5.5;
                for (int i = 1; i < entries.size(); i++) {
                    double difference = vision.difference(entries.get(i - 1).rgb(), entries.get(i).rgb());
                    assertTrue(difference >= least, key + ", step " + i + ", " + vision + ": " + difference);
                }
            }
        }
    }

    @Test
    void anyTwoClassesOfAChangeAreToldApart() {
        for (String key : palette.quantities()) {
            if (palette.style(key).colors() instanceof ColorMap.Intervals intervals) {
                double least = key.equals("boundary_shift") ? 12 : 14;
                assertEveryPair(key, intervals.entries(), least);
            }
        }
    }

    @Test
    void confidenceClassesAreFarApart() {
        assertEveryPair("confidence", palette.style("confidence").colors().entries(), 20);
    }

    private static void assertEveryPair(String key, List<ColorMap.Entry> entries, double least) {
        for (ColorVision vision : ColorVision.values()) {
            for (int i = 0; i < entries.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double difference = vision.difference(entries.get(i).rgb(), entries.get(j).rgb());
                    assertTrue(difference >= least, key + ", " + i + " and " + j + ", " + vision + ": " + difference);
                }
            }
        }
    }

    private static void assertCiede(double expected, double l1, double a1, double b1, double l2, double a2, double b2) {
        // The table has four decimals.
        assertEquals(expected, ColorVision.ciede2000(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}), 5e-5);
    }
}
