package org.pedonscape.geotools.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.product.Measure;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.product.Statistics;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.CogSpec;
import org.pedonscape.geotools.raster.CogWriter;
import org.pedonscape.geotools.raster.Georeference;

/** GDAL and QGIS read what is written, where they are installed. */
class OtherProgramsTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    @TempDir
    Path folder;

    private final Palette palette = Palette.shipped();
    private final ProductCatalog catalog = new ProductCatalog(List.of(2000, 2050), 2000);
    private TargetGrid grid;

    @BeforeEach
    void setUp() throws Exception {
        // A y-first system with a datum shift: the hardest to tell to others.
        grid = new TargetGrid(CRS.decode("EPSG:31467", true), 3570000, 5718000, 25, 25, WIDTH, HEIGHT);
    }

    @Test
    void gdalReadsStatisticsTextsAndClasses() throws Exception {
        assumeTrue(runs("gdalinfo", "--version"), "skipped: gdalinfo is not installed");
        for (String name : List.of("soc_change_030-100_2000-2050", "confidence")) {
            ProductCatalog.Entry entry = entry(name);
            float[] values = values(entry, new Random(9));
            Path tif = write(entry, values);
            JsonNode info = new ObjectMapper().readTree(run("gdalinfo", "-json", tif.toString()));
            JsonNode band = info.at("/bands/0");
            Statistics statistics = statistics(entry, values);
            assertEquals(statistics.mean(), band.at("/metadata//STATISTICS_MEAN").asDouble(), 1e-9);
            assertEquals(statistics.standardDeviation(), band.at("/metadata//STATISTICS_STDDEV").asDouble(), 1e-9);
            assertEquals(entry.product().title(), band.get("description").asText());
            assertEquals(entry.product().unit(), band.path("unit").asText(""));
            assertEquals(entry.product().title(), info.at("/metadata//title").asText());
            if (entry.measure().categorical()) {
                JsonNode rows = info.at("/rat/row").isMissingNode() ? band.at("/rat/row") : info.at("/rat/row");
                String text = rows.toString() + run("gdalinfo", tif.toString());
                assertTrue(text.contains("1 freely draining mineral soil"), text);
            }
        }
    }

    @Test
    void qgisOpensTheProjectAndDrawsEveryMapAsWeDo() throws Exception {
        assumeTrue(runs("python3", "-c", "import qgis.core") || runs("/usr/bin/python3", "-c", "import qgis.core"),
                "skipped: QGIS for Python is not installed");
        Random random = new Random(10);
        StyleSet styles = new StyleSet(palette, "A landscape", grid);
        for (ProductCatalog.Entry entry : catalog.entries()) {
            write(entry, values(entry, random));
        }
        Path project = styles.writeProject(folder, catalog.products());
        Path script = folder.resolve("open_in_qgis.py");
        try (var in = getClass().getResourceAsStream("open_in_qgis.py")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        String python = runs("python3", "-c", "import qgis.core") ? "python3" : "/usr/bin/python3";
        List<String> said = run(python, script.toString(), project.toString(), pictures.toString()).lines().toList();
        assertTrue(said.contains("read=True"), said.toString());
        assertTrue(said.contains("crs=EPSG:31467"), said.toString());
        assertEquals(0, said.stream().filter(line -> line.startsWith("invalid=")).count(), said.toString());
        assertEquals(catalog.products().size(), said.stream().filter(line -> line.startsWith("layer=")).count());
        assertEquals(List.of("visible=SOC stock 0-30 cm, 2000 [t C/ha]"),
                said.stream().filter(line -> line.startsWith("visible=")).toList());
        random = new Random(10);
        for (ProductCatalog.Entry entry : catalog.entries()) {
            Thumbnail map = thumbnail(values(entry, random));
            ColorMap colors = palette.style(entry.product().quantity()).colors();
            BufferedImage ours = MapPainter.image(map, colors);
            for (String kind : List.of(".project.png", ".sidecar.png")) {
                BufferedImage theirs = ImageIO.read(pictures.resolve(entry.product().name() + kind).toFile());
                // QGIS cuts off where we round.
                assertClose(ours, theirs, colors instanceof ColorMap.Ramp ? 1 : 0, entry.product().name() + kind);
            }
        }
    }

    private static void assertClose(BufferedImage ours, BufferedImage theirs, int most, String what) {
        assertEquals(ours.getWidth(), theirs.getWidth());
        assertEquals(ours.getHeight(), theirs.getHeight());
        for (int y = 0; y < ours.getHeight(); y++) {
            for (int x = 0; x < ours.getWidth(); x++) {
                for (int shift = 24; shift >= 0; shift -= 8) {
                    int one = ours.getRGB(x, y) >> shift & 0xff;
                    int other = theirs.getRGB(x, y) >> shift & 0xff;
                    assertTrue(Math.abs(one - other) <= most, what + " at " + x + ", " + y + ": " + one + ", " + other);
                }
            }
        }
    }

    private Path write(ProductCatalog.Entry entry, float[] values) throws IOException {
        Product product = entry.product();
        Path tif = folder.resolve(product.name() + ".tif");
        Georeference place = new Georeference(
                grid.crs(), grid.originX(), grid.originY(), grid.cellWidth(), grid.cellHeight());
        CogSpec spec = CogSpec.quantities(WIDTH, HEIGHT, place, BandInfo.of(product.title(), product.unit()));
        try (CogWriter cog = CogWriter.create(tif, spec, Runnable::run, 1)) {
            cog.write(HEIGHT, values);
            cog.complete();
        }
        new StyleSet(palette, "A landscape", grid)
                .writeSidecars(product, tif, statistics(entry, values), thumbnail(values));
        return tif;
    }

    private Thumbnail thumbnail(float[] values) {
        Thumbnail map = new Thumbnail(grid, Thumbnail.QUICK_LOOK_SIDE);
        map.put(0, values);
        return map;
    }

    private static Statistics statistics(ProductCatalog.Entry entry, float[] values) {
        return entry.measure().categorical() ? Statistics.ofClasses(values) : Statistics.ofAmounts(values);
    }

    private static float[] values(ProductCatalog.Entry entry, Random random) {
        float[] values = new float[WIDTH * HEIGHT];
        boolean signed = entry.measure() == Measure.BOUNDARY_SHIFT || !Double.isNaN(entry.product().baseYear());
        for (int i = 0; i < values.length; i++) {
            float amount = signed ? (float) random.nextGaussian() * 15 : random.nextFloat() * 250;
            float value = entry.measure().categorical() ? 1 + random.nextInt(4) : amount;
            values[i] = random.nextInt(12) == 0 ? Float.NaN : value;
        }
        return values;
    }

    private ProductCatalog.Entry entry(String name) {
        return catalog.entries().stream().filter(e -> e.product().name().equals(name)).findFirst().orElseThrow();
    }

    private boolean runs(String... command) {
        try {
            return start(command).waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it never ended");
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        return builder.start();
    }
}
