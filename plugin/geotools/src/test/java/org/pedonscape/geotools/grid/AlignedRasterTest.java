package org.pedonscape.geotools.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.CogSpec;
import org.pedonscape.geotools.raster.CogWriter;
import org.pedonscape.geotools.raster.Fixtures;
import org.pedonscape.geotools.raster.Gdal;
import org.pedonscape.geotools.raster.RasterKind;
import org.pedonscape.geotools.raster.RasterSource;

class AlignedRasterTest {

    @TempDir
    Path folder;

    private static TargetGrid grid(String code, double west, double north, double cell, int width, int height) {
        return new TargetGrid(CrsPolicy.decode(code, "test"), west, north, cell, cell, width, height);
    }

    private Path raster(String name, TargetGrid grid, double[] values) {
        Path file = folder.resolve(name + ".tif");
        CogSpec spec = CogSpec.quantities(grid.width(), grid.height(), grid.georeference(), BandInfo.of("v", ""))
                .withTileSize(64);
        try (CogWriter writer = CogWriter.create(file, spec, Runnable::run, 0)) {
            writer.write(grid.height(), values);
            writer.complete();
        }
        return file;
    }

    private static double[] values(TargetGrid grid, IntBinaryOperator at) {
        double[] values = new double[grid.width() * grid.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = at.applyAsInt(i % grid.width(), i / grid.width());
        }
        return values;
    }

    private static double[] read(Path file, RasterKind kind, TargetGrid grid) {
        try (AlignedRaster raster = AlignedRaster.open(file, kind, grid)) {
            return raster.read(1, 0, 0, grid.width(), grid.height());
        }
    }

    @Test
    void coincidingGridsAreCopiedAlsoWhenShifted() {
        TargetGrid source = grid("EPSG:32632", 500000, 5700000, 25, 20, 10);
        Path file = raster("source", source, values(source, (x, y) -> 100 * y + x));
        TargetGrid target = grid("EPSG:32632", 499950, 5699975, 25, 24, 10);
        try (AlignedRaster raster = AlignedRaster.open(file, RasterKind.QUANTITIES, target)) {
            assertEquals(Resampling.NONE, raster.report().method());
            assertEquals(20.0 * 9 / 240, raster.report().covered(), 1e-12);
            double[] read = raster.read(1, -1, -2, 26, 13);
            for (int j = 0; j < 13; j++) {
                for (int i = 0; i < 26; i++) {
                    int x = i - 1 - 2;
                    int y = j - 2 + 1;
                    boolean inside = x >= 0 && x < 20 && y >= 0 && y < 10;
                    assertEquals(inside ? 100 * y + x : Double.NaN, read[j * 26 + i]);
                }
            }
        }
    }

    @Test
    void theMethodFollowsKindAndResolution() {
        TargetGrid source = grid("EPSG:32632", 500000, 5700000, 10, 60, 60);
        Path file = raster("source", source, values(source, (x, y) -> x));
        for (RasterKind kind : RasterKind.values()) {
            boolean classes = kind == RasterKind.CLASSES;
            try (AlignedRaster fine = AlignedRaster.open(file, kind, grid("EPSG:32632", 500003, 5700000, 8, 60, 60));
                    AlignedRaster coarse =
                            AlignedRaster.open(file, kind, grid("EPSG:32632", 500003, 5700000, 16, 30, 30))) {
                assertEquals(classes ? Resampling.NEAREST : Resampling.BILINEAR, fine.report().method());
                assertEquals(0.8, fine.report().ratio(), 1e-9);
                assertEquals(classes ? Resampling.MODE : Resampling.AREA_MEAN, coarse.report().method());
                assertEquals(1.6, coarse.report().ratio(), 1e-9);
            }
        }
    }

    @Test
    void bilinearLeavesOutMissingNeighboursAndCellsWithoutAValue() {
        TargetGrid source = grid("EPSG:32632", 0, 40, 10, 4, 4);
        double[] stored = values(source, (x, y) -> 10 * x + y);
        stored[1] = Double.NaN; // column 1, row 0
        Path file = raster("source", source, stored);
        // Half a cell off: centres on the corners of four source cells, in the south-eastern of them.
        double[] read = read(file, RasterKind.QUANTITIES, grid("EPSG:32632", 5, 35, 10, 3, 3));
        assertEquals((0 + 1 + 11) / 3.0, read[0], 1e-6, "a missing neighbour is left out");
        assertEquals((20 + 11 + 21) / 3.0, read[1], 1e-6);
        assertEquals((20 + 30 + 21 + 31) / 4.0, read[2], 1e-6);
        double[] shifted = read(file, RasterKind.QUANTITIES, grid("EPSG:32632", 2, 38, 10, 3, 3));
        assertTrue(Double.isNaN(read(file, RasterKind.QUANTITIES, grid("EPSG:32632", 6, 43, 10, 2, 1))[0]),
                "a centre in a cell without a value has none");
        assertEquals(0.64 * 0 + 0.16 * 1 + 0.04 * 11, shifted[0] * 0.84, 1e-6);
    }

