package org.pedonscape.geotools.legend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project.LegendRef;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.SoilGroup;

class ReadyTablesTest {

    static Set<String> names() {
        return LegendCatalog.names();
    }

    private static Set<Integer> codes(String name) {
        return LegendCatalog.ready(name).classes().stream()
                .map(Legend.MapClass::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReadyTableParsesAndFindsEachOfItsCodes(String name) {
        Legend legend = LegendCatalog.ready(name);
        assertTrue(legend.classes().size() >= 7);
        for (Legend.MapClass c : legend.classes()) {
            assertEquals(c, legend.classOf(c.code()).orElseThrow());
            assertFalse(c.name().isBlank());
        }
        assertTrue(legend.classOf(-77).isEmpty());
        assertTrue(legend.classOf(123456).isEmpty());
    }

    @Test
    void tablesCoverTheirLegends() {
        assertEquals(range(1, 7), codes("unccd-7"));
        assertEquals(range(1, 32), codes("wrb"));
        assertTrue(codes("wrb-soilgrids").containsAll(range(0, 29)));
        assertEquals(range(1, 64), codes("usda"));
        assertEquals(range(1, 12), codes("usda-orders"));
        assertEquals(range(1, 16), codes("glim"));
        assertTrue(codes("corine").containsAll(range(1, 48)));
        assertEquals(
                44, codes("corine").stream().filter(c -> c >= 111 && c <= 523).count());
        Set<Integer> esa = new TreeSet<>(List.of(
                10, 11, 12, 20, 30, 40, 50, 60, 61, 62, 70, 71, 72, 80, 81, 82, 90, 100, 110, 120, 121, 122, 130, 140,
                150, 151, 152, 153, 160, 170, 180, 190, 200, 201, 202, 210, 220));
        assertEquals(37, esa.size());
        Set<Integer> found = new TreeSet<>(codes("esa-cci"));
        found.remove(0);
        assertEquals(esa, found);
    }

    @Test
    void corineGridCodesAndThreeDigitCodesAgree() {
        LandCoverLegend corine = (LandCoverLegend) LegendCatalog.ready("corine");
        List<LandCoverClass> long3 =
                corine.classes().stream().filter(c -> c.code() >= 111 && c.code() <= 523).toList();
        for (int i = 0; i < 44; i++) {
            LandCoverClass grid = corine.classOf(i + 1).orElseThrow();
            assertEquals(long3.get(i).name(), grid.name());
            assertEquals(long3.get(i).surface(), grid.surface());
            assertEquals(
                    long3.get(i).vegetation().map(VegetationChoice::types),
                    grid.vegetation().map(VegetationChoice::types));
        }
    }

    @Test
    void esaClassesNestIntoTheirUnccdClasses() {
        LandCoverLegend esa = (LandCoverLegend) LegendCatalog.ready("esa-cci");
        Map<Integer, Integer> expected =
                Map.of(10, 3, 40, 3, 50, 1, 100, 1, 110, 2, 120, 2, 150, 2, 180, 4, 190, 5, 200, 6);
        expected.forEach((code, unccd) -> esa.classOf(code)
                .orElseThrow()
                .vegetation()
                .orElseThrow()
                .types()
                .forEach(type -> assertEquals(unccd, type.unccdClass(), "ESA " + code)));
    }

    @Test
    void groupsWithSpecialProcessesAreToldApart() {
        SoilLegend wrb = (SoilLegend) LegendCatalog.ready("wrb");
        Map<String, SoilGroup> expected = Map.of(
                "Histosols", SoilGroup.HISTOSOL, "Podzols", SoilGroup.PODZOL, "Gleysols", SoilGroup.GLEYSOL,
                "Vertisols", SoilGroup.VERTISOL, "Solonetz", SoilGroup.SODIC, "Andosols", SoilGroup.ANDOSOL,
                "Calcisols", SoilGroup.CALCISOL, "Ferralsols", SoilGroup.FERRALSOL, "Cryosols", SoilGroup.CRYOSOL,
                "Luvisols", SoilGroup.MINERAL);
        Map<String, SoilClass> byName =
                wrb.classes().stream().collect(Collectors.toMap(SoilClass::name, soil -> soil));
        expected.forEach((name, group) -> assertEquals(Optional.of(group), byName.get(name).group(), name));
        assertEquals(Optional.of(MineralClass.SHORT_RANGE_ORDER), byName.get("Andosols").mineralClass());
        assertTrue(byName.get("Arenosols").clay().getAsDouble() < byName.get("Luvisols").clay().getAsDouble());
        assertTrue(byName.get("Luvisols").clay().getAsDouble() < byName.get("Vertisols").clay().getAsDouble());
    }

    @Test
    void soilGridsCodesMeanTheSameSoilsAsWrb() {
        SoilLegend wrb = (SoilLegend) LegendCatalog.ready("wrb");
        SoilLegend grids = (SoilLegend) LegendCatalog.ready("wrb-soilgrids");
        Map<String, SoilClass> byName =
                wrb.classes().stream().collect(Collectors.toMap(SoilClass::name, soil -> soil));
        long same = 0;
        for (SoilClass soil : grids.classes()) {
            SoilClass twin = byName.get(soil.name());
            if (twin != null) {
                assertEquals(twin.group(), soil.group(), soil.name());
                assertEquals(twin.clay(), soil.clay(), soil.name());
                assertEquals(twin.ph(), soil.ph(), soil.name());
                same++;
            }
        }
        assertEquals(29, same, "all but Albeluvisols, which WRB now calls Retisols");
        assertEquals("Histosols", grids.classOf(14).orElseThrow().name());
        assertEquals("Vertisols", grids.classOf(29).orElseThrow().name());
    }

    @Test
    void familiesPickByWarmth() {
        VegetationChoice tree = VegetationTable.ready().choice("tree").orElseThrow();
        assertEquals("tree_needleleaf_boreal", tree.at(-10).key());
        assertEquals("tree_needleleaf_boreal", tree.at(2.99).key());
        assertEquals("tree_mixed_temperate", tree.at(3).key());
        assertEquals("tree_broadleaf_deciduous_temperate", tree.at(10).key());
        assertEquals("tree_broadleaf_evergreen_tropical", tree.at(26).key());
        assertEquals(4, tree.types().size());
        assertEquals(
                "cropland_rainfed",
                VegetationTable.ready().choice("cropland_rainfed").orElseThrow().at(-30).key());
        assertTrue(VegetationTable.ready().choice("triffids").isEmpty());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestAndWithAll() {
        ProblemException e = assertThrows(ProblemException.class, () -> LegendCatalog.ready("esa_cci"));
        String mend = e.problems().get(0).mend();
        assertTrue(mend.contains("did you mean 'esa-cci'"), mend);
        names().forEach(name -> assertTrue(mend.contains(name), name));
        ProblemException far = assertThrows(ProblemException.class, () -> LegendCatalog.ready("zebra crossing"));
        assertFalse(far.problems().get(0).mend().contains("did you mean"));
    }

    @Test
    void aTableForAnotherMapIsRefused() {
        LegendRef wrb = new LegendRef(Optional.of("wrb"), Optional.empty());
        ProblemException e = assertThrows(ProblemException.class, () -> LegendCatalog.landCover(wrb));
        assertTrue(e.getMessage().contains("'wrb' is for soil, not for land_cover"), e.getMessage());
        assertTrue(e.problems().get(0).mend().contains("esa-cci"));
        assertEquals("wrb", LegendCatalog.soil(wrb).name());
        assertEquals(List.of("glim"), LegendCatalog.names(ClassRole.GEOLOGY));
    }

    @Test
    void allUnmappedCodesOfAllMapsAreListedAtOnce() {
        Legend esa = LegendCatalog.ready("esa-cci");
        Legend wrb = LegendCatalog.ready("wrb");
        UnmappedCodes unmapped = new UnmappedCodes()
                .add("lc2000.tif", esa, Map.of(10, 90L, 17, 6L, 255, 4L))
                .add("lc2015.tif", esa, Map.of(10, 100L))
                .add("soil.tif", wrb, Map.of(99, 1L, 3, 1L, 40, 0L));
        assertEquals(3, unmapped.problems().size(), () -> unmapped.problems().toString());
        assertEquals("lc2000.tif", unmapped.problems().get(0).where());
        assertTrue(unmapped.problems().get(0).what().contains("code 17"));
        assertTrue(unmapped.problems().get(0).what().contains("6 cells (6.00 %)"));
        assertTrue(unmapped.problems().get(1).what().contains("code 255"));
        assertTrue(unmapped.problems().get(2).what().contains("code 99"));
        assertTrue(unmapped.problems().get(2).mend().contains("wrb-soilgrids"));
    }
}
