package org.pedonscape.geotools.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The GeoTIFFs made by make_fixtures.py and the values they hold. */
public final class Fixtures {

    static final int WIDTH = 37;
    static final int HEIGHT = 29;

    private Fixtures() {}

    /** A fixture by name, without the extension. */
    public static Path file(String name) {
        return folder().resolve(name + ".tif");
    }

    /** Fixtures of the matrix of types, compressions and layouts. */
    static List<String> matrix() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tif") && !name.startsWith("special-"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Value a fixture of a type holds; NaN where it has none. */
    static double expected(String type, int band, int x, int y) {
        if ((x + y) % 11 == 0) {
            return Double.NaN;
        }
        double v = (7 * x + 13 * y + 31 * band) % 120 + 1;
        return switch (type) {
            case "uint8" -> v * 2;
            case "int8" -> v - 60;
            case "uint16" -> v * 500;
            case "int16" -> v * 500 - 30000;
            case "uint32" -> v * 35791390;
            case "int32" -> v * 35791380 - 2147483000;
            case "float32" -> v * 0.25 - 20;
            case "float64" -> v * 0.1 - 20;
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Path folder() {
        try {
            return Path.of(Fixtures.class.getResource("make_fixtures.py").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
