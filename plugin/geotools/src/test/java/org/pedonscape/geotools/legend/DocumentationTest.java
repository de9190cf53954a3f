package org.pedonscape.geotools.legend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