    @Test
    void areaMeanAndModeWeighByCoveredArea() {
        TargetGrid source = grid("EPSG:32632", 0, 100, 10, 10, 10);
        double[] stored = values(source, (x, y) -> x % 3 == 0 ? 5 : x);
        Path file = raster("source", source, stored);
        TargetGrid target = grid("EPSG:32632", 0, 100, 25, 4, 4);
        double[] means = read(file, RasterKind.QUANTITIES, target);
        assertEquals((5 + 1 + 0.5 * 2) / 2.5, means[0], 1e-6);
        assertEquals((0.5 * 2 + 5 + 4) / 2.5, means[1], 1e-6);
        double[] modes = read(file, RasterKind.CLASSES, target);
        assertEquals(5, modes[0], "5 and 1 cover as much: the first");
        assertEquals(5, modes[2], "columns 5, 6 and half of 7: 5 twice");
    }

    @Test
    void windowsAreJoinedWithoutASeam() {
        TargetGrid source = grid("EPSG:4326", 8, 52, 0.01, 300, 200);
        Random random = new Random(1);
        Path file = raster("source", source, values(source, (x, y) -> random.nextInt(50)));
        for (TargetGrid target : List.of(grid("EPSG:32632", 440000, 5740000, 700, 250, 300),
                grid("EPSG:32632", 440000, 5740000, 3000, 60, 70))) {
            for (RasterKind kind : RasterKind.values()) {
                try (AlignedRaster raster = AlignedRaster.open(file, kind, target)) {
                    double[] whole = raster.read(1, 0, 0, target.width(), target.height());
                    for (int row = 0; row < target.height(); row += 23) {
                        int height = Math.min(23, target.height() - row);
                        double[] part = raster.read(1, 10, row, 31, height);
                        for (int j = 0; j < height; j++) {
                            int from = (row + j) * target.width() + 10;
                            assertArrayEquals(Arrays.copyOfRange(whole, from, from + 31),
                                    Arrays.copyOfRange(part, j * 31, (j + 1) * 31));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aSourceTooLargeToReadAtOnceIsReadInParts() {
        TargetGrid source = grid("EPSG:32632", 0, 30000, 10, 2400, 2400);
        Path file = raster("source", source, values(source, (x, y) -> x / 8 + y / 8));
        double[] means = read(file, RasterKind.QUANTITIES, grid("EPSG:32632", 0, 30000, 80, 300, 300));
        for (int i = 0; i < means.length; i++) {
            assertEquals(i % 300 + i / 300, means[i], 1e-6);
        }
    }

    @Test
    void forksReadTheSameInParallel() throws Exception {
        TargetGrid source = grid("EPSG:4326", 8, 52, 0.01, 200, 200);
        Path file = raster("source", source, values(source, (x, y) -> x * y));
        TargetGrid target = grid("EPSG:3035", 4260000, 3190000, 900, 150, 150);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (AlignedRaster raster = AlignedRaster.open(file, RasterKind.QUANTITIES, target)) {
            double[] alone = raster.read(1, 0, 0, 150, 150);
            List<Future<double[]>> results = new ArrayList<>();
            for (int task = 0; task < 6; task++) {
                results.add(threads.submit(() -> {
                    try (AlignedRaster own = raster.fork()) {
                        own.read(1, 20, 20, 50, 60);
                        return own.read(1, 0, 0, 150, 150);
                    }
                }));
            }
            for (Future<double[]> result : results) {
                assertArrayEquals(alone, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, -180", "-180, 0", "-180, 170", "0, -180.25"})
    void longitudesMeetWhereverTheyAreCounted(double sourceWest, double targetWest) {
        TargetGrid source = grid("EPSG:4326", sourceWest, 90, 1, 360, 180);
        // The value tells the degree of longitude east of Greenwich, 0 to 359.
        Path file = raster("source", source, values(source, (x, y) -> Math.floorMod((int) sourceWest + x, 360)));
        TargetGrid target = grid("EPSG:4326", targetWest, 90, 1, 360, 180);
        double[] read = read(file, RasterKind.CLASSES, target);
        for (int x = 0; x < 360; x++) {
            double east = Math.floorMod((int) Math.floor(target.centreX(x)), 360);
            assertEquals(east, read[360 * 7 + x], "column " + x);
        }
        TargetGrid coarse = grid("EPSG:4326", targetWest, 90, 4, 90, 45);
        for (double mean : read(file, RasterKind.QUANTITIES, coarse)) {
            assertTrue(mean >= 0 && mean <= 359, "all of the Earth is covered");
        }
    }

    @Test
    void aRasterElsewhereIsRefused() {
        TargetGrid target = grid("EPSG:4326", -70, -10, 0.1, 100, 100);
        ProblemException refused = assertThrows(ProblemException.class,
                () -> AlignedRaster.open(Fixtures.file("special-4326"), RasterKind.CLASSES, target));
        assertTrue(refused.getMessage().contains("does not overlap"), refused.getMessage());
    }

    @Test
    void aRasterSmallerThanTheLatticeOfLooksIsFound() {
        TargetGrid source = grid("EPSG:4326", 9.011, 50.019, 0.001, 3, 3);
        Path file = raster("source", source, values(source, (x, y) -> 6));
        TargetGrid world = grid("EPSG:4326", -180, 90, 0.0625, 5760, 2880);
        try (AlignedRaster raster = AlignedRaster.open(file, RasterKind.QUANTITIES, world)) {
            assertEquals(0, raster.report().covered());
            int column = (int) ((9.0125 + 180) / 0.0625);
            int row = (int) ((90 - 50.0175) / 0.0625);
            assertEquals(6, raster.read(1, column, row, 1, 1)[0]);
        }
    }

    @Test
    void aProjectionThatCannotBeTrustedIsRefused() {
        TargetGrid target = grid("EPSG:4326", 4, 50, 0.01, 10, 10);
        assertThrows(ProblemException.class,
                () -> AlignedRaster.open(Fixtures.file("special-equal-earth"), RasterKind.CLASSES, target));
    }

    /** Share of cells that may differ from gdalwarp: a handful whose centre lies on a seam but for rounding. */
    private static final double SEAMS = 2e-4;

    // Bilinear: noise of 100 between neighbours times 1e-5 cells between PROJ's and GeoTools' positions.
    @ParameterizedTest
    @CsvSource({
        "CLASSES, near, EPSG:32632, 440000, 5740000, 650, 0", "CLASSES, near, EPSG:3035, 4255000, 3200000, 600, 0",
        "QUANTITIES, bilinear, EPSG:3035, 4255000, 3200000, 600, 2e-3",
        "QUANTITIES, bilinear, EPSG:3857, 890000, 6800000, 900, 2e-3",
        "CLASSES, mode, EPSG:4326, 8, 52, 0.04, 0", "QUANTITIES, average, EPSG:4326, 8, 52, 0.04, 1e-4"
    })
    void gdalwarpAgrees(RasterKind kind, String method, String code, double west, double north, double cell,
            double tolerance) throws Exception {
        TargetGrid source = grid("EPSG:4326", 8, 52, 0.01, 280, 240);
        Random random = new Random(4);
        double[] stored = values(source, (x, y) -> random.nextInt(100));
        for (int i = 0; i < stored.length; i++) {
            stored[i] = stored[i] > 94 ? Double.NaN : stored[i];
        }
        Path file = raster("source", source, stored);
        TargetGrid target = grid(code, west, north, cell, code.equals("EPSG:4326") ? 70 : 300,
                code.equals("EPSG:4326") ? 60 : 400);
        Path warped = folder.resolve("warped.tif");
        Gdal.run("gdalwarp", "-q", "-et", "0", "-ovr", "NONE", "-t_srs", code, "-r", method, "-te",
                "" + target.originX(),
                "" + (target.originY() - target.height() * cell), "" + (target.originX() + target.width() * cell),
                "" + target.originY(), "-ts", "" + target.width(), "" + target.height(), file.toString(),
                warped.toString());
        double[] ours = read(file, kind, target);
        double[] theirs;
        try (RasterSource gdal = RasterSource.open(warped, kind)) {
            theirs = gdal.read(1, 0, 0, target.width(), target.height());
        }
        int differ = 0;
        int valid = 0;
        for (int i = 0; i < ours.length; i++) {
            valid += Double.isNaN(theirs[i]) ? 0 : 1;
            boolean same = Double.isNaN(ours[i]) ? Double.isNaN(theirs[i]) : Math.abs(ours[i] - theirs[i]) <= tolerance;
            differ += same ? 0 : 1;
        }
        assertTrue(valid > ours.length / 4, "only " + valid + " cells to compare");
        assertTrue(differ <= SEAMS * ours.length, differ + " of " + ours.length + " cells differ from gdalwarp");
    }
}
