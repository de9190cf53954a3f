package org.pedonscape.geotools.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryCsvWriterTest {

    private static final List<Integer> YEARS = List.of(2000, 2015, 2050);
    private static final List<String> ADDITIVE = List.of("cells", "area [ha]", "total_stock_2000 [t C]",
            "total_stock_2015 [t C]", "total_stock_2050 [t C]", "total_change_2000-2050 [t C]");

    @TempDir
    Path folder;

    private record Cell(TransitionSummary.Key key, double areaHa, double[] stocks) {}

    @Test
    void printedPartsAddUpToThePrintedTotal() throws IOException {
        List<CSVRecord> rows = read(write("a.csv", summary(cells(new Random(4), 5000))));
        for (DepthInterval interval : DepthInterval.values()) {
            List<CSVRecord> ofInterval = rows.stream()
                    .filter(r -> r.get("depth_top [cm]").equals(String.valueOf(interval.topCm()))
                            && r.get("depth_bottom [cm]").equals(String.valueOf(interval.bottomCm())))
                    .toList();
            CSVRecord total = ofInterval.get(ofInterval.size() - 1);
            assertEquals("total", total.get("soil"));
            for (String column : ADDITIVE) {
                BigDecimal sum = ofInterval.stream()
                        .limit(ofInterval.size() - 1)
                        .map(r -> new BigDecimal(r.get(column)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(0, sum.compareTo(new BigDecimal(total.get(column))), column);
            }
        }
    }

    @Test
    void sameBytesInAnyOrderOfCellsAndAnyCutIntoParts() throws IOException {
        Random random = new Random(5);
        List<Cell> cells = cells(random, 3000);
        byte[] first = Files.readAllBytes(write("first.csv", summary(cells)));
        for (int trial = 0; trial < 5; trial++) {
            Collections.shuffle(cells, random);
            int cut = random.nextInt(cells.size());
            TransitionSummary parts = summary(cells.subList(cut, cells.size()));
            parts.merge(summary(cells.subList(0, cut)));
            assertArrayEquals(first, Files.readAllBytes(write("again.csv", parts)));
        }
    }

    @Test
    void meansTotalsAndChangesAreThoseOfTheCells() throws IOException {
        TransitionSummary summary = new TransitionSummary(List.of(2000, 2050));
        TransitionSummary.Key key = new TransitionSummary.Key(1, 3, 7);
        summary.add(key, 1.0, new double[] {60, 40, 100, 20, 50, 38, 88, 20});
        summary.add(key, 3.0, new double[] {20, 20, 40, 0, 20, 20, 40, 0});
        CSVRecord row = read(write("b.csv", summary)).get(0);
        assertEquals("land cover 1", row.get("first_cover"));
        assertEquals("land cover 3", row.get("last_cover"));
        assertEquals("soil, 7", row.get("soil"));
        assertEquals("2", row.get("cells"));
        assertEquals("4.0000", row.get("area [ha]"));
        assertEquals("100.00", row.get("share_of_area [%]"));
        assertEquals("30.00", row.get("mean_stock_2000 [t C/ha]"));
        assertEquals("120.000", row.get("total_stock_2000 [t C]"));
        assertEquals("110.000", row.get("total_stock_2050 [t C]"));
        assertEquals("-2.50", row.get("mean_change_2000-2050 [t C/ha]"));
        assertEquals("-10.000", row.get("total_change_2000-2050 [t C]"));
        assertEquals("-8.33", row.get("relative_change_2000-2050 [%]"));
    }

    @Test
    void aSoilWithoutCarbonHasNoRelativeChange() throws IOException {
        TransitionSummary summary = new TransitionSummary(List.of(2000, 2050));
        summary.add(new TransitionSummary.Key(1, 1, 1), 1.0, new double[8]);
        assertEquals("", read(write("c.csv", summary)).get(0).get("relative_change_2000-2050 [%]"));
    }

    @Test
    void anEmptySummaryHasTotalsOfNought() throws IOException {
        List<CSVRecord> rows = read(write("d.csv", new TransitionSummary(YEARS)));
        assertEquals(DepthInterval.values().length, rows.size());
        assertEquals("0", rows.get(0).get("cells"));
        assertEquals("", rows.get(0).get("mean_stock_2000 [t C/ha]"));
    }

    @Test
    void refusesCellsThatWouldSpoilTheSums() {
        TransitionSummary summary = new TransitionSummary(List.of(2000));
        TransitionSummary.Key key = new TransitionSummary.Key(1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> summary.add(key, 1, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> summary.add(key, 0, new double[4]));
        assertThrows(IllegalArgumentException.class, () -> summary.add(key, 1, new double[] {1, 2, Double.NaN, 3}));
        assertThrows(IllegalArgumentException.class, () -> summary.merge(new TransitionSummary(YEARS)));
        assertTrue(summary.rows().isEmpty(), "a refused cell leaves nothing behind");
    }

    private static List<Cell> cells(Random random, int count) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] stocks = new double[YEARS.size() * DepthInterval.values().length];
            for (int s = 0; s < stocks.length; s++) {
                stocks[s] = random.nextDouble() * 300;
            }
            cells.add(new Cell(
                    new TransitionSummary.Key(random.nextInt(3), random.nextInt(3), random.nextInt(4)),
                    0.01 + random.nextDouble(), stocks));
        }
        return cells;
    }

    private static TransitionSummary summary(List<Cell> cells) {
        TransitionSummary summary = new TransitionSummary(YEARS);
        cells.forEach(cell -> summary.add(cell.key(), cell.areaHa(), cell.stocks()));
        return summary;
    }

    private Path write(String name, TransitionSummary summary) throws IOException {
        Path file = folder.resolve(name);
        new SummaryCsvWriter(code -> "land cover " + code, code -> "soil, " + code).write(summary, file);
        return file;
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser csv = new CSVParser(
                        reader, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build())) {
            return csv.getRecords();
        }
    }
}
