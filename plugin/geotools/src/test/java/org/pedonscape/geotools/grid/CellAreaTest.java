package org.pedonscape.geotools.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellAreaTest {

    private static TargetGrid grid(String code, double west, double north, double cell, int width, int height) {
        return new TargetGrid(CrsPolicy.decode(code, "test"), west, north, cell, cell, width, height);
    }

    @Test
    void theWholeEarthHasItsArea() {
        CellArea area = CellArea.of(grid("EPSG:4326", -180, 90, 0.5, 720, 360));
        double sum = 0;
        for (int row = 0; row < 360; row++) {
            sum += 720 * area.squareMetres(row);
        }
        // GeographicLib: ellipsoid area of WGS 84. Rounding grows with the number of rows only.
        assertEquals(Geodesic.WGS84.EllipsoidArea(), sum, 1e-12 * sum);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 59.75, 89})
    void aCellHasTheAreaOfItsGeodesicPolygon(double south) {
        double cell = 0.25;
        CellArea area = CellArea.of(grid("EPSG:4326", 10, south + cell, cell, 1, 1));
        PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
        int parts = 2000; // parallels are no geodesics: many short edges come close to them
        for (int i = 0; i <= parts; i++) {
            polygon.AddPoint(south, 10 + cell * i / parts);
        }
        for (int i = parts; i >= 0; i--) {
            polygon.AddPoint(south + cell, 10 + cell * i / parts);
        }
        double expected = polygon.Compute().area;
        assertEquals(expected, area.squareMetres(0), 1e-8 * expected);
        assertEquals(expected / 10_000, area.hectares(0), 1e-12 * expected);
    }

    @Test
    void gradsAndFeetAreConverted() {
        // California zone III, US survey feet: 3937 ft are 1200 m.
        CellArea feet = CellArea.of(grid("EPSG:2227", 6_000_000, 2_100_000, 3937, 2, 2));
        assertEquals(1200.0 * 1200.0, feet.squareMetres(1), 1e-3);
    }

    @Test
    void aPlaneThatIsFarFromTheGroundSaysSo() {
        assertEquals(1, CellArea.of(grid("EPSG:4326", 5, 60, 0.1, 9, 9)).planeToGround());
        assertEquals(1, CellArea.of(grid("EPSG:3035", 4_300_000, 3_200_000, 1000, 90, 90)).planeToGround(), 1e-5);
        double utm = CellArea.of(grid("EPSG:32632", 300_000, 5_700_000, 1000, 400, 90)).planeToGround();
        assertTrue(Math.abs(utm - 1) < 0.002 && utm != 1, "UTM: " + utm);
        // Mercator stretches by 1 / cos(60 degrees) both ways; the ellipsoid changes that by less than 2 %.
        double web = CellArea.of(grid("EPSG:3857", 1_000_000, 8_399_738, 100, 2, 2)).planeToGround();
        assertEquals(4, web, 0.08);
    }
}
