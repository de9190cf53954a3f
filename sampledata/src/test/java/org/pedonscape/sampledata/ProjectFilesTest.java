package org.pedonscape.sampledata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.conditions.SiteBuilder;
import org.pedonscape.geotools.legend.CodeTable;
import org.pedonscape.geotools.legend.LegendCatalog;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.ProjectReader;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.geotools.project.ValueSource;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.Site;

/** The project files in the repository say what the program understands. */
class ProjectFilesTest {

    private static final Path SAMPLE = Path.of("project.yaml");
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");
    private static final int FEN_CROP = Cover.CROP_ON_PEAT.code();

    @Test
    void everyCodeOfTheLandscapeHasAClassInTheTablesOfItsProject() {
        SiteBuilder builder = SiteBuilder.of(new ProjectReader().read(SAMPLE));
        for (Cover cover : Cover.values()) {
            assertTrue(builder.landCover().classOf(cover.code()).isPresent(), cover.name());
        }
        for (SoilKind soil : SoilKind.values()) {
            String name = builder.soil().orElseThrow().classOf(soil.code()).orElseThrow().name();
            // The tables name groups in the plural: Andosols.
            assertEquals(soil == SoilKind.NONE ? "NO DATA" : soil.name() + "S", name.toUpperCase(Locale.ROOT));
        }
        for (Rock rock : Rock.values()) {
            assertTrue(builder.geology().orElseThrow().classOf(rock.code()).isPresent(), rock.name());
        }
    }

    @Test
    void everyKindOfPlaceInTheSampleBecomesASite() {
        Project project = new ProjectReader().read(SAMPLE);
        SiteBuilder builder = SiteBuilder.of(project);
        double[] first = SampleMaps.values("landcover_2000", 0);
        double[] second = SampleMaps.values("landcover_2015", 0);
        double[] soil = SampleMaps.values("soil", 0);
        double[] clay = SampleMaps.values("clay", 0);
        Map<Quantity, CodeTable> tables = tables(project);
        Random random = new Random(11);
        int drained = 0;
        for (int trial = 0; trial < 5_000; trial++) {
            int i = random.nextInt(first.length);
            CellValues cell = builder.newCell();
            cell.setLandCover(0, (int) first[i]);
            cell.setLandCover(1, (int) second[i]);
            cell.setSoil((int) soil[i]);
            cell.setLatitude(51.5);
            int climateCell = random.nextInt(28 * 28);
            for (int month = 0; month < 12; month++) {
                cell.setTemperature(month, SampleMaps.values("temperature", month)[climateCell]);
                cell.setPrecipitation(month, SampleMaps.values("precipitation", month)[climateCell]);
                cell.setEvapotranspiration(month, SampleMaps.values("evapotranspiration", month)[climateCell]);
            }
            boolean water = first[i] == Cover.WATER.code();
            if (!water) {
                cell.setQuantity(Quantity.CLAY, clay[i]);
                tables.forEach((quantity, table) ->
                        cell.setQuantity(quantity, table.valuesOf(cell.soil()).orElseThrow()[0]));
            }
            Optional<Site> site = builder.build(cell);
            assertEquals(!water, site.isPresent(), "cell " + i);
            if (second[i] == FEN_CROP) {
                drained++;
                assertTrue(site.orElseThrow().events().stream().anyMatch(
                        event -> event instanceof LandUseEvent.Drain drain && drain.waterTableDepth() == 0.8));
            }
        }
        assertTrue(drained > 10, "the trials met the drained fen " + drained + " times");
    }

    @Test
    void theTablesOfTheExamplesAreWhole() {
        assertEquals(13, LegendCatalog.soil(EXAMPLES.resolve("ebergoetzen/tables/soil.csv")).classes().size());
        assertEquals(8, LegendCatalog.geology(EXAMPLES.resolve("ebergoetzen/tables/geology.csv")).classes().size());
        for (String column : List.of("t", "p", "pet")) {
            CodeTable climate = CodeTable.monthly(EXAMPLES.resolve("borneo/tables/climate.csv"), column);
            assertEquals(List.of(9, 10), climate.codes());
        }
    }

    /** The quantities the project takes from its table by soil. */
    private static Map<Quantity, CodeTable> tables(Project project) {
        Map<Quantity, CodeTable> tables = new EnumMap<>(Quantity.class);
        project.quantities().forEach((quantity, source) -> {
            if (source instanceof ValueSource.Table table) {
                assertEquals(ClassRole.SOIL, table.by());
                tables.put(quantity, CodeTable.single(table.path(), table.column()));
            }
        });
        assertEquals(
                Set.of(Quantity.SILT, Quantity.PH, Quantity.COARSE_FRAGMENTS, Quantity.BEDROCK_DEPTH), tables.keySet());
        return tables;
    }
}
