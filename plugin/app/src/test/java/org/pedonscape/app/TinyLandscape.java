package org.pedonscape.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.pedonscape.geotools.grid.CrsPolicy;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.CogSpec;
import org.pedonscape.geotools.raster.CogWriter;
import org.pedonscape.geotools.raster.Georeference;
import org.pedonscape.geotools.raster.SampleType;

/**
 * A project small enough to run in a second: land cover at two dates with changes, water and a hole, soil, geology, zones
 * and a climate table. Cells are of one hectare.
 */
final class TinyLandscape {

    static final int WIDTH = 24;
    static final int NO_DATA = 255;

    private static final double WEST = 580_000;
    private static final double NORTH = 5_710_000;
    private static final double CELL = 100;

    private final Path folder;
    private final int height;

    /**
     * @param folder where it is made
     * @param height rows; more than 64 are read in several strips
     */
    TinyLandscape(Path folder, int height) {
        this.folder = folder;
        this.height = height;
        classes("landcover_2000.tif", (x, y) -> x == 0 ? 210 : y == 0 && x == 1 ? NO_DATA : x < 12 ? 60 : 130);
        classes("landcover_2015.tif", (x, y) -> x == 0 ? 210 : y == 0 && x == 1 ? NO_DATA : x % 12 < 6 ? 10 : x < 12 ? 60 : 130);
        classes("soil.tif", (x, y) -> y % 4 == 0 ? 4 : y % 4 == 1 ? 6 : y % 4 == 2 ? 11 : NO_DATA);
        classes("geology.tif", (x, y) -> x % 2 == 0 ? 2 : 3);
        classes("zone.tif", (x, y) -> y < height / 2 ? 1 : 2);
        text("climate.csv", """
                code,t_1,t_2,t_3,t_4,t_5,t_6,t_7,t_8,t_9,t_10,t_11,t_12
                1,0,1,4,8,13,16,18,17,14,9,4,1
                2,-2,-1,2,6,11,14,16,15,12,7,2,-1
                """);
        text("project.yaml", """
                title: Tiny landscape
                land_cover:
                  legend: esa-cci
                  maps:
                    - {year: 2000, raster: landcover_2000.tif}
                    - {year: 2015, raster: landcover_2015.tif}
                soil: {raster: soil.tif, legend: wrb-soilgrids}
                geology: {raster: geology.tif, legend: glim}
                zone: {raster: zone.tif}
                climate:
                  temperature: {table: climate.csv, column: t, by: zone}
                  precipitation: [48, 38, 47, 52, 61, 81, 64, 62, 46, 42, 50, 54]
                forecast: {years: [2030]}
                """);
    }

    Path folder() {
        return folder;
    }

    Path project() {
        return folder.resolve("project.yaml");
    }

    Path results() {
        return folder.resolve("results");
    }

    /** Writes a class map on the grid. */
    Path classes(String name, IntBinaryOperator code) {
        return classes(name, code, WEST);
    }

    /** Writes a class map on a grid that begins elsewhere. */
    Path classes(String name, IntBinaryOperator code, double west) {
        CogSpec spec = CogSpec.classes(
                WIDTH, height, place(west), SampleType.UINT8, NO_DATA, BandInfo.of("class", ""));
        return write(name, spec, (x, y) -> {
            int value = code.applyAsInt(x, y);
            return value == NO_DATA ? Double.NaN : value;
        });
    }

    /** Writes a class map whose codes are in each of its bands. */
    Path bands(String name, int bands, IntBinaryOperator code) {
        BandInfo[] named = new BandInfo[bands];
        Arrays.fill(named, BandInfo.of("class", ""));
        CogSpec spec = CogSpec.classes(WIDTH, height, place(WEST), SampleType.UINT8, NO_DATA, named);
        return write(name, spec, code::applyAsInt);
    }

    /** Writes a map of amounts on the grid. */
    Path amounts(String name, Amount amount) {
        return write(name, CogSpec.quantities(WIDTH, height, place(WEST), BandInfo.of("amount", "")), amount);
    }

    /** Value of a cell. */
    interface Amount {
        double at(int x, int y);
    }

    private Georeference place(double west) {
        return new Georeference(CrsPolicy.decode("EPSG:32632", "test"), west, NORTH, CELL, CELL);
    }

    private Path write(String name, CogSpec spec, Amount amount) {
        Path file = folder.resolve(name);
        try (CogWriter writer = CogWriter.create(file, spec, Runnable::run, 0)) {
            double[] row = new double[WIDTH];
            double[][] bands = new double[spec.bands().size()][];
            Arrays.fill(bands, row);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    row[x] = amount.at(x, y);
                }
                writer.write(1, bands);
            }
            writer.complete();
        }
        return file;
    }

    /** Writes a text file. */
    Path text(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the project file. */
    TinyLandscape edit(String from, String to) {
        try {
            String before = Files.readString(project());
            if (!before.contains(from)) {
                throw new IllegalArgumentException("the project has no '" + from + "'");
            }
            text("project.yaml", before.replace(from, to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds lines to the project file. */
    TinyLandscape append(String lines) {
        return edit("forecast:", lines + "\nforecast:");
    }

    /** Every file and folder below a folder with its bytes. */
    static Map<String, String> tree(Path root) {
        Map<String, String> tree = new TreeMap<>();
        if (!Files.exists(root)) {
            return Collections.emptyMap();
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                String bytes = Files.isDirectory(file)
                        ? "folder"
                        : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                tree.put(root.relativize(file).toString(), bytes);
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
