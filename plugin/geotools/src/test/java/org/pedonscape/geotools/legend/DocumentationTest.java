package org.pedonscape.geotools.legend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pedonscape.kernel.site.SoilGroup;

/** What the documentation says about tables is what the program reads. */
class DocumentationTest {

    private static final Path DOCS = Path.of("..", "..", "docs");

    static Stream<CsvTable.Columns> formats() {
        return Stream.of(LandCoverLegend.columns(), SoilLegend.columns(), GeologyLegend.columns());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyColumnIsDocumented(CsvTable.Columns columns) throws IOException {
        String page = Files.readString(DOCS.resolve("mapping-tables.md"));
        Stream.concat(columns.required().stream(), columns.optional().stream())
                .forEach(column -> assertTrue(page.contains("`" + column + "`"), column + " is not documented"));
    }

    @Test
    void everyReadyTableAndEveryVegetationNameIsDocumented() throws IOException {
        String page = Files.readString(DOCS.resolve("mapping-tables.md"));
        Stream.concat(LegendCatalog.names().stream(), VegetationTable.ready().names().stream())
                .forEach(name -> assertTrue(page.contains("`" + name + "`"), name + " is not documented"));
    }

    @Test
    void theExampleTablesAreRead() {
        SoilLegend soil = LegendCatalog.soil(DOCS.resolve("examples/eberg/soil.csv"));
        assertEquals(13, soil.classes().size());
        GeologyLegend rock = LegendCatalog.geology(DOCS.resolve("examples/eberg/geology.csv"));
        assertEquals(8, rock.classes().size());
        assertTrue(rock.classes().stream().allMatch(c -> c.clay().isPresent()));
        assertEquals(
                List.of(4, 12),
                soil.classes().stream()
                        .filter(c -> c.group().equals(Optional.of(SoilGroup.GLEYSOL)))
                        .map(SoilClass::code)
                        .toList());
    }
}
