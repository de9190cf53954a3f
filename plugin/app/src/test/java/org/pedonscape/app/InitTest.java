package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.app.Fixture.Outcome;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.ProjectReader;
import org.pedonscape.geotools.project.Quantity;

/** A first project file fits the schema, uses what is there, and names what is missing. */
class InitTest {

    @TempDir
    private Path folder;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
    }

    private Project read() {
        return new ProjectReader(Fixture.VOCABULARY).read(folder.resolve("project.yaml"));
    }

    @Test
    void aFullFolderGivesAProjectThatReads() throws IOException {
        files("rasters/landcover_esacci_2015.tif", "rasters/landcover_esacci_2000.tif", "rasters/soil_wrb.tif",
                "rasters/geology_100m.tif", "rasters/geology_100m_legend.csv", "rasters/clay.tif", "rasters/ph.tif",
                "rasters/dem_25m.TIF", "rasters/tmean.tif", "rasters/prec.tif", "rasters/climate_zone.tif",
                "rasters/bedrock depth.tif", "rasters/twi.tif", "rasters/npp_2001.tif");

        Outcome outcome = Fixture.run("init", folder.toString());

        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        assertEquals(folder.resolve("project.yaml") + System.lineSeparator(), outcome.out());
        Project project = read();
        assertEquals(List.of(2000, 2015), project.landCover().stream().map(Project.DatedMap::year).toList());
        assertEquals(Optional.of("esa-cci"), project.landCoverLegend().name());
        assertEquals(Optional.of("wrb"), project.soil().orElseThrow().legend().name());
        assertEquals(Optional.of(folder.resolve("rasters/geology_100m_legend.csv")),
                project.geology().orElseThrow().legend().file());
        assertEquals(EnumSet.of(Quantity.CLAY, Quantity.PH, Quantity.ELEVATION, Quantity.BEDROCK_DEPTH, Quantity.NPP),
                project.quantities().keySet());
        assertEquals(List.of(2030, 2050), project.forecast().years());
        assertTrue(Files.readString(folder.resolve("project.yaml")).contains("#   rasters/twi.tif"));
    }

    /** The forecast would be started from such a map. */
    @Test
    void onlyAStockOfTheTop30CentimetresIsTakenForOne() throws IOException {
        files("landcover_2000.tif", "temp.tif", "prec.tif", "SOCS_0_100cm_year_2010AD.tif", "soc_stock.tif",
                "earlier/soc_000-030_2000.tif", "earlier/clay.tif", "earlier/run.json");
        assertEquals(ExitStatus.OK, Fixture.run("init", folder.toString()).status());
        String text = Files.readString(folder.resolve("project.yaml"));
        assertTrue(text.contains("#   soc_stock_0_30: FILE OR VALUE"), text);
        assertTrue(text.contains("#   SOCS_0_100cm_year_2010AD.tif") && text.contains("#   soc_stock.tif"), text);
        assertFalse(text.contains("earlier/"), text);

        for (String name : List.of("SOCS_0_30cm_year_2010AD.tif", "ocs_0-30cm_mean.tif", "soc_stock_000-030.tif")) {
            files(name);
            assertEquals(ExitStatus.OK, Fixture.run("init", folder.toString(), "--overwrite").status());
            text = Files.readString(folder.resolve("project.yaml"));
            assertTrue(text.contains("  soc_stock_0_30: {raster: " + name + "}"), text);
            Files.delete(folder.resolve(name));
        }
    }

    @Test
    void anEmptyFolderGivesATemplateWhoseOnlyFaultsAreMissingFiles() throws IOException {
        assertEquals(ExitStatus.OK, Fixture.run("init", folder.resolve("new").toString()).status());

        ProblemException faults = assertThrows(ProblemException.class,
                () -> new ProjectReader(Fixture.VOCABULARY).read(folder.resolve("new/project.yaml")));
        assertEquals(4, faults.problems().size(), faults::toString);
        assertTrue(faults.problems().stream().map(Problem::what).allMatch(what -> what.endsWith("does not exist")),
                faults::toString);
        String text = Files.readString(folder.resolve("new/project.yaml"));
        for (Quantity quantity : Quantity.values()) {
            assertTrue(text.contains(quantity.key() + ":"), quantity.key());
        }
    }

    /** Taking the # from a commented key leaves a file that still fits the schema. */
    @Test
    void commentedKeysAreRightWhenUsed() throws IOException {
        files("landcover_corine_2012.tif", "temp.tif", "prec.tif", "FILE");
        Fixture.run("init", folder.toString());
        Path file = folder.resolve("project.yaml");
        String used = Files.readString(file)
                .replace("# grid: {crs", "grid: {crs")
                .replace("WEST, SOUTH, EAST, NORTH", "0, 0, 300, 300")
                .replace("# mask:", "mask:")
                .replace("# soil:", "soil:")
                .replace("# geology:", "geology:")
                .replace("# zone:", "zone:")
                .replace("  # label_since: 2000", "  label_since: 2012")
                .replaceAll("(?m)^# (model:|events:|properties:)", "$1")
                .replaceAll("(?m)^#(   (name|processes|parameters|- ))", "$1")
                .replaceAll("(?m)^#   (.*): FILE OR VALUE", "  $1: {raster: FILE}")
                .replace("  # evapotranspiration: FILE", "  evapotranspiration: {raster: FILE}")
                .replace("  # reference_elevation", "  reference_elevation");
        Files.writeString(file, used);

        Project project = read();

        assertEquals(Quantity.values().length, project.quantities().size());
        assertEquals(1, project.events().size());
        assertEquals(1, project.model().processes().size());
        assertTrue(project.grid().isPresent() && project.zone().isPresent() && project.mask().isPresent());
    }

    @Test
    void aProjectFileIsNotOverwrittenUnlessAsked() throws IOException {
        Files.writeString(folder.resolve("project.yaml"), "mine");

        Outcome refused = Fixture.run("init", folder.toString());
        assertEquals(ExitStatus.USAGE, refused.status());
        assertTrue(refused.err().contains("--overwrite"));
        assertEquals("mine", Files.readString(folder.resolve("project.yaml")));

        assertEquals(ExitStatus.OK, Fixture.run("init", folder.toString(), "--overwrite").status());
        assertTrue(Files.readString(folder.resolve("project.yaml")).contains("land_cover:"));
    }
}
