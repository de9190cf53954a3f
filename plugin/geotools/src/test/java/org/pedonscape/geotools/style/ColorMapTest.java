package org.pedonscape.geotools.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.style.ColorMap.Entry;

class ColorMapTest {

    private static final int OPAQUE = 0xff000000;

    private final ColorMap ramp = new ColorMap.Ramp(
            List.of(new Entry(0, 0x000000, "0"), new Entry(10, 0x0a6400, "10"), new Entry(30, 0x0a64c8, "30")));
    private final ColorMap intervals = new ColorMap.Intervals(List.of(
            new Entry(-2, 0x111111, "loss"), new Entry(2, 0x222222, "none"),
            new Entry(ColorMap.Intervals.OPEN_END, 0x333333, "gain")));
    private final ColorMap values =
            new ColorMap.Values(List.of(new Entry(1, 0x111111, "one"), new Entry(4, 0x444444, "four")));

    @Test
    void aRampRunsEvenlyAndHoldsItsEnds() {
        assertEquals(OPAQUE | 0x000000, ramp.argb(0));
        assertEquals(OPAQUE | 0x053200, ramp.argb(5));
        assertEquals(OPAQUE | 0x0a6400, ramp.argb(10));
        assertEquals(OPAQUE | 0x0a6464, ramp.argb(20));
        assertEquals(OPAQUE | 0x0a64c8, ramp.argb(30));
        assertEquals(OPAQUE | 0x000000, ramp.argb(-1e9));
        assertEquals(OPAQUE | 0x0a64c8, ramp.argb(1e9));
    }

    @Test
    void anIntervalHoldsItsLowerLimitAndNotItsUpperOneAsInGeoServer() {
        assertEquals(OPAQUE | 0x111111, intervals.argb(-1e5));
        assertEquals(OPAQUE | 0x111111, intervals.argb(Math.nextDown(-2.0)));
        assertEquals(OPAQUE | 0x222222, intervals.argb(-2));
        assertEquals(OPAQUE | 0x222222, intervals.argb(Math.nextDown(2.0)));
        assertEquals(OPAQUE | 0x333333, intervals.argb(2));
        assertEquals(0, intervals.argb(ColorMap.Intervals.OPEN_END), "GeoServer draws nothing from the last limit on");
    }

    @Test
    void aValueIsDrawnWhenItIsEqualAndNotOtherwise() {
        assertEquals(OPAQUE | 0x111111, values.argb(1));
        assertEquals(OPAQUE | 0x444444, values.argb(4));
        assertEquals(0, values.argb(2));
        assertEquals(0, values.argb(1.0000001));
    }

    @Test
    void noDataIsNeverDrawn() {
        for (ColorMap map : List.of(ramp, intervals, values)) {
            assertEquals(0, map.argb(Double.NaN));
        }
    }

    @Test
    void numbersAreWrittenPlain() {
        assertEquals("1000000", ColorMap.plain(ColorMap.Intervals.OPEN_END));
        assertEquals("0", ColorMap.plain(-0.0));
        assertEquals("-2.5", ColorMap.plain(-2.5));
        assertEquals("0.0000001", ColorMap.plain(1e-7));
        assertEquals("#00a00f", new Entry(1, 0xa00f, "").hex());
    }

    @Test
    void refusesTablesOutOfOrder() {
        List<Entry> falling = List.of(new Entry(2, 0, ""), new Entry(1, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new ColorMap.Ramp(falling));
        assertThrows(IllegalArgumentException.class, () -> new ColorMap.Values(List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> new ColorMap.Intervals(List.of(new Entry(1, 0, ""), new Entry(2, 0, ""))), "no open class");
    }
}
