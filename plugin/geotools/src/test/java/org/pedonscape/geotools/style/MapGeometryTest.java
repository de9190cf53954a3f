package org.pedonscape.geotools.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.grid.TargetGrid;

/** Thinning, scale on the ground and scale bars. */
class MapGeometryTest {

    @Test
    void aThumbnailIsTheSameHoweverTheMapIsCutIntoStrips() throws Exception {
        Random random = new Random(7);
        for (int trial = 0; trial < 20; trial++) {
            int width = 1 + random.nextInt(400);
            int height = 1 + random.nextInt(400);
            TargetGrid grid = new TargetGrid(CRS.decode("EPSG:32633", true), 0, 0, 10, 10, width, height);
            float[] values = new float[width * height];
            for (int i = 0; i < values.length; i++) {
                values[i] = i;
            }
            Thumbnail whole = new Thumbnail(grid, 90);
            whole.put(0, values);
            Thumbnail inStrips = new Thumbnail(grid, 90);
            int strip = 1 + random.nextInt(70);
            List<Integer> starts = new ArrayList<>();
            for (int row = 0; row < height; row += strip) {
                starts.add(row);
            }
            Collections.shuffle(starts, random);
            for (int row : starts) {
                int end = Math.min(height, row + strip);
                inStrips.put(row, Arrays.copyOfRange(values, row * width, end * width));
            }
            assertTrue(whole.width() <= 90 && whole.height() <= 90);
            for (int y = 0; y < whole.height(); y++) {
                for (int x = 0; x < whole.width(); x++) {
                    int index = (int) inStrips.value(x, y);
                    assertEquals(whole.value(x, y), inStrips.value(x, y));
                    // The cell taken is the one under the middle of the thumbnail's cell, to rounding.
                    assertEquals((x + 0.5) * width / whole.width(), index % width + 0.5, 0.5 + 1e-9);
                    assertEquals((y + 0.5) * height / whole.height(), index / width + 0.5, 0.5 + 1e-9);
                }
            }
        }
    }

    @Test
    void aMapThatFitsIsNotThinned() throws Exception {
        TargetGrid grid = new TargetGrid(CRS.decode("EPSG:32633", true), 0, 0, 10, 10, 90, 41);
        Thumbnail map = new Thumbnail(grid, 90);
        assertEquals(90, map.width());
        assertEquals(41, map.height());
        assertTrue(Float.isNaN(map.value(0, 0)), "no value before it is given");
    }

    @Test
    void lengthsOfADegreeAreThoseOfTheEllipsoid() throws Exception {
        // WGS 84: a degree is 110.574 km north and 111.320 km east at the equator, 111.412 and 55.800 km at 60 degrees.
        GroundScale equator = GroundScale.of(degrees(0.5));
        assertEquals(110574, equator.metresHigh(), 1);
        assertEquals(111320, equator.metresWide(), 1);
        GroundScale north = GroundScale.of(degrees(60.5));
        assertEquals(111412, north.metresHigh(), 1);
        assertEquals(55800, north.metresWide(), 1);
        assertTrue(north.degrees());
    }

    @Test
    void otherUnitsOfLengthBecomeMetres() throws Exception {
        GroundScale feet = GroundScale.of(new TargetGrid(CRS.decode("EPSG:2263", true), 0, 0, 100, 100, 5, 5));
        assertEquals(100 * 1200.0 / 3937, feet.metresWide(), 1e-9, "US survey foot: 1200/3937 m");
        assertEquals(1, feet.aspect(), 1e-12);
    }

    @Test
    void scaleBarsAreRoundAndFit() {
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            double metresPerPixel = Math.pow(10, random.nextDouble() * 7 - 2);
            ScaleBar bar = ScaleBar.fit(metresPerPixel, 200);
            assertTrue(bar.pixels() <= 200 && bar.pixels() >= 79, bar.toString());
            assertTrue(bar.text().matches("(0\\.)?0*[125]0* k?m"), bar.text());
            assertEquals(bar.metres(), bar.pixels() * metresPerPixel, metresPerPixel);
        }
        assertEquals("2 km", ScaleBar.fit(15, 200).text());
        assertEquals("500 m", ScaleBar.fit(4, 200).text());
        assertEquals("30.4801 m", ScaleBar.length(100 * 1200.0 / 3937));
        assertEquals("100 km", ScaleBar.length(100000));
        assertEquals("25 m", ScaleBar.length(25));
    }

    private static TargetGrid degrees(double top) throws Exception {
        return new TargetGrid(CRS.decode("EPSG:4326", true), 10, top, 1, 1, 1, 1);
    }
}
