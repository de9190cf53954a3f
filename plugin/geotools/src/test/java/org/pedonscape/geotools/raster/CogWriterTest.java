package org.pedonscape.geotools.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.geosolutions.imageio.stream.input.FileImageInputStreamExtImpl;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReader;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

class CogWriterTest {

    private static final Executor HERE = Runnable::run;

    @TempDir
    Path folder;

    private static Georeference place(String code) throws Exception {
        GeoToolsRuntime.init();
        CoordinateReferenceSystem crs = CRS.decode(code, true);
        return new Georeference(crs, 500000.5, 5700000.25, 30, 20);
    }

    private static CogSpec spec(SampleType type, RasterKind kind, double noData, int width, int height, int bands)
            throws Exception {
        List<BandInfo> infos = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            infos.add(BandInfo.of("band <" + band + "> & co", "t/ha"));
        }
        return new CogSpec(width, height, place("EPSG:32632"), type, noData, kind, infos, Map.of("DEPTH", "0-30 cm"),
                "a \"title\"", "Pedonscape test", Compression.ZSTD, 16);
    }

    /** Random values that the type holds exactly, a quarter of them missing. */
    private static double[][] values(SampleType type, double noData, int cells, int bands, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[bands][cells];
        for (double[] band : values) {
            for (int i = 0; i < cells; i++) {
                double value = type.isInteger()
                        ? Math.floor(type.lowest() + random.nextDouble() * (type.highest() - type.lowest()))
                        : (float) (random.nextGaussian() * 100);
                band[i] = random.nextInt(4) == 0 || value == noData ? Double.NaN : value;
            }
        }
        return values;
    }

    private static void write(Path file, CogSpec spec, double[][] values, int stripRows, Executor executor, int helpers,
            long classicLimit) {
        try (CogWriter writer = CogWriter.create(file, spec, executor, helpers, classicLimit)) {
            for (int row = 0; row < spec.height(); row += stripRows) {
                int rows = Math.min(stripRows, spec.height() - row);
                double[][] strip = new double[values.length][];
                for (int band = 0; band < values.length; band++) {
                    strip[band] = Arrays.copyOfRange(values[band], row * spec.width(), (row + rows) * spec.width());
                }
                writer.write(rows, strip);
            }
            writer.complete();
        }
    }

    private static void write(Path file, CogSpec spec, double[][] values) {
        write(file, spec, values, 7, HERE, 0, CogWriter.CLASSIC_LIMIT);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void whatIsWrittenIsReadBack(SampleType type) throws Exception {
        for (Compression compression : Compression.values()) {
            for (int bands : new int[] {1, 3}) {
                double noData = type.isInteger() ? type.lowest() : bands == 1 ? Double.NaN : -9999;
                CogSpec spec = spec(type, RasterKind.CLASSES, noData, 53, 41, bands).withCompression(compression);
                double[][] values = values(type, noData, 53 * 41, bands, 3);
                Path file = folder.resolve(type + ".tif");
                write(file, spec, values);
                assertEquals(List.of(), CogValidator.faults(file));
                try (RasterSource source = RasterSource.open(file, RasterKind.CLASSES)) {
                    assertEquals(type, source.info().type());
                    assertEquals(spec.bands(), source.info().bands());
                    assertEquals(500000.5, source.info().georeference().originX());
                    assertEquals(5700000.25, source.info().georeference().originY());
                    for (int band = 0; band < bands; band++) {
                        assertArrayEquals(values[band], source.read(band + 1, 0, 0, 53, 41));
                    }
                }
                assertEquals(List.of(type + ".tif"), left(), "nothing but the file is left");
            }
        }
    }

    @Test
    void bytesDependNeitherOnThreadsNorOnStrips() throws Exception {
        CogSpec spec = spec(SampleType.FLOAT32, RasterKind.QUANTITIES, Double.NaN, 203, 117, 2);
        double[][] values = values(SampleType.FLOAT32, Double.NaN, 203 * 117, 2, 5);
        Path one = folder.resolve("one.tif");
        write(one, spec, values);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            for (int stripRows : new int[] {1, 16, 50, 117}) {
                Path other = folder.resolve("other.tif");
                write(other, spec, values, stripRows, pool, 3, CogWriter.CLASSIC_LIMIT);
                assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other), "strips of " + stripRows);
            }
        } finally {
            pool.shutdownNow();
        }
        Path refused = folder.resolve("refused.tif");
        write(refused, spec, values, 16, pool, 3, CogWriter.CLASSIC_LIMIT);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(refused), "with a pool that takes no work");
    }

    @Test
    void bigTiffIsWrittenWhenOffsetsNeedIt() throws Exception {
        CogSpec spec = spec(SampleType.INT16, RasterKind.CLASSES, -1, 90, 70, 1);
        double[][] values = values(SampleType.INT16, -1, 90 * 70, 1, 9);
        Path classic = folder.resolve("classic.tif");
        Path big = folder.resolve("big.tif");
        write(classic, spec, values);
        write(big, spec, values, 70, HERE, 0, Files.size(classic) - 1);
        assertFalse(CogValidator.isBig(classic));
        assertTrue(CogValidator.isBig(big));
        assertEquals(List.of(), CogValidator.faults(big));
        try (RasterSource source = RasterSource.open(big, RasterKind.CLASSES)) {
            assertArrayEquals(values[0], source.read(1, 0, 0, 90, 70));
        }
    }

    @ParameterizedTest
    @EnumSource(RasterKind.class)
    void overviewsAreMeansOfQuantitiesAndModesOfClasses(RasterKind kind) throws Exception {
        int width = 37;
        int height = 35;
        Random random = new Random(2);
        double[] values = new double[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(4);
        }
        CogSpec spec = spec(SampleType.FLOAT32, kind, Double.NaN, width, height, 1);
        Path file = folder.resolve("overviews.tif");
        write(file, spec, new double[][] {values});
        assertEquals(3, CogValidator.sizes(file).size());
        double[] expected = values;
        int w = width;
        int h = height;
        for (int level = 1; level < 3; level++) {
            expected = halved(expected, w, h, kind);
            w = (w + 1) / 2;
            h = (h + 1) / 2;
            assertArrayEquals(expected, image(file, level), "level " + level);
        }
    }

    /** The rule as written in the documentation, by other means: lists and counts. */
    private static double[] halved(double[] values, int width, int height, RasterKind kind) {
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        double[] half = new double[w * h];
        for (int cell = 0; cell < w * h; cell++) {
            List<Double> four = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                int x = 2 * (cell % w) + k % 2;
                int y = 2 * (cell / w) + k / 2;
                if (x < width && y < height && !Double.isNaN(values[y * width + x])) {
                    four.add(values[y * width + x]);
                }
            }
            double value = Double.NaN;
            if (kind == RasterKind.QUANTITIES) {
                value = (float) four.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
            } else {
                long most = 0;
                for (double code : four) {
                    long count = four.stream().filter(other -> other == code).count();
                    if (count > most) {
                        most = count;
                        value = code;
                    }
                }
            }
            half[cell] = value;
        }
        return half;
    }

    private static double[] image(Path file, int index) throws IOException {
        TIFFImageReader reader = new TIFFImageReader(new TIFFImageReaderSpi());
        try (FileImageInputStreamExtImpl stream = new FileImageInputStreamExtImpl(file.toFile())) {
            reader.setInput(stream);
            var raster = reader.read(index, null).getRaster();
            return raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (double[]) null);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void statisticsAreThoseOfTheValidCells() throws Exception {
        CogSpec spec = spec(SampleType.FLOAT32, RasterKind.QUANTITIES, -9999, 4, 1, 1).withTileSize(16);
        try (CogWriter writer = CogWriter.create(folder.resolve("s.tif"), spec, HERE, 0)) {
            writer.write(1, new float[][] {{2, Float.NaN, 4, 9}});
            BandStatistics statistics = writer.statistics(0);
            assertEquals(3, statistics.valid());
            assertEquals(75, statistics.validPercent());
            assertEquals(2, statistics.minimum());
            assertEquals(9, statistics.maximum());
            assertEquals(5, statistics.mean(), 1e-15);
            assertEquals(Math.sqrt(26.0 / 3), statistics.standardDeviation(), 1e-14);
        }
    }

    @Test
    void aFileThatIsNotCompletedLeavesNothing() throws Exception {
        CogSpec spec = spec(SampleType.FLOAT32, RasterKind.QUANTITIES, Double.NaN, 40, 40, 1);
        try (CogWriter writer = CogWriter.create(folder.resolve("half.tif"), spec, HERE, 0)) {
            writer.write(20, new double[1][20 * 40]);
            assertFalse(left().contains("half.tif"));
            assertThrows(IllegalStateException.class, writer::complete);
        }
        assertEquals(List.of(), left());
        CogWriter aborted = CogWriter.create(folder.resolve("aborted.tif"), spec, HERE, 0);
        aborted.write(40, new double[1][40 * 40]);
        aborted.abort();
        assertEquals(List.of(), left());
    }

    @Test
    void anOldFileStaysUntilTheNewOneIsWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("kept.tif"), "old");
        CogSpec spec = spec(SampleType.UINT8, RasterKind.CLASSES, 255, 20, 20, 1);
        try (CogWriter writer = CogWriter.create(file, spec, HERE, 0)) {
            writer.write(10, new double[1][200]);
        }
        assertEquals("old", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(doubles = {256, -1, 0.5, Double.POSITIVE_INFINITY})
    void whatDoesNotFitTheTypeIsAnError(double value) throws Exception {
        CogSpec spec = spec(SampleType.UINT8, RasterKind.CLASSES, 255, 1, 1, 1);
        try (CogWriter writer = CogWriter.create(folder.resolve("u.tif"), spec, HERE, 0)) {
            assertThrows(IllegalArgumentException.class, () -> writer.write(1, new double[][] {{value}}));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAResourceProblem() throws Exception {
        CogSpec spec = spec(SampleType.UINT8, RasterKind.CLASSES, 255, 20, 20, 1);
        Path file = folder.resolve("no/such/folder/x.tif");
        ProblemException refused =
                assertThrows(ProblemException.class, () -> CogWriter.create(file, spec, HERE, 0));
        assertEquals(Problem.Kind.RESOURCES, refused.problems().get(0).kind());
    }

    @Test
    void aFileThatCannotBeLaidOutIsAResourceProblemAndLeavesNothing() throws Exception {
        CogSpec spec = spec(SampleType.UINT8, RasterKind.CLASSES, 255, 20, 20, 1);
        try (CogWriter writer = CogWriter.create(folder.resolve("x.tif"), spec, HERE, 0)) {
            writer.write(20, new double[1][400]);
            Files.writeString(folder.resolve(".x.tif.part"), "in the way");
            ProblemException refused = assertThrows(ProblemException.class, writer::complete);
            assertEquals(Problem.Kind.RESOURCES, refused.problems().get(0).kind());
        }
        assertEquals(List.of(), left());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:31467", "EPSG:3035", "EPSG:3857", "ESRI:54009", "ESRI:102022"})
    void theSystemSurvivesWritingAndReading(String code) throws Exception {
        Georeference place = place(code);
        Path file = folder.resolve("crs.tif");
        CogSpec spec = CogSpec.quantities(3, 2, place, BandInfo.of("x", ""));
        write(file, spec, new double[][] {{1, 2, 3, 4, 5, 6}});
        Georeference back = RasterSource.inspect(file).georeference();
        assertTrue(CRS.findMathTransform(place.crs(), back.crs(), true).isIdentity()
                || CRS.equalsIgnoreMetadata(place.crs(), back.crs()), code + " came back as " + back.crs());
    }

    @ParameterizedTest
    @CsvSource({"special-homolosine, Interrupted Goode Homolosine", "special-mollweide, Mollweide"})
    void systemsWithoutAnEpsgCodeAreReadByGdalToo(String name, String method) throws Exception {
        RasterInfo info = RasterSource.inspect(Fixtures.file(name));
        Path file = folder.resolve("copy.tif");
        write(file, CogSpec.quantities(2, 1, info.georeference(), BandInfo.of("x", "")), new double[][] {{1, 2}});
        assertEquals(info.georeference().crs().toWKT(), RasterSource.inspect(file).georeference().crs().toWKT());
        String said = Gdal.run("gdalinfo", file.toString());
        assertTrue(said.contains("METHOD[\"" + method + "\"]"), said);
    }

    @Test
    void gdalSeesTheSame() throws Exception {
        CogSpec spec = spec(SampleType.FLOAT32, RasterKind.QUANTITIES, Double.NaN, 100, 60, 2);
        Path file = folder.resolve("gdal.tif");
        write(file, spec, values(SampleType.FLOAT32, Double.NaN, 6000, 2, 4));
        String info = Gdal.run("gdalinfo", "-checksum", file.toString());
        for (String expected : List.of("LAYOUT=COG", "COMPRESSION=ZSTD", "NoData Value=nan", "Unit Type: t/ha",
                "Description = band <1> & co", "DEPTH=0-30 cm", "TIFFTAG_SOFTWARE=Pedonscape test",
                "TIFFTAG_IMAGEDESCRIPTION=a \"title\"", "STATISTICS_MEAN=", "Overviews: 50x30, 25x15, 13x8",
                "ID[\"EPSG\",32632]", "Origin = (500000.5")) {
            assertTrue(info.contains(expected), "gdalinfo does not say " + expected + ":\n" + info);
        }
    }
}
