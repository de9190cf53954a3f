package org.pedonscape.sampledata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.geotools.raster.RasterInfo;
import org.pedonscape.geotools.raster.RasterSource;

class LandscapeTest {

    private static final Path COMMITTED = Path.of("landscape");
    private static final Path SOIL_TABLE = Path.of("tables", "soil.csv");
    private static final IntPredicate FOREST = Set.of(60, 70, 90)::contains;
    private static final IntPredicate CROP = Set.of(10, 11)::contains;

    @Test
    void theMapsInTheRepositoryAreThoseTheGeneratorMakes() {
        for (RasterMap map : SampleMaps.MAPS.values()) {
            assertHolds(map, COMMITTED.resolve(map.name() + ".tif"));
        }
    }

    @Test
    void whatIsWrittenIsReadBackCellForCell(@TempDir Path folder) {
        for (RasterMap map : SampleMaps.MAPS.values()) {
            assertHolds(map, map.write(folder));
        }
    }

    @Test
    void theFolderHoldsNothingElseAndStaysSmall() throws IOException {
        try (Stream<Path> files = Files.list(COMMITTED)) {
            List<Path> all = files.toList();
            assertEquals(
                    SampleMaps.MAPS.keySet().stream().map(name -> name + ".tif").collect(Collectors.toSet()),
                    all.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
            long bytes = 0;
            for (Path file : all) {
                bytes += Files.size(file);
            }
            assertTrue(bytes < 1_500_000, bytes + " bytes");
        }
    }

    @Test
    void everyChangeOfUseTheSampleIsMeantToShowIsThere() {
        double[] before = band("landcover_2000");
        double[] after = band("landcover_2015");
        assertTrue(share(before, after, FOREST, CROP) > 0.02, "forest to crop");
        assertTrue(share(before, after, CROP, FOREST) > 0.02, "crop to forest");
        assertTrue(share(before, after, code -> code == 130, CROP) > 0.02, "grass to crop");
        assertTrue(share(before, after, code -> code == 180, code -> code == 11) > 0.005, "fen to crop");
        assertTrue(share(before, after, code -> code == 180, code -> code == 180) > 0.003, "a part of the fen stays");
        assertTrue(share(before, after, code -> true, code -> code == 190) > 0.005, "towns");
        assertTrue(share(before, after, code -> code == 210, code -> code == 210) > 0.005, "water");
    }

    @Test
    void peatIsWhereTheFenWasAndWaterHasNoSoil() {
        double[] before = band("landcover_2000");
        double[] after = band("landcover_2015");
        double[] soil = band("soil");
        double[] clay = band("clay");
        for (int i = 0; i < soil.length; i++) {
            assertEquals(before[i] == 210, soil[i] == 255, "cell " + i);
            assertEquals(before[i] == 210, after[i] == 210, "cell " + i);
            assertEquals(before[i] == 210, clay[i] == 255, "cell " + i);
            if (before[i] == 180) {
                assertEquals(SoilKind.HISTOSOL.code(), soil[i], "cell " + i);
            }
            if (after[i] == 11) {
                assertEquals(180, before[i], "cell " + i + ": crop on peat comes from the fen alone");
            }
        }
    }

    @Test
    void textureAddsUpWithTheSiltOfTheTable() throws IOException {
        Map<Double, CSVRecord> rows;
        try (CSVParser table = CSVParser.parse(SOIL_TABLE, StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build())) {
            rows = table.stream().collect(Collectors.toMap(row -> Double.valueOf(row.get("code")), row -> row));
        }
        double[] soil = band("soil");
        double[] clay = band("clay");
        for (int i = 0; i < soil.length; i++) {
            if (soil[i] != SoilKind.NONE.code()) {
                assertTrue(rows.containsKey(soil[i]), "the table has no row for soil " + soil[i]);
                double fines = clay[i] + Double.parseDouble(rows.get(soil[i]).get("silt_pct"));
                assertTrue(clay[i] >= 1 && fines <= 100, "cell " + i + ": clay and silt make " + fines + " %");
            }
        }
        assertEquals(rows.size(), DoubleStream.of(soil).distinct().count() - 1, "every row of the table is used");
    }

    @Test
    void heightMakesTheClimateColderAndWetter() {
        double[] july = SampleMaps.values("temperature", 6);
        double[] julyRain = SampleMaps.values("precipitation", 6);
        for (int i = 0; i < july.length; i++) {
            for (int j = i + 1; j < july.length; j++) {
                assertEquals(july[i] < july[j], julyRain[i] > julyRain[j], "climate cells " + i + " and " + j);
            }
        }
        assertTrue(DoubleStream.of(july).max().orElseThrow() - DoubleStream.of(july).min().orElseThrow() > 1.0);
    }

    @Test
    void geologyKnowsEveryCellOfTheLandscape() {
        RasterMap geology = SampleMaps.MAPS.get("geology");
        double known = DoubleStream.of(geology.values()[0]).filter(code -> code != 0).count();
        assertTrue(known / geology.values()[0].length > 0.9, "share of known cells");
        // Well inside its edges, the map has no hole.
        int margin = geology.height() / 8;
        for (int row = margin; row < geology.height() - margin; row++) {
            for (int column = margin; column < geology.width() - margin; column++) {
                assertTrue(geology.values()[0][row * geology.width() + column] > 0, row + ", " + column);
            }
        }
    }

    private static void assertHolds(RasterMap map, Path file) {
        try (RasterSource source = RasterSource.open(file, map.kind())) {
            RasterInfo info = source.info();
            assertEquals(map.width(), info.width(), map.name());
            assertEquals(map.height(), info.height(), map.name());
            assertEquals(map.georeference().cellWidth(), info.georeference().cellWidth(), map.name());
            // Origins of the map in degrees are sums of binary fractions: a millionth of a cell is rounding alone.
            double rounding = 1e-6 * map.georeference().cellWidth();
            assertEquals(map.georeference().originX(), info.georeference().originX(), rounding, map.name());
            assertEquals(map.georeference().originY(), info.georeference().originY(), rounding, map.name());
            assertEquals(map.bands(), info.bands(), map.name());
            for (int band = 0; band < map.values().length; band++) {
                double[] stored = DoubleStream.of(map.values()[band])
                        .map(value -> value == map.noData() ? Double.NaN : (float) value)
                        .toArray();
                assertArrayEquals(stored, source.read(band + 1, 0, 0, map.width(), map.height()),
                        map.name() + ", band " + (band + 1));
            }
        }
    }

    private static double[] band(String name) {
        return SampleMaps.values(name, 0);
    }

    private static double share(double[] before, double[] after, IntPredicate from, IntPredicate to) {
        return IntStream.range(0, before.length)
                        .filter(i -> from.test((int) before[i]) && to.test((int) after[i]))
                        .count()
                / (double) before.length;
    }
}
