package org.pedonscape.geotools.style;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.product.Statistics;

/** Quick looks, overview and the files beside a map. */
class PicturesTest {

    private static final int WHITE = 0xffffff;

    @TempDir
    Path folder;

    private final Palette palette = Palette.shipped();
    private final List<Product> products = new ProductCatalog(List.of(2000, 2050), 2000).products();
    private TargetGrid grid;

    @BeforeEach
    void setUp() throws Exception {
        assumeTrue(StyleSet.picturesPossible(), "skipped: this Java has no font to set text in");
        grid = new TargetGrid(CRS.decode("EPSG:32633", true), 500000, 5200000, 100, 100, 60, 40);
    }

    @Test
    void theMapIsDrawnInItsColoursWithNorthOnTop() {
        Product product = product("soc_change_000-030_2000-2050");
        // Gain in the north-west quarter, loss in the south-east, no data in the north-east, no change in the
        // south-west.
        float[] values = quarters(30, Float.NaN, 0, -30);
        BufferedImage picture = quickLook(product, values);
        ColorMap colors = palette.style(product.quantity()).colors();
        int[] map = mapBox(picture);
        assertEquals(colors.argb(30), picture.getRGB(at(map, 0.25, true), at(map, 0.25, false)));
        assertEquals(colors.argb(0), picture.getRGB(at(map, 0.25, true), at(map, 0.75, false)));
        assertEquals(colors.argb(-30), picture.getRGB(at(map, 0.75, true), at(map, 0.75, false)));
        Set<Integer> gap = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            gap.add(picture.getRGB(at(map, 0.75, true) + i, at(map, 0.25, false)) & WHITE);
        }
        assertTrue(gap.contains(Ink.NO_DATA.getRGB() & WHITE) && gap.size() > 1, "no data is hatched: " + gap);
    }

    @Test
    void theLegendShowsEveryClassBesideTheMap() {
        for (String name : List.of("soc_change_000-030_2000-2050", "confidence", "soc_000-030_2050")) {
            Product product = product(name);
            float[] values = quarters(2, 2, 2, 2);
            BufferedImage picture = quickLook(product, values);
            int right = mapBox(picture)[2];
            Set<Integer> beside = new HashSet<>();
            for (int x = right + 5; x < picture.getWidth(); x++) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    beside.add(picture.getRGB(x, y) & WHITE);
                }
            }
            List<ColorMap.Entry> entries = palette.style(product.quantity()).colors().entries();
            // A bar fades towards its lowest colour, which it reaches only at its frame.
            for (ColorMap.Entry entry : entries.subList(product.name().startsWith("soc_0") ? 1 : 0, entries.size())) {
                assertTrue(beside.contains(entry.rgb()), name + " lacks " + entry.hex() + " in its legend");
            }
            assertTrue(beside.contains(Ink.TEXT.getRGB() & WHITE), "labels are set");
        }
    }

    @Test
    void titleAndFooterAreSetAndNothingTouchesTheEdge() {
        BufferedImage picture = quickLook(product("boundary_depth_2050"), quarters(20, 50, 90, 150));
        int ink = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            assertEquals(WHITE, picture.getRGB(x, 0) & WHITE);
            assertEquals(WHITE, picture.getRGB(x, picture.getHeight() - 1) & WHITE);
            for (int y = 5; y < 60; y++) {
                ink += (picture.getRGB(x, y) & WHITE) != WHITE ? 1 : 0;
            }
        }
        for (int y = 0; y < picture.getHeight(); y++) {
            assertEquals(WHITE, picture.getRGB(0, y) & WHITE);
            assertEquals(WHITE, picture.getRGB(picture.getWidth() - 1, y) & WHITE);
        }
        assertTrue(ink > 500, "a title of this length has more ink than " + ink + " pixels");
    }

    @Test
    void aMapWithoutAnyValueIsDrawnToo() {
        float[] nothing = filled(60 * 40, Float.NaN);
        BufferedImage picture = quickLook(product("zero_flux_plane_2050"), nothing);
        assertTrue(picture.getWidth() > 300);
    }

    @Test
    void cellsInDegreesGetTheShapeTheyHaveOnTheGround() throws Exception {
        TargetGrid north = new TargetGrid(CRS.decode("EPSG:4326", true), 10, 60.5, 0.01, 0.01, 200, 100);
        Thumbnail map = new Thumbnail(north, 900);
        map.put(0, filled(200 * 100, 55));
        int[] box = mapBox(new QuickLook(palette, "North", north)
                .draw(product("soc_000-030_2050"), map, Statistics.ofAmounts(filled(200 * 100, 55))));
        double ratio = (box[2] - box[0]) / (double) (box[3] - box[1]);
        // At 60 degrees a degree of longitude is half as long as one of latitude, to half a per cent on the ellipsoid.
        assertEquals(1.0, ratio, 0.02);
    }

    @Test
    void theOverviewHasEveryMap() {
        List<Product> chosen = new ProductCatalog(List.of(2000, 2050), 2000).overview();
        List<OverviewSheet.Panel> panels = chosen.stream().map(product -> {
            Thumbnail map = new Thumbnail(grid, OverviewSheet.PANEL_SIDE);
            map.put(0, filled(60 * 40, 3));
            return new OverviewSheet.Panel(product, map);
        }).toList();
        BufferedImage sheet = new OverviewSheet(palette, "A landscape", grid).draw(panels);
        Set<Integer> seen = new HashSet<>();
        for (int x = 0; x < sheet.getWidth(); x++) {
            for (int y = 0; y < sheet.getHeight(); y++) {
                seen.add(sheet.getRGB(x, y));
            }
        }
        for (Product product : chosen) {
            assertTrue(seen.contains(palette.style(product.quantity()).colors().argb(3)), product.name());
        }
    }

    @Test
    void allFilesOfAMapAreWrittenWholeAndTheSameEachTime() throws IOException {
        StyleSet styles = new StyleSet(palette, "A landscape", grid);
        Product product = product("soc_000-030_2050");
        Thumbnail map = new Thumbnail(grid, 900);
        float[] values = quarters(20, 50, 90, 150);
        map.put(0, values);
        Path tif = folder.resolve(product.name() + ".tif");
        List<Path> files = styles.writeSidecars(product, tif, Statistics.ofAmounts(values), map);
        assertEquals(List.of("soc_000-030_2050.sld", "soc_000-030_2050.qml", "soc_000-030_2050.tif.aux.xml",
                "soc_000-030_2050.png"), files.stream().map(f -> f.getFileName().toString()).toList());
        Path project = styles.writeProject(folder, products);
        Path overview = styles.writeOverview(folder, List.of(new OverviewSheet.Panel(product, map))).orElseThrow();
        assertEquals("results.qgs", project.getFileName().toString());
        assertEquals("overview.png", overview.getFileName().toString());
        byte[] first = Files.readAllBytes(files.get(3));
        styles.writeSidecars(product, tif, Statistics.ofAmounts(values), map);
        assertArrayEquals(first, Files.readAllBytes(files.get(3)));
        assertTrue(ImageIO.read(files.get(3).toFile()).getWidth() > 600);
        try (var listed = Files.list(folder)) {
            assertEquals(6, listed.count(), "no temporary file is left");
        }
    }

    @Test
    void aFolderThatIsNotThereIsAnErrorAndNotAHalfWrittenSet() {
        StyleSet styles = new StyleSet(palette, "A landscape", grid);
        Path nowhere = folder.resolve("missing");
        assertThrows(IOException.class, () -> styles.writeProject(nowhere, products));
        assertFalse(Files.exists(nowhere));
    }

    private BufferedImage quickLook(Product product, float[] values) {
        Thumbnail map = new Thumbnail(grid, Thumbnail.QUICK_LOOK_SIDE);
        map.put(0, values);
        return new QuickLook(palette, "A landscape", grid).draw(product, map, Statistics.ofAmounts(values));
    }

    private float[] quarters(float northWest, float northEast, float southWest, float southEast) {
        float[] values = new float[60 * 40];
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                values[y * 60 + x] = y < 20 ? x < 30 ? northWest : northEast : x < 30 ? southWest : southEast;
            }
        }
        return values;
    }

    private static float[] filled(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }

    /** Left, top, right and bottom of the map's frame: the first long lines of the frame's grey. */
    private static int[] mapBox(BufferedImage picture) {
        int line = Ink.LINE.getRGB();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int right = x;
                while (right < picture.getWidth() && picture.getRGB(right, y) == line) {
                    right++;
                }
                if (right - x > 100) {
                    int bottom = y;
                    while (bottom < picture.getHeight() && picture.getRGB(x, bottom) == line) {
                        bottom++;
                    }
                    return new int[] {x, y, right, bottom};
                }
            }
        }
        throw new AssertionError("no frame is drawn");
    }

    private static int at(int[] box, double share, boolean across) {
        int from = box[across ? 0 : 1];
        int to = box[across ? 2 : 3];
        return (int) (from + share * (to - from));
    }

    private Product product(String name) {
        return products.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }
}
