package org.pedonscape.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTest {

    private static final MonthlyClimate CLIMATE = Climates.even(10, 0.8, 0.6);
    private static final Soil SOIL = new SoilBuilder().build();
    private static final Vegetation MEADOW = new VegetationBuilder().build();

    private static Site site(double observed, LandUseEvent... events) {
        return new Site(CLIMATE, SOIL, MEADOW, 2000, List.of(events), observed);
    }

    @Test
    void eventsAreSortedByYearAndKeepTheirOrderWithinOne() {
        LandUseEvent plant = new LandUseEvent.Plant(2005, MEADOW);
        LandUseEvent clear = new LandUseEvent.Clear(2005, 1);
        LandUseEvent lime = new LandUseEvent.Lime(2001.5, 6);
        assertEquals(List.of(lime, clear, plant), site(Double.NaN, clear, plant, lime).events());
        assertEquals(List.of(lime, plant, clear), site(Double.NaN, plant, clear, lime).events());
    }

    @Test
    void anEventBeforeTheStartIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> site(Double.NaN, new LandUseEvent.Lime(2010, 6), new LandUseEvent.Lime(1999, 6)));
        assertEquals("an event in 1999.0 precedes the start year 2000.0", e.getMessage());
        assertEquals(1, site(Double.NaN, new LandUseEvent.Lime(2000, 6)).events().size(), "in the start year is well");
    }

    @Test
    void anObservedStockIsPositiveOrMissing() {
        for (double bad : new double[] {0, -3}) {
            var e = assertThrows(IllegalArgumentException.class, () -> site(bad));
            assertTrue(e.getMessage().startsWith("observedStock must be positive or NaN"), e.getMessage());
        }
        assertEquals(6.5, site(6.5).observedStock());
    }

    @Test
    void climateSoilAndVegetationAreNeeded() {
        List<LandUseEvent> none = List.of();
        assertThrows(NullPointerException.class, () -> new Site(null, SOIL, MEADOW, 2000, none, 1));
        assertThrows(NullPointerException.class, () -> new Site(CLIMATE, null, MEADOW, 2000, none, 1));
        assertThrows(NullPointerException.class, () -> new Site(CLIMATE, SOIL, null, 2000, none, 1));
    }

    @Test
    void doesNotChangeWithTheListItCameFrom() {
        List<LandUseEvent> events = new ArrayList<>();
        Site site = new Site(CLIMATE, SOIL, MEADOW, 2000, events, Double.NaN);
        events.add(new LandUseEvent.Lime(2001, 6));
        assertEquals(List.of(), site.events());
        assertThrows(UnsupportedOperationException.class, () -> site.events().add(new LandUseEvent.Lime(2001, 6)));
    }
}
