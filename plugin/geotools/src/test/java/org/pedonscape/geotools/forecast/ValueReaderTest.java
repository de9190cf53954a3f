package org.pedonscape.geotools.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.conditions.CellKey;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.grid.TargetGrid;

class ValueReaderTest {

    @Test
    void temperatureSwingsAroundItsMeanAndPeaksInItsMonth() {
        ValueReader season = new ValueReader.Season(
                new ValueReader.Same(9), new ValueReader.Same(8), 7, false);
        double sum = 0;
        for (int month = 0; month < 12; month++) {
            sum += season.value(month, 0);
        }
        assertEquals(9, sum / 12, 1e-12);
        assertEquals(17, season.value(6, 0), 1e-12);
        assertEquals(1, season.value(0, 0), 1e-12);
    }

    @Test
    void waterIsSharedOutOfItsAnnualTotal() {
        ValueReader season = new ValueReader.Season(
                new ValueReader.Same(1200), new ValueReader.Same(0.5), 1, true);
        double sum = 0;
        for (int month = 0; month < 12; month++) {
            sum += season.value(month, 0);
        }
        assertEquals(1200, sum, 1e-9);
        assertEquals(150, season.value(0, 0), 1e-12);
        assertEquals(50, season.value(6, 0), 1e-12);
    }

    @Test
    void oneValueStandsForAllMonths() {
        assertEquals(5, new ValueReader.Same(5).value(11, 3));
        assertEquals(2, new ValueReader.Same(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).value(1, 3));
    }

    @Test
    void stripsCoverTheGridOnceFromNorthToSouth() {
        Random random = new Random(5);
        for (int trial = 0; trial < 50; trial++) {
            int width = 1 + random.nextInt(40_000);
            int height = 1 + random.nextInt(900);
            int row = 0;
            TargetGrid grid = new TargetGrid(DefaultGeographicCRS.WGS84, 0, 0, 0.001, 0.001, width, height);
            for (CellBlock strip : CellBlock.strips(grid)) {
                assertEquals(new CellBlock(0, row, width, strip.height()), strip);
                assertTrue(strip.height() > 0 && strip.height() <= 64);
                row += strip.height();
            }
            assertEquals(height, row);
        }
    }

    @Test
    void sitesAreNumberedByTheirFirstCell() {
        SiteTable sites = new SiteTable();
        CellKey one = key(1);
        CellKey two = key(2);
        assertEquals(List.of(0, 1, 0), List.of(sites.add(one, 3, 0), sites.add(two, 1, 7), sites.add(key(1), 2, 9)));
        assertEquals(2, sites.size());
        assertEquals(5, sites.cells(0));
        assertEquals(0, sites.firstCell(0));
        assertEquals(7, sites.firstCell(1));
        assertEquals(two, sites.key(1));
    }

    private static CellKey key(int code) {
        CellValues cell = new CellValues(1);
        cell.setLandCover(0, code);
        return cell.key();
    }
}
