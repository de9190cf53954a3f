package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.app.Fixture.Outcome;
import org.pedonscape.geotools.grid.CrsPolicy;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.CogSpec;
import org.pedonscape.geotools.raster.CogWriter;
import org.pedonscape.geotools.raster.GeoToolsRuntime;
import org.pedonscape.geotools.raster.Georeference;
import org.pedonscape.geotools.raster.SampleType;

/** What a raster is said to hold is what was written into it. */
class InspectTest {

    private static final int WIDTH = 70;

    private static final int HEIGHT = 40;

    @TempDir
    private Path folder;

    private static Georeference place() {
        GeoToolsRuntime.init();
        return new Georeference(CrsPolicy.decode("EPSG:32632", "test"), 500000, 5000000, 30, 25);
    }

    private Path write(CogSpec spec, double[]... bands) {
        Path file = folder.resolve("raster.tif");
        try (CogWriter writer = CogWriter.create(file, spec, Runnable::run, 0)) {
            writer.write(HEIGHT, bands);
            writer.complete();
        }
        return file;
    }

    @Test
    void classesAreCounted() throws IOException {
        double[] codes = new double[WIDTH * HEIGHT];
        Random random = new Random(5);
        Arrays.setAll(codes, i -> i % 10 == 0 ? Double.NaN : 1 + random.nextInt(3));
        BandInfo band = BandInfo.of("cover", "");
        Path file = write(CogSpec.classes(WIDTH, HEIGHT, place(), SampleType.UINT8, 255, band), codes);

        JsonNode json = new ObjectMapper().readTree(Fixture.run("inspect", file.toString(), "--json").out());

        assertTrue(json.get("crs").asText().contains("32632"), json::toString);
        assertEquals("[500000.0,4999000.0,502100.0,5000000.0]", json.get("extent").toString());
        assertEquals(255, json.get("nodata").asInt());
        JsonNode values = json.at("/bands/0");
        assertEquals(WIDTH * HEIGHT * 9 / 10, values.get("valid").asInt());
        for (int code = 1; code <= 3; code++) {
            int wanted = code;
            long count = Arrays.stream(codes).filter(c -> c == wanted).count();
            assertEquals(count, values.at("/classes/" + code).asLong());
        }
        String text = Fixture.run("inspect", file.toString()).out();
        assertTrue(text.contains("70 x 40 cells of 30 x 25") && text.contains("(90.0 %)"), text);
    }

    @Test
    void amountsHaveARangeAndAUnit() {
        double[] clay = new double[WIDTH * HEIGHT];
        Arrays.setAll(clay, i -> i / 100.0);
        Path file = write(CogSpec.quantities(WIDTH, HEIGHT, place(), BandInfo.of("clay", "%")), clay);

        Outcome outcome = Fixture.run("inspect", file.toString());

        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("band 1 clay [%]"), outcome.out());
        // Stored as single precision, shown with nine digits.
        assertTrue(outcome.out().contains("range         0 to 27.9899998, mean 13.995"), outcome.out());
        assertTrue(!outcome.out().contains("code"), outcome.out());
    }

    @Test
    void whatIsNoRasterIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.tif"), "no raster");
        Outcome outcome = Fixture.run("inspect", text.toString());
        assertEquals(ExitStatus.DATA, outcome.status());
        assertTrue(outcome.err().contains("not a TIFF"), outcome.err());
        assertEquals(ExitStatus.DATA, Fixture.run("inspect", folder.resolve("none.tif").toString()).status());
    }
}
