package org.pedonscape.geotools.legend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

class UserTablesTest {

    @TempDir
    Path folder;

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private List<Problem> problems(Function<Path, ?> reader, String text) throws IOException {
        Path file = table(text);
        return assertThrows(ProblemException.class, () -> reader.apply(file)).problems();
    }

    private static void says(Problem problem, String what, String where) {
        assertTrue(problem.what().contains(what), problem.toString());
        assertTrue(problem.where().endsWith(where), problem.toString());
    }

    @Test
    void commentsByteOrderMarkSemicolonsAndQuotesAreRead() throws IOException {
        LandCoverLegend legend = LegendCatalog.landCover(table(
                "\uFEFF# source: our survey, licence CC0\n\n"
                        + "code;name;land_use;tillage\n# crops\n"
                        + "3;\"Crops; all\";cropland_rainfed;0.4\n-5;Sea;water;\n"));
        assertEquals(List.of(-5, 3), legend.classes().stream().map(LandCoverClass::code).toList());
        LandCoverClass crops = legend.classOf(3).orElseThrow();
        assertEquals("Crops; all", crops.name());
        VegetationType type = crops.vegetation().orElseThrow().at(10);
        assertEquals(0.4, type.tillage());
        VegetationType ready = VegetationTable.ready().choice("cropland_rainfed").orElseThrow().at(10);
        assertEquals(ready.rootBeta(), type.rootBeta());
        assertEquals(ready.drainedTo(), type.drainedTo());
        assertEquals(Surface.WATER, legend.classOf(-5).orElseThrow().surface());
    }

    @Test
    void anOverrideReachesEveryTypeOfAFamily() throws IOException {
        LandCoverLegend legend =
                LegendCatalog.landCover(table("code,name,land_use,exported_share\n1,Trees,tree,0.9\n"));
        legend.classOf(1).orElseThrow().vegetation().orElseThrow().types()
                .forEach(type -> assertEquals(0.9, type.exportedShare(), type.key()));
    }

    @Test
    void everyFaultOfALandCoverTableIsFoundAtOnceWithLineAndColumn() throws IOException {
        List<Problem> problems = problems(
                LegendCatalog::landCover,
                """
                # a comment takes a line
                code,name,land_use,tillage,root_beta
                1,Wood,tree,0,0.96
                x,Field,cropland_rainfed,0,
                3,Field,croplnd_rainfed,0,
                4,Field,cropland_rainfed,much,2
                1,Again,grass,,
                6,,grass,,
                7,Short,grass
                8,Nothing,,,
                """);
        assertEquals(8, problems.size(), problems.toString());
        says(problems.get(0), "'x' is no whole number", "line 4, column code");
        says(problems.get(1), "unknown land use 'croplnd_rainfed'", "line 5, column land_use");
        assertTrue(problems.get(1).mend().contains("did you mean 'cropland_rainfed'"));
        says(problems.get(2), "the value 2 is out of range", "line 6, column root_beta");
        says(problems.get(3), "'much' is no number", "line 6, column tillage");
        says(problems.get(4), "the code 1 appears twice", "line 7, column code");
        says(problems.get(5), "the value is missing", "line 8, column name");
        says(problems.get(6), "the row has 3 fields, the header 5", "line 9");
        says(problems.get(7), "the value is missing", "line 10, column land_use");
    }

    @Test
    void headersAreChecked() throws IOException {
        List<Problem> problems =
                problems(LegendCatalog::soil, "code,name,grop,clay,clay\n1,Loam,mineral,20,20\n");
        assertEquals(3, problems.size(), problems.toString());
        says(problems.get(0), "unknown column 'grop'", "line 1");
        assertTrue(problems.get(0).mend().contains("did you mean 'group'"));
        says(problems.get(1), "'clay' appears twice", "line 1");
        says(problems.get(2), "the column 'group' is missing", "line 1");
    }

    @Test
    void soilValuesAreCheckedAgainstTheQuantitysRange() throws IOException {
        List<Problem> problems = problems(
                LegendCatalog::soil,
                """
                code,name,group,mineral_class,clay,silt,ph
                1,A,mineral,active_2_1,400,10,6
                2,B,podsol,,,,
                3,C,mineral,kaolin,60,60,6
                4,D,mineral,,30,,15
                """);
        assertEquals(7, problems.size(), problems.toString());
        says(problems.get(0), "the value 400 is out of range", "line 2, column clay");
        says(problems.get(1), "clay and silt go together", "line 2, column clay");
        says(problems.get(2), "unknown value 'podsol'", "line 3, column group");
        assertTrue(problems.get(2).mend().contains("did you mean 'podzol'"));
        says(problems.get(3), "unknown value 'kaolin'", "line 4, column mineral_class");
        says(problems.get(4), "sum to more than 100", "line 4, column silt");
        says(problems.get(5), "15 is out of range", "line 5, column ph");
        says(problems.get(6), "silt is missing", "line 5, column silt");
    }

    @Test
    void emptyAndMissingFilesAreNamed() throws IOException {
        says(problems(LegendCatalog::geology, "# nothing\n").get(0), "empty", "table.csv");
        says(problems(LegendCatalog::geology, "code,name\n").get(0), "no rows", "table.csv");
        Path gone = folder.resolve("gone.csv");
        says(
                assertThrows(ProblemException.class, () -> LegendCatalog.geology(gone)).problems().get(0),
                "does not exist",
                "gone.csv");
        says(
                assertThrows(ProblemException.class, () -> LegendCatalog.soil(folder)).problems().get(0),
                "cannot be read",
                folder.toString());
        says(problems(LegendCatalog::geology, "code,name\n1,\"open\n2,b\n").get(0), "cannot be read", "line 2");
        List<Problem> header = problems(LegendCatalog::geology, "code,\"name\n1,a\n");
        assertEquals(1, header.size(), header.toString());
        says(header.get(0), "cannot be read", "line 1");
    }

    @Test
    void tablesOfValuesByCode() throws IOException {
        CodeTable depth = CodeTable.single(table("code,depth_cm,remark\n1,80,dug\n2,150,guessed\n"), "depth_cm");
        assertArrayEquals(new double[] {150}, depth.valuesOf(2).orElseThrow());
        assertTrue(depth.valuesOf(3).isEmpty());
        assertEquals(List.of(1, 2), depth.codes());
        says(depth.missing(3, 12), "code 3 has no row: 12 cells", "table.csv");

        StringBuilder text = new StringBuilder("code");
        for (int m = 1; m <= 12; m++) {
            text.append(",t_").append(m);
        }
        text.append("\n7");
        for (int m = 1; m <= 12; m++) {
            text.append(',').append(m + 0.5);
        }
        CodeTable monthly = CodeTable.monthly(table(text + "\n"), "t");
        assertEquals(12.5, monthly.valuesOf(7).orElseThrow()[11]);
        List<Problem> header = problems(f -> CodeTable.single(f, "depth_cm"), "code,depth\n1,2\n");
        says(header.get(0), "'depth_cm' is missing", "line 1");
        says(problems(f -> CodeTable.single(f, "d"), "code,d\n1,\n").get(0), "missing", "line 2, column d");
    }
}
