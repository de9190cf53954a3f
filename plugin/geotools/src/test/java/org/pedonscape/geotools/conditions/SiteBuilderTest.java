package org.pedonscape.geotools.conditions;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pedonscape.geotools.legend.LandCoverClass;
import org.pedonscape.geotools.legend.LandCoverLegend;
import org.pedonscape.geotools.legend.Legend;
import org.pedonscape.geotools.legend.LegendCatalog;
import org.pedonscape.geotools.legend.Surface;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilGroup;
import org.pedonscape.kernel.site.Vegetation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;


class SiteBuilderTest {

    /** Mean annual temperature and annual rain of the world's corners. */
    static Stream<double[]> climates() {
        return Stream.of(
                new double[] {27, 3000}, new double[] {28, 50}, new double[] {10, 800}, new double[] {-12, 200},
                new double[] {15, 1}, new double[] {-25, 4000});
    }

    @ParameterizedTest
    @MethodSource("climates")
    void everyClassOfEveryReadyTableMakesAValidSite(double[] climate) {
        int sites = 0;
        for (String coverName : LegendCatalog.names(ClassRole.LAND_COVER)) {
            for (String soilName : LegendCatalog.names(ClassRole.SOIL)) {
                LandCoverLegend cover = Cells.landCover(coverName);
                SiteBuilder builder = new SiteBuilder(
                        cover, CoverDates.ofYears(List.of(2000)), Cells.soils(soilName), Cells.rocks(), EventSchedule.none());
                for (LandCoverClass c : cover.classes()) {
                    for (Legend.MapClass soil : builder.soil().orElseThrow().classes()) {
                        CellValues cell = Cells.cell(1, climate[0], climate[1]);
                        cell.setLandCover(0, c.code());
                        cell.setSoil(soil.code());
                        cell.setGeology(1 + soil.code() % 16);
                        Optional<Site> site = builder.build(cell);
                        boolean grows = c.surface() == Surface.LAND
                                && c.vegetation().orElseThrow().at(climate[0]).productionRatio() > 0;
                        assertEquals(grows, site.isPresent(), c + " on " + soil);
                        sites += site.isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(sites > 10000, "sites made: " + sites);
    }

    @ParameterizedTest
    @CsvSource({
        // class, mean annual temperature, rain, lowest and highest yearly input, kg C m-2: the range the literature
        // gives
        "1, 26, 2500, 0.6, 1.0",
        "1, 10, 800, 0.35, 0.65",
        "1, 0, 500, 0.15, 0.35",
        "2, 10, 800, 0.3, 0.5",
        "3, 10, 800, 0.2, 0.35",
        "3, 26, 1500, 0.2, 0.4"
    })
    void inputsLieWhereTheyWereMeasured(int cover, double warmth, double rain, double lowest, double highest) {
        CellValues cell = Cells.cell(1, warmth, rain);
        cell.setLandCover(0, cover);
        double input = Cells.builder(2000).build(cell).orElseThrow().initialVegetation().totalInput();
        assertTrue(input >= lowest && input <= highest, "input " + input);
    }

    @Test
    void forestGivesMoreThanCropsAndGrassGivesMostBelowGround() {
        SiteBuilder builder = Cells.builder(2000);
        Vegetation forest = vegetation(builder, Cells.TREE);
        Vegetation grass = vegetation(builder, Cells.GRASS);
        Vegetation crop = vegetation(builder, Cells.CROP);
        assertTrue(forest.totalInput() > 1.4 * crop.totalInput());
        assertTrue(grass.belowGroundInput() > grass.aboveGroundInput());
        assertTrue(grass.belowGroundInput() > forest.belowGroundInput());
        assertTrue(grass.belowGroundInput() > 2 * crop.belowGroundInput());
        assertTrue(crop.tillage() > 0 && forest.tillage() == 0 && grass.tillage() == 0);
        assertTrue(forest.developmentYears() > 20 && crop.developmentYears() == 0);
    }

    private static Vegetation vegetation(SiteBuilder builder, int cover) {
        return builder.build(Cells.temperate(cover)).orElseThrow().initialVegetation();
    }

    @Test
    void aHistoryOfThreeMapsBecomesEvents() {
        SiteBuilder builder = Cells.builder(1990, 2000, 2015);
        Site site = builder.build(Cells.temperate(Cells.TREE, Cells.CROP, Cells.GRASS)).orElseThrow();
        assertEquals(1990, site.startYear());
        assertTrue(site.initialVegetation().developmentYears() > 20);
        List<LandUseEvent> events = site.events();
        assertEquals(4, events.size(), events.toString());
        assertEquals(new LandUseEvent.Clear(1995, 1), events.get(0), "half way between the maps");
        assertEquals(new LandUseEvent.Plough(1995, 0.25, 0.5), events.get(1));
        assertEquals(1, assertInstanceOf(LandUseEvent.Plant.class, events.get(2)).vegetation().tillage());
        LandUseEvent.Plant grass = assertInstanceOf(LandUseEvent.Plant.class, events.get(3));
        assertEquals(2007.5, grass.year(), "grass grows up on the field, which is not cleared for it");
        assertEquals(builder.build(Cells.temperate(2, 2, 2)).orElseThrow().initialVegetation(), grass.vegetation());
    }

    @Test
    void anUnchangedCoverHasNoEventsNorHasAChangeOfCodeAlone() {
        assertEquals(List.of(), Cells.builder(2000, 2015).build(Cells.temperate(1, 1)).orElseThrow().events());
        SiteBuilder esa = Cells.builderWithoutGround("esa-cci", 2000, 2015);
        assertEquals(List.of(), esa.build(Cells.temperate(60, 61)).orElseThrow().events());
    }

    @Test
    void aHoleInAMapMakesNoTransition() {
        SiteBuilder builder = Cells.builder(1990, 2000, 2015);
        int hole = CellValues.NO_CLASS;
        assertEquals(List.of(), builder.build(Cells.temperate(1, hole, hole)).orElseThrow().events());
        assertEquals(List.of(), builder.build(Cells.temperate(hole, 1, hole)).orElseThrow().events());
        List<LandUseEvent> events = builder.build(Cells.temperate(1, hole, 2)).orElseThrow().events();
        assertEquals(2007.5, events.get(0).year(), "2000 is nearer to 1990 than to 2015");
        assertTrue(builder.build(Cells.temperate(hole, hole, hole)).isEmpty());
    }

    @Test
    void waterAndSealedGroundAreLeftOut() {
        SiteBuilder builder = Cells.builder(2000, 2015);
        assertTrue(builder.build(Cells.temperate(Cells.WATER, Cells.WATER)).isEmpty());
        assertTrue(builder.build(Cells.temperate(Cells.TREE, Cells.WATER)).isEmpty());
        CellValues town = Cells.temperate(Cells.ARTIFICIAL, Cells.ARTIFICIAL);
        assertTrue(builder.build(town).isPresent(), "part of it is green");
        SiteBuilder corine = Cells.builderWithoutGround("corine", 2000, 2015);
        assertTrue(corine.build(Cells.temperate(111, 111)).isEmpty());
        assertTrue(corine.build(Cells.temperate(1, 1)).isEmpty());
        Site built = corine.build(Cells.temperate(211, 111)).orElseThrow();
        LandUseEvent last = built.events().get(built.events().size() - 1);
        assertEquals(0, assertInstanceOf(LandUseEvent.Plant.class, last).vegetation().totalInput());
    }

    @Test
    void withoutClimateThereIsNoSite() {
        CellValues cell = Cells.temperate(Cells.TREE);
        cell.setTemperature(6, Double.NaN);
        assertTrue(Cells.builder(2000).build(cell).isEmpty());
        CellValues noLatitude = Cells.temperate(Cells.TREE);
        noLatitude.setEvapotranspiration(0, Double.NaN);
        assertTrue(Cells.builder(2000).build(noLatitude).isEmpty());
        noLatitude.setLatitude(50);
        assertTrue(Cells.builder(2000).build(noLatitude).isPresent());
    }

    @Test
    void drainingAWetlandLowersTheWaterTableAndRewettingRaisesIt() {
        SiteBuilder builder = Cells.builder(2000, 2010, 2020);
        Site drained = builder.build(Cells.temperate(Cells.WETLAND, Cells.CROP, Cells.WETLAND)).orElseThrow();
        assertEquals(0.10, drained.soil().waterTableDepth(), 1e-12);
        List<LandUseEvent.Drain> drains = drained.events().stream()
                .filter(LandUseEvent.Drain.class::isInstance)
                .map(LandUseEvent.Drain.class::cast)
                .toList();
        assertEquals(List.of(new LandUseEvent.Drain(2005, 0.6), new LandUseEvent.Drain(2015, 0.1)), drains);
    }

    @Test
    void peatUnderCropsWasAMireUntilItWasDrainedAndForestOnItDoesNotDrain() {
        SiteBuilder builder = Cells.builder(2000, 2015);
        CellValues forest = Cells.temperate(Cells.TREE, Cells.CROP);
        forest.setSoil(15); // Histosols
        Site site = builder.build(forest).orElseThrow();
        assertEquals(SoilGroup.HISTOSOL, site.soil().group());
        assertEquals(0.2, site.soil().waterTableDepth(), 1e-12);
        assertTrue(site.events().contains(new LandUseEvent.Drain(2007.5, 0.6)), site.events().toString());
        CellValues crop = Cells.temperate(Cells.CROP, Cells.CROP);
        crop.setSoil(15);
        Site farmed = builder.build(crop).orElseThrow();
        assertEquals(1950, farmed.startYear(), "a mire, drained fifty years before the first map");
        assertEquals(0.1, farmed.soil().waterTableDepth(), 1e-12);
        assertEquals(0, farmed.initialVegetation().tillage());
        assertTrue(farmed.events().contains(new LandUseEvent.Drain(1950, 0.6)), farmed.events().toString());
        CellValues weighed = Cells.temperate(Cells.CROP, Cells.CROP);
        weighed.setSoil(15);
        weighed.setQuantity(Quantity.SOC_STOCK_0_30, 150);
        Site started = builder.build(weighed).orElseThrow();
        assertEquals(2000, started.startYear(), "a measured stock is met where it was measured");
        assertEquals(0.6, started.soil().waterTableDepth(), 1e-12);
        crop.setQuantity(Quantity.WATER_TABLE, 30);
        assertEquals(0.3, builder.build(crop).orElseThrow().soil().waterTableDepth(), 1e-12, "measured is measured");
    }

    @Test
    void projectGoesBeforeSoilTableBeforeGeologyBeforeDefault() {
        SiteBuilder builder = Cells.builder(2000);
        CellValues cell = Cells.temperate(Cells.TREE);
        Soil none = soil(builder, cell);
        assertEquals(0.20, none.clay(), 1e-12);
        assertEquals(0.40, none.silt(), 1e-12);
        assertEquals(5.5, none.ph(), 1e-12, "rain exceeds evapotranspiration");
        assertEquals(MineralClass.ACTIVE_2_1, none.mineralClass());
        assertEquals(Double.POSITIVE_INFINITY, none.bedrockDepth());

        cell.setGeology(6); // limestone
        Soil rock = soil(builder, cell);
        assertEquals(0.38, rock.clay(), 1e-12);
        assertEquals(7.5, rock.ph(), 1e-12);
        assertEquals(0.60, rock.bedrockDepth(), 1e-12);

        cell.setSoil(7); // Cambisols: 31 clay, 34 silt, 5 stones, pH 6.6; mineral class left to the rock
        Soil both = soil(builder, cell);
        assertEquals(0.39, both.clay(), 1e-12);
        assertEquals(0.13, both.coarseFragments(), 1e-12);
        assertEquals(7.4, both.ph(), 1e-12);
        assertEquals(0.60, both.bedrockDepth(), 1e-12);

        cell.setQuantity(Quantity.CLAY, 12);
        cell.setQuantity(Quantity.PH, 4.4);
        cell.setQuantity(Quantity.BULK_DENSITY, 1.3);
        cell.setQuantity(Quantity.BEDROCK_DEPTH, 95);
        cell.setQuantity(Quantity.SOC_STOCK_0_30, 62);
        cell.setSlope(0.3);
        Soil given = soil(builder, cell);
        assertEquals(0.12, given.clay(), 1e-12);
        assertEquals(4.4, given.ph(), 1e-12);
        assertEquals(1300, given.bulkDensity(), 1e-9);
        assertEquals(0.95, given.bedrockDepth(), 1e-12);
        assertEquals(0.3, given.slope(), 1e-12);
        assertEquals(6.2, builder.build(cell).orElseThrow().observedStock(), 1e-12);
        assertTrue(Double.isNaN(both.bulkDensity()));
    }

    private static Soil soil(SiteBuilder builder, CellValues cell) {
        return builder.build(cell).orElseThrow().soil();
    }

    @ParameterizedTest
    @CsvSource({
        // clay, silt, sand given (NaN: not) -> clay, silt; the table's loam has 20, 40, 40
        "30, 30, 40, 30, 30",
        "30, 30, NaN, 30, 30",
        "30, NaN, 40, 30, 30",
        "NaN, 30, 40, 30, 30",
        "NaN, NaN, 70, 10, 20",
        "60, NaN, NaN, 60, 20",
        "NaN, 70, NaN, 10, 70",
        "31.5, 31.5, 42, 30, 30",
        "80, 30, NaN, 72.72727272727273, 27.27272727272727",
        "100, 0, 0, 100, 0",
        "0, 0, 100, 0, 0"
    })
    void textureAlwaysAddsUp(double clay, double silt, double sand, double expectedClay, double expectedSilt) {
        CellValues cell = Cells.temperate(Cells.TREE);
        cell.setQuantity(Quantity.CLAY, clay);
        cell.setQuantity(Quantity.SILT, silt);
        cell.setQuantity(Quantity.SAND, sand);
        Soil soil = soil(Cells.builder(2000), cell);
        assertEquals(expectedClay / 100, soil.clay(), 1e-12);
        assertEquals(expectedSilt / 100, soil.silt(), 1e-12);
    }

    @Test
    void temperatureFallsBySixAndAHalfKelvinAKilometre() {
        CellValues cell = Cells.temperate(Cells.TREE);
        cell.setQuantity(Quantity.ELEVATION, 1500);
        Site flat = Cells.builder(2000).build(cell).orElseThrow();
        assertEquals(10, flat.climate().meanAnnualTemperature(), 1e-9, "no reference, no correction");
        cell.setReferenceElevation(500);
        Site high = Cells.builder(2000).build(cell).orElseThrow();
        assertEquals(3.5, high.climate().meanAnnualTemperature(), 1e-9);
    }

    @Test
    void aMeasuredProductionIsUsedAsItIsAndScalesTheOtherCovers() {
        SiteBuilder builder = Cells.builder(2000, 2015);
        CellValues cell = Cells.temperate(Cells.TREE, Cells.CROP);
        Site modelled = builder.build(cell).orElseThrow();
        double crop = 0.7 * Productivity.miami(modelled.climate().meanAnnualTemperature(), 0.8, true);
        cell.setQuantity(Quantity.NPP, 2 * crop);
        Site measured = builder.build(cell).orElseThrow();
        assertEquals(
                2 * modelled.initialVegetation().totalInput(), measured.initialVegetation().totalInput(), 1e-9);
        LandUseEvent.Plant plant = (LandUseEvent.Plant)
                measured.events().get(measured.events().size() - 1);
        assertEquals(2 * crop * (0.2 + 0.8 * 0.5), plant.vegetation().totalInput(), 1e-9);
    }

    /** Whatever passes the range check makes a site or is left out, and never an exception. */
    @Test
    void anyValuesInRangeMakeAValidSite() {
        Random random = new Random(20);
        SiteBuilder builder = Cells.builder(2000, 2015);
        int sites = 0;
        for (int i = 0; i < 20000; i++) {
            CellValues cell = builder.newCell();
            cell.setLandCover(0, 1 + random.nextInt(7));
            cell.setLandCover(1, 1 + random.nextInt(7));
            cell.setSoil(random.nextInt(34));
            cell.setGeology(random.nextInt(18));
            for (int m = 0; m < 12; m++) {
                cell.setTemperature(m, within(random, -70, 60));
                cell.setPrecipitation(m, within(random, 0, 5000));
                cell.setEvapotranspiration(m, random.nextInt(20) == 0 ? Double.NaN : within(random, 0, 1000));
            }
            for (Quantity quantity : Quantity.values()) {
                if (random.nextBoolean() && quantity != Quantity.ELEVATION) {
                    cell.setQuantity(quantity, within(random, quantity.lowest(), quantity.highest()));
                }
            }
            cell.setSlope(random.nextBoolean() ? Double.NaN : 3 * random.nextDouble());
            cell.setLatitude(within(random, -90, 90));
            Optional<Site> site = builder.build(cell);
            boolean water = cell.landCover(0) == Cells.WATER || cell.landCover(1) == Cells.WATER;
            assertTrue(site.isEmpty() || !water);
            assertTrue(site.isPresent() || water || builder.omission(cell).equals(Optional.of(Omission.SEALED)));
            site.ifPresent(made -> assertTrue(made.initialVegetation().totalInput() > 0));
            sites += site.isPresent() ? 1 : 0;
        }
        assertTrue(sites > 10000, "sites made: " + sites);
    }

    /** The ends of the range as often as its inside: that is where formulas break. */
    private static double within(Random random, double lowest, double highest) {
        return switch (random.nextInt(4)) {
            case 0 -> lowest;
            case 1 -> highest;
            default -> lowest + random.nextDouble() * (highest - lowest);
        };
    }

    @Test
    void whatIsMissingIsSaidBeforeTheRun() {
        assertEquals(List.of(), Cells.builder(2000, 2015).warnings());
        List<String> warnings = Cells.builderWithoutGround("unccd-7", 2000).warnings();
        assertEquals(3, warnings.size());
        assertTrue(warnings.get(0).startsWith("no soil map"));
        assertTrue(warnings.get(1).startsWith("no geology map"));
        assertTrue(warnings.get(2).contains("one date only"));
    }

    @Test
    void missingSoilAndGeologyMapsLeaveALoamAndSaySo() {
        SiteBuilder builder = Cells.builderWithoutGround("unccd-7", 2000);
        CellValues cell = Cells.temperate(Cells.TREE);
        assertEquals(0.2, soil(builder, cell).clay(), 1e-12);
        Assumptions assumptions = new Assumptions();
        assumptions.add(builder, cell, 7);
        List<String> sentences = assumptions.sentences();
        assertTrue(sentences.contains("clay: general default, 20 % (100.0 % of the cells)"), sentences.toString());
        assertTrue(
                sentences.contains("bedrock depth: general default, deeper than the profile (100.0 % of the cells)"),
                sentences.toString());
    }
}
