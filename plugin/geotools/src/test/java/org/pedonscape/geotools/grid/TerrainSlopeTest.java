package org.pedonscape.geotools.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.CogSpec;
import org.pedonscape.geotools.raster.CogWriter;
import org.pedonscape.geotools.raster.RasterKind;

class TerrainSlopeTest {

    @TempDir
    Path folder;

    private double[] slopes(TargetGrid grid, double[] heights) {
        Path file = folder.resolve("dem.tif");
        CogSpec spec = CogSpec.quantities(grid.width(), grid.height(), grid.georeference(), BandInfo.of("z", "m"));
        try (CogWriter writer = CogWriter.create(file, spec, Runnable::run, 0)) {
            writer.write(grid.height(), heights);
            writer.complete();
        }
        try (AlignedRaster dem = AlignedRaster.open(file, RasterKind.QUANTITIES, grid)) {
            return new TerrainSlope(dem, grid, 1).read(0, 0, grid.width(), grid.height());
        }
    }

    private static double[] plane(int width, int height, double east, double south) {
        double[] heights = new double[width * height];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = 100 + east * (i % width) + south * (i / width);
        }
        return heights;
    }

    @Test
    void aPlaneHasItsSlopeEverywhereEdgesIncluded() {
        TargetGrid grid = new TargetGrid(CrsPolicy.decode("EPSG:32632", "t"), 5e5, 5.7e6, 10, 20, 9, 8);
        double[] slopes = slopes(grid, plane(9, 8, 3, 8)); // 0.3 eastward, 0.4 southward
        for (double slope : slopes) {
            assertEquals(0.5, slope, 1e-6); // heights are stored as floats
        }
    }

    @Test
    void onAGeographicGridTheRunIsInMetres() {
        // At 60 degrees north a degree of longitude is 55,800 m, one of latitude 111,412 m (WGS 84).
        TargetGrid grid = new TargetGrid(CrsPolicy.decode("EPSG:4326", "t"), 10, 60.005, 0.01, 0.01, 5, 1);
        assertEquals(5 / 558.00, slopes(grid, plane(5, 1, 5, 0))[2], 1e-6);
        TargetGrid column = new TargetGrid(CrsPolicy.decode("EPSG:4326", "t"), 10, 60.025, 0.01, 0.01, 1, 5);
        assertEquals(5 / 1114.12, slopes(column, plane(1, 5, 0, 5))[2], 1e-6);
    }

    @Test
    void hornsWeightsAndMissingNeighbours() {
        double[] heights = {1, 2, 3, 4, 5, 7, 7, 8, 12};
        // Horn (1981): east ((3 + 14 + 12) - (1 + 8 + 7)) / 8 = 13/8, south ((7 + 16 + 12) - (1 + 4 + 3)) / 8 = 27/8
        assertEquals(Math.hypot(13.0 / 8, 27.0 / 8), TerrainSlope.slope(heights, 1, 1), 1e-14);
        heights[4] = Double.NaN;
        assertTrue(Double.isNaN(TerrainSlope.slope(heights, 1, 1)));
        double[] lone = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, 5, Double.NaN, Double.NaN, Double.NaN,
            Double.NaN};
        assertEquals(0, TerrainSlope.slope(lone, 1, 1));
    }
}
