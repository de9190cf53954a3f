package org.pedonscape.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LandUseEventTest {

    private static void refused(String message, Executable event) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, event).getMessage());
    }

    @Test
    void saysWhatIsOutOfRangeAndWhatTheRangeIs() {
        refused("residueLeft must lie in [0.0, 20.0], got -1.0", () -> new LandUseEvent.Clear(2000, -1));
        refused("exportedShare must lie in [0.0, 1.0], got 1.5", () -> new LandUseEvent.Harvest(2000, 1.5));
        refused("depth must lie in [0.01, 1.5], got 0.0", () -> new LandUseEvent.Plough(2000, 0, 0.5));
        refused("depth must lie in [0.01, 1.5], got 25.0", () -> new LandUseEvent.Plough(2000, 25, 0.5));
        refused("aggregatesBroken must lie in [0.0, 1.0], got 2.0", () -> new LandUseEvent.Plough(2000, 0.2, 2));
        refused("carbon must lie in [0.0, 10.0], got 30.0", () -> new LandUseEvent.Manure(2000, 30));
        refused("waterTableDepth must lie in [0.0, Infinity], got -0.2", () -> new LandUseEvent.Drain(2000, -0.2));
        refused("burntShare must lie in [0.0, 1.0], got 1.01", () -> new LandUseEvent.Fire(2000, 1.01, 0));
        refused("charShare must lie in [0.0, 0.5], got 0.6", () -> new LandUseEvent.Fire(2000, 0.5, 0.6));
        refused("ph must lie in [2.0, 11.0], got 70.0", () -> new LandUseEvent.Lime(2000, 70));
    }

    @Test
    void missingAmountsAreRefused() {
        refused("carbon must lie in [0.0, 10.0], got NaN", () -> new LandUseEvent.Manure(2000, Double.NaN));
        refused("ph must lie in [2.0, 11.0], got NaN", () -> new LandUseEvent.Lime(2000, Double.NaN));
        assertThrows(NullPointerException.class, () -> new LandUseEvent.Plant(2000, null));
    }

    @Test
    void everyEventHappensInAYear() {
        Vegetation meadow = new VegetationBuilder().build();
        for (double year : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = "the year of an event must be finite, got " + year;
            refused(message, () -> new LandUseEvent.Plant(year, meadow));
            refused(message, () -> new LandUseEvent.Clear(year, 0));
            refused(message, () -> new LandUseEvent.Harvest(year, 0));
            refused(message, () -> new LandUseEvent.Plough(year, 0.2, 0));
            refused(message, () -> new LandUseEvent.Manure(year, 0));
            refused(message, () -> new LandUseEvent.Drain(year, 1));
            refused(message, () -> new LandUseEvent.Fire(year, 0, 0));
            refused(message, () -> new LandUseEvent.Lime(year, 7));
        }
    }

    @Test
    void endsOfRangesAreAccepted() {
        assertEquals(1.5, new LandUseEvent.Plough(2000, 1.5, 1).depth());
        assertEquals(0.01, new LandUseEvent.Plough(2000, 0.01, 0).depth());
        assertEquals(Double.POSITIVE_INFINITY, new LandUseEvent.Drain(2000, Double.POSITIVE_INFINITY).waterTableDepth());
        assertEquals(0.5, new LandUseEvent.Fire(2000, 1, 0.5).charShare());
    }
}
