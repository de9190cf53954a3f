package org.pedonscape.geotools.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.kernel.site.Confidence;

class PaletteTest {

    private final Palette palette = Palette.shipped();

    @Test
    void everyMapHasAStyleInItsUnitAndNoStyleIsIdle() {
        Set<String> used = new HashSet<>();
        for (Product product : new ProductCatalog(List.of(2000, 2020), 2000).products()) {
            assertEquals(product.unit(), palette.style(product.quantity()).unit(), product.name());
            used.add(product.quantity());
        }
        assertEquals(used, palette.quantities());
    }

    @Test
    void everyConfidenceClassHasAColour() {
        Set<Double> drawn = palette.style("confidence").colors().entries().stream()
                .map(ColorMap.Entry::quantity)
                .collect(Collectors.toSet());
        assertEquals(Arrays.stream(Confidence.values()).map(c -> (double) c.code()).collect(Collectors.toSet()), drawn);
    }

    @Test
    void changesAreCentredOnNought() {
        for (String key : palette.quantities()) {
            if (palette.style(key).colors() instanceof ColorMap.Intervals intervals) {
                List<ColorMap.Entry> entries = intervals.entries();
                for (int i = 0; i < entries.size() - 1; i++) {
                    assertEquals(-entries.get(i).quantity(), entries.get(entries.size() - 2 - i).quantity(), key);
                }
                assertEquals(1, entries.size() % 2, key + " needs a middle class");
            }
        }
    }

    @Test
    void limitsOfTheFirstMetreAreTheSumsOfItsParts() {
        for (String stem : List.of("soc_stock_", "soc_change_")) {
            List<ColorMap.Entry> whole = palette.style(stem + "000-100").colors().entries();
            List<ColorMap.Entry> upper = palette.style(stem + "000-030").colors().entries();
            List<ColorMap.Entry> lower = palette.style(stem + "030-100").colors().entries();
            for (int i = 0; i < whole.size(); i++) {
                if (whole.get(i).quantity() != ColorMap.Intervals.OPEN_END) {
                    assertEquals(upper.get(i).quantity() + lower.get(i).quantity(), whole.get(i).quantity());
                }
            }
        }
    }

    @Test
    void classesAreNamedByTheirLimits() {
        List<String> labels = palette.style("soc_change_100-200").colors().entries().stream()
                .map(ColorMap.Entry::label)
                .toList();
        assertEquals(List.of("loss of more than 5", "loss of 2.5 to 5", "loss of 0.5 to 2.5", "within ± 0.5",
                "gain of 0.5 to 2.5", "gain of 2.5 to 5", "gain of more than 5"), labels);
        List<ColorMap.Entry> stock = palette.style("soc_stock_000-030").colors().entries();
        assertEquals("180 or more", stock.get(stock.size() - 1).label());
        List<ColorMap.Entry> share = palette.style("new_carbon_share").colors().entries();
        assertEquals("100", share.get(share.size() - 1).label(), "a share ends at all of it");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        ProblemException e = assertThrows(ProblemException.class, () -> read("""
                colors:
                  two: {source: x, list: ['#ffffff', 'red']}
                styles:
                  a: {title: t, kind: ramp, colors: two, stops: [0, 10]}
                  b: {title: t, kind: ramp, colors: two, stops: [10, 0]}
                  c: {title: unknown, kind: intervals, colors: none, limits: [1, 2], wording: none}
                  d: {title: t, kind: pie, colors: two}
                  e: {title: t, kind: values, colors: two, values: [1], labels: [t]}
                words: {t: Title}
                """));
        String all = e.getMessage();
        for (String part : List.of("'red' is not a colour", "b.stops", "no word for 'unknown'",
                "unknown colours 'none'",
                "unknown wording 'none'", "unknown kind 'pie'", "1 classes or stops, 2 colours, 1 labels")) {
            assertTrue(all.contains(part), part + " is missing in:\n" + all);
        }
        assertTrue(e.problems().stream().noneMatch(p -> p.mend().isBlank() || p.where().isBlank()));
    }

    @Test
    void unknownKeysTwiceGivenKeysAndBrokenTextAreRefused() {
        for (String text : List.of(
                "colours: {}", "words: {a: b}\nwords: {a: c}", "styles: [", "styles: {a: {stops: x}}")) {
            ProblemException e = assertThrows(ProblemException.class, () -> read(text), text);
            assertFalse(e.problems().isEmpty());
            assertTrue(e.problems().get(0).where().startsWith("test.yaml"), e.getMessage());
        }
        assertThrows(ProblemException.class, () -> read("words: {}"), "a palette without styles");
    }

    @Test
    void askingForWhatIsNotThereSaysSo() {
        assertThrows(IllegalArgumentException.class, () -> palette.style("nothing"));
        assertThrows(IllegalArgumentException.class, () -> palette.word("nothing"));
    }

    private static Palette read(String text) throws IOException {
        return Palette.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.yaml");
    }
}
