package org.pedonscape.geotools.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProductCatalogTest {

    private final ProductCatalog catalog = new ProductCatalog(List.of(2000, 2015, 2050), 2000);

    @Test
    void namesAreThosePromisedToUsers() {
        Set<String> expected = new HashSet<>();
        for (String depth : List.of("000-030", "030-100", "000-100", "100-200")) {
            for (int year : List.of(2000, 2015, 2050)) {
                expected.add("soc_" + depth + "_" + year);
            }
            for (String years : List.of("2000-2015", "2000-2050")) {
                expected.add("soc_change_" + depth + "_" + years);
                expected.add("soc_change_pct_" + depth + "_" + years);
            }
        }
        for (int year : List.of(2000, 2015, 2050)) {
            expected.addAll(List.of("boundary_depth_" + year, "zero_flux_plane_" + year, "connectivity_" + year));
        }
        expected.addAll(List.of("boundary_shift_2000-2015", "boundary_shift_2000-2050"));
        for (int year : List.of(2015, 2050)) {
            expected.addAll(List.of("new_carbon_share_000-030_" + year, "new_carbon_share_000-100_" + year));
        }
        expected.add("confidence");
        List<String> names = catalog.products().stream().map(Product::name).toList();
        assertEquals(expected, new HashSet<>(names));
        assertEquals(expected.size(), names.size(), "no name twice");
    }

    @Test
    void titleUnitDepthAndStyleBelongToTheMap() {
        Product product = product("soc_change_030-100_2000-2050");
        assertEquals("SOC change 30-100 cm, 2000 to 2050", product.title());
        assertEquals("t C/ha", product.unit());
        assertEquals("soc_change_030-100", product.quantity());
        assertEquals(30, product.topCm());
        assertEquals(100, product.bottomCm());
        assertEquals(2050, product.year());
        assertEquals(2000, product.baseYear());
        assertEquals("soc_change_pct", product("soc_change_pct_000-030_2000-2015").quantity());
        assertTrue(Double.isNaN(product("boundary_depth_2015").topCm()));
        assertTrue(Double.isNaN(product("soc_000-030_2015").baseYear()));
    }

    @Test
    void indicesPointAtTheYearsOfTheMap() {
        for (ProductCatalog.Entry entry : catalog.entries()) {
            if (entry.measure() != Measure.CONFIDENCE) {
                assertEquals(entry.product().year(), catalog.years().get(entry.yearIndex()).doubleValue(), 0.0);
            }
            if (!Double.isNaN(entry.product().baseYear())) {
                assertEquals(entry.product().baseYear(), catalog.years().get(entry.baseIndex()).doubleValue(), 0.0);
            }
        }
    }

    @Test
    void groupsStandTogether() {
        List<String> groups = catalog.products().stream().map(Product::group).toList();
        Set<String> closed = new HashSet<>();
        for (int i = 1; i < groups.size(); i++) {
            if (!groups.get(i).equals(groups.get(i - 1))) {
                closed.add(groups.get(i - 1));
            }
            assertFalse(closed.contains(groups.get(i)), groups.get(i) + " is listed twice");
        }
    }

    @Test
    void aSingleYearHasNoChangeAndNoNewCarbon() {
        ProductCatalog single = new ProductCatalog(List.of(2020), 2020);
        Set<Measure> measures =
                single.entries().stream().map(ProductCatalog.Entry::measure).collect(Collectors.toSet());
        assertEquals(Set.of(Measure.SOC_STOCK, Measure.BOUNDARY_DEPTH, Measure.ZERO_FLUX_PLANE, Measure.CONNECTIVITY,
                Measure.CONFIDENCE), measures);
        assertFalse(single.overview().isEmpty());
    }

    @Test
    void overviewFillsOnePageAndShowsTheLastYear() {
        List<Product> overview = catalog.overview();
        assertEquals(12, overview.size());
        assertTrue(overview.stream().noneMatch(p -> p.year() == 2015));
        assertTrue(catalog.products().containsAll(overview));
    }

    @Test
    void refusesYearsThatDoNotAscend() {
        assertThrows(IllegalArgumentException.class, () -> new ProductCatalog(List.of(), 2000));
        assertThrows(IllegalArgumentException.class, () -> new ProductCatalog(List.of(2015, 2015), 2000));
        assertThrows(IllegalArgumentException.class, () -> new ProductCatalog(List.of(2015, 2000), 2000));
    }

    private Product product(String name) {
        return catalog.products().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }
}
