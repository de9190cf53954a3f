package org.pedonscape.geotools.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pedonscape.geotools.problem.ProblemException;

class RasterSourceTest {

    @TempDir
    Path folder;

    static List<String> matrix() {
        return Fixtures.matrix();
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void everyValueIsReadExactly(String name) {
        try (RasterSource source = RasterSource.open(Fixtures.file(name), RasterKind.CLASSES)) {
            RasterInfo info = source.info();
            String type = name.substring(0, name.indexOf('-'));
            assertEquals(SampleType.valueOf(type.toUpperCase(Locale.ROOT)), info.type());
            for (int band = 1; band <= info.bandCount(); band++) {
                double[] values = source.read(band, 0, 0, info.width(), info.height());
                for (int y = 0; y < info.height(); y++) {
                    for (int x = 0; x < info.width(); x++) {
                        assertEquals(Fixtures.expected(type, band, x, y), values[y * info.width() + x],
                                name + " band " + band + " at " + x + ", " + y);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void aWindowIsAPartOfTheWhole(String name) {
        Random random = new Random(7);
        try (RasterSource source = RasterSource.open(Fixtures.file(name), RasterKind.QUANTITIES)) {
            int[] bands = new int[source.info().bandCount()];
            Arrays.setAll(bands, band -> band + 1);
            double[][] whole = source.read(bands, 0, 0, Fixtures.WIDTH, Fixtures.HEIGHT);
            for (int trial = 0; trial < 10; trial++) {
                int x = random.nextInt(Fixtures.WIDTH);
                int y = random.nextInt(Fixtures.HEIGHT);
                int width = 1 + random.nextInt(Fixtures.WIDTH - x);
                int height = 1 + random.nextInt(Fixtures.HEIGHT - y);
                int band = random.nextInt(bands.length);
                double[] window = source.read(band + 1, x, y, width, height);
                for (int j = 0; j < height; j++) {
                    int from = (y + j) * Fixtures.WIDTH + x;
                    assertArrayEquals(Arrays.copyOfRange(whole[band], from, from + width),
                            Arrays.copyOfRange(window, j * width, (j + 1) * width));
                }
            }
        }
    }

    @Test
    void forksReadTheSameInParallel() throws Exception {
        String name = "float32-deflate-tiles-p3-2-pixel-le-classic";
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (RasterSource source = RasterSource.open(Fixtures.file(name), RasterKind.QUANTITIES)) {
            double[] alone = source.read(2, 0, 0, Fixtures.WIDTH, Fixtures.HEIGHT);
            List<Future<double[]>> results = new ArrayList<>();
            for (int task = 0; task < 8; task++) {
                results.add(threads.submit(() -> {
                    try (RasterSource own = source.fork()) {
                        for (int again = 0; again < 20; again++) {
                            own.read(1, again, 0, 10, Fixtures.HEIGHT);
                        }
                        return own.read(2, 0, 0, Fixtures.WIDTH, Fixtures.HEIGHT);
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

    @Test
    void scaleAndOffsetApplyToQuantitiesOnly() {
        double stored = Fixtures.expected("int16", 2, 3, 4);
        try (RasterSource classes = RasterSource.open(Fixtures.file("special-scaled"), RasterKind.CLASSES);
                RasterSource quantities = RasterSource.open(Fixtures.file("special-scaled"), RasterKind.QUANTITIES)) {
            assertEquals(new BandInfo("a < b & c", "g/kg", 0.5, -3), classes.info().bands().get(1));
            assertEquals(stored, classes.read(2, 3, 4, 1, 1)[0]);
            assertEquals(stored * 0.5 - 3, quantities.read(2, 3, 4, 1, 1)[0]);
            assertTrue(Double.isNaN(quantities.read(2, 0, 0, 1, 1)[0]), "no-data is never scaled");
        }
    }

    @Test
    void aSparseTileHasNoValues() {
        try (RasterSource source = RasterSource.open(Fixtures.file("special-sparse"), RasterKind.CLASSES)) {
            assertEquals(Fixtures.expected("int16", 1, 15, 15), source.read(1, 15, 15, 1, 1)[0]);
            double[] absent = source.read(1, 16, 0, Fixtures.WIDTH - 16, Fixtures.HEIGHT);
            assertTrue(Arrays.stream(absent).allMatch(Double::isNaN));
        }
    }

    @Test
    void colourTablesAndSingleBitsGiveTheStoredCodes() {
        try (RasterSource palette = RasterSource.open(Fixtures.file("special-palette"), RasterKind.CLASSES);
                RasterSource bits = RasterSource.open(Fixtures.file("special-1bit"), RasterKind.CLASSES)) {
            double[] codes = palette.read(1, 0, 0, Fixtures.WIDTH, Fixtures.HEIGHT);
            double[] zeroOne = bits.read(1, 0, 0, Fixtures.WIDTH, Fixtures.HEIGHT);
            for (int i = 0; i < codes.length; i++) {
                double code = Fixtures.expected("uint8", 1, i % Fixtures.WIDTH, i / Fixtures.WIDTH);
                assertEquals(code, codes[i]);
                double stored = Double.isNaN(code) ? 255 : code;
                assertEquals(Math.floor(stored / 2) % 2, zeroOne[i]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"special-point, 500000, 5700000, 25", "special-31467, 3570000, 5718000, 25",
        "special-4326, 9.5, 51.5, 0.01", "special-mollweide, 500000, 5700000, 25",
        "special-homolosine, 500000, 5700000, 25"})
    void placeIsTheOuterCornerWithXFirst(String name, double x, double y, double cell) {
        Georeference place = RasterSource.inspect(Fixtures.file(name)).georeference();
        assertEquals(x, place.originX(), 1e-9 * Math.abs(x));
        assertEquals(y, place.originY(), 1e-9 * Math.abs(y));
        assertEquals(cell, place.cellWidth(), 1e-12 * cell + 1e-12);
        assertEquals(cell, place.cellHeight(), 1e-12 * cell + 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "special-lerc | compression LERC | gdal_translate -co COMPRESS=DEFLATE",
        "special-lzma | compression LZMA | gdal_translate -co COMPRESS=DEFLATE",
        "special-no-crs | does not say in which coordinate reference system | gdal_edit.py -a_srs",
        "special-rotated | rotated or not north up | gdalwarp",
        "special-south-up | rotated or not north up | gdalwarp",
        "special-predictor2-64 | predictor 2 on 64-bit | PREDICTOR=1",
        "special-white-is-zero | counts down from white | MINISBLACK",
        "special-equal-earth | cannot be computed exactly | gdalwarp",
        "special-ease-grid | cannot be computed exactly | gdalwarp",
        "special-mask | has a mask | gdalwarp -dstnodata",
        "no-such-file | no such file | check the path"
    })
    void whatCannotBeReadIsRefusedWithARemedy(String name, String what, String mend) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> RasterSource.inspect(Fixtures.file(name)));
        assertTrue(refused.problems().get(0).what().contains(what), refused.getMessage());
        assertTrue(refused.problems().get(0).mend().contains(mend), refused.getMessage());
        assertTrue(refused.problems().get(0).where().contains(name), refused.getMessage());
    }

    @Test
    void aFileThatEndsEarlyIsRefusedHoweverEarly() throws IOException {
        for (String name : List.of("float32-zstd-tiles-p3-2-pixel-le-classic", "int16-deflate-strips-p2-3-band-be-big",
                "uint8-none-strips-p1-1-pixel-le-classic")) {
            byte[] all = Files.readAllBytes(Fixtures.file(name));
            for (int length = 0; length < all.length; length += 1 + all.length / 60) {
                Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(all, length));
                int bytes = length;
                assertThrows(ProblemException.class, () -> RasterSource.inspect(cut), () -> name + " cut at " + bytes);
            }
        }
    }

    @Test
    void damagedBytesGiveAProblemOrValuesButNoOtherException() throws IOException {
        Random random = new Random(11);
        byte[] whole = Files.readAllBytes(Fixtures.file("int16-lzw-tiles-p2-1-pixel-le-classic"));
        for (int trial = 0; trial < 150; trial++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 4; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged.tif"), damaged);
            try (RasterSource source = RasterSource.open(file, RasterKind.CLASSES)) {
                source.read(1, 0, 0, Math.min(100, source.info().width()), Math.min(100, source.info().height()));
            } catch (ProblemException expected) {
                assertTrue(expected.problems().get(0).where().contains("damaged.tif"));
            }
        }
    }

    @Test
    void aTextFileIsNoTiff() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.tif"), "These are notes, not a raster.");
        ProblemException refused = assertThrows(ProblemException.class, () -> RasterSource.inspect(text));
        assertTrue(refused.getMessage().contains("not a TIFF"), refused.getMessage());
    }

    @Test
    void aBandThatIsNotThereIsNamed() {
        try (RasterSource source = RasterSource.open(Fixtures.file("special-31467"), RasterKind.CLASSES)) {
            ProblemException refused = assertThrows(ProblemException.class, () -> source.read(2, 0, 0, 1, 1));
            assertTrue(refused.getMessage().contains("there is no band 2: the file has 1 band"), refused.getMessage());
        }
    }
}
