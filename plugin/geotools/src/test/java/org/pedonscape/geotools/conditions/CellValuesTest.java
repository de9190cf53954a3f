package org.pedonscape.geotools.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.kernel.site.Site;

class CellValuesTest {

    private static final List<Consumer<CellValues>> CHANGES = changes();

    private static List<Consumer<CellValues>> changes() {
        List<Consumer<CellValues>> changes = new ArrayList<>(List.of(
                c -> c.setLandCover(0, 2),
                c -> c.setLandCover(1, 3),
                c -> c.setSoil(5),
                c -> c.setGeology(6),
                c -> c.setSlope(0.1),
                c -> c.setTemperature(11, Math.nextUp(c.temperature(11))),
                c -> c.setPrecipitation(0, 80.5),
                c -> c.setEvapotranspiration(4, 61)));
        for (Quantity quantity : Quantity.values()) {
            if (quantity != Quantity.ELEVATION) {
                changes.add(c -> c.setQuantity(quantity, 3));
            }
        }
        return changes;
    }

    @Test
    void equalCellsHaveEqualKeysAndEveryChangeShows() {
        CellKey key = Cells.temperate(1, 1).key();
        assertEquals(key, Cells.temperate(1, 1).key());
        assertEquals(key.hashCode(), Cells.temperate(1, 1).key().hashCode());
        Set<CellKey> keys = new HashSet<>(Set.of(key));
        for (Consumer<CellValues> change : CHANGES) {
            CellValues cell = Cells.temperate(1, 1);
            change.accept(cell);
            assertTrue(keys.add(cell.key()), "change " + keys.size() + " does not show");
        }
    }

    @Test
    void aKeyOutlivesTheCarrier() {
        CellValues cell = Cells.temperate(1, 1);
        CellKey key = cell.key();
        cell.clear();
        assertNotEquals(key, cell.key());
        assertEquals(Cells.temperate(1, 1).key(), key);
    }

    /** A key is all a run keeps of a cell: with it the cell gives the key again, and the same site. */
    @Test
    void aCellComesBackFromItsKey() {
        Random random = new Random(11);
        SiteBuilder builder = Cells.builder(2000, 2015);
        CellValues back = new CellValues(2);
        for (int trial = 0; trial < 200; trial++) {
            CellValues cell = Cells.temperate(1 + random.nextInt(5), 1 + random.nextInt(5));
            cell.setSoil(random.nextInt(20));
            cell.setGeology(random.nextBoolean() ? 1 + random.nextInt(6) : CellValues.NO_CLASS);
            cell.setQuantity(Quantity.CLAY, random.nextBoolean() ? 60 * random.nextDouble() : Double.NaN);
            cell.setQuantity(Quantity.ELEVATION, 1000 * random.nextDouble());
            cell.setReferenceElevation(random.nextBoolean() ? 200 : Double.NaN);
            cell.setLatitude(50 + random.nextDouble());
            cell.setSlope(random.nextDouble());
            if (random.nextBoolean()) {
                cell.setEvapotranspiration(random.nextInt(12), Double.NaN);
            }
            back.restore(cell.key());
            assertEquals(cell.key(), back.key());
            Optional<Site> site = builder.build(cell);
            Optional<Site> same = builder.build(back);
            assertEquals(site.map(Site::soil), same.map(Site::soil));
            assertEquals(site.map(Site::initialVegetation), same.map(Site::initialVegetation));
            assertEquals(site.map(Site::events), same.map(Site::events));
            assertEquals(site.map(s -> Arrays.toString(s.climate().temperature())),
                    same.map(s -> Arrays.toString(s.climate().temperature())));
            assertEquals(site.map(s -> Arrays.toString(s.climate().potentialEvapotranspiration())),
                    same.map(s -> Arrays.toString(s.climate().potentialEvapotranspiration())));
        }
        assertThrows(IllegalArgumentException.class, () -> new CellValues(3).restore(back.key()));
    }

    @Test
    void whatHasNoEffectIsNoPartOfTheKey() {
        CellKey key = Cells.temperate(1, 1).key();
        CellValues cell = Cells.temperate(1, 1);
        cell.setZone(9);
        cell.setLatitude(51.23);
        cell.setQuantity(Quantity.ELEVATION, 300);
        assertEquals(key, cell.key());
        cell.setReferenceElevation(100);
        assertNotEquals(key, cell.key(), "elevation now corrects temperature");
        CellValues derived = Cells.temperate(1, 1);
        derived.setEvapotranspiration(0, Double.NaN);
        derived.setLatitude(51.23);
        CellKey at51 = derived.key();
        derived.setLatitude(51.24);
        assertEquals(at51, derived.key(), "same tenth of a degree");
        derived.setLatitude(51.34);
        assertNotEquals(at51, derived.key());
    }

    /** The promise memoisation rests on: equal keys, equal sites, over random cells with deliberately few values. */
    @Test
    void equalKeysMeanEqualSites() {
        Random random = new Random(7);
        SiteBuilder builder = Cells.builder(2000, 2015);
        Map<CellKey, String> sites = new HashMap<>();
        int shared = 0;
        for (int i = 0; i < 4000; i++) {
            CellValues cell = Cells.cell(2, random.nextInt(2) * 15, 700);
            cell.setLandCover(0, 1 + random.nextInt(3));
            cell.setLandCover(1, 1 + random.nextInt(3));
            cell.setSoil(1 + random.nextInt(3));
            cell.setZone(random.nextInt(50));
            cell.setLatitude(50 + random.nextInt(3) * 0.01);
            cell.setQuantity(Quantity.ELEVATION, random.nextInt(1000));
            if (random.nextBoolean()) {
                cell.setEvapotranspiration(3, Double.NaN);
            }
            Site site = builder.build(cell).orElseThrow();
            String text = site.soil() + " " + site.initialVegetation() + " " + site.events() + " "
                    + Arrays.toString(site.climate().potentialEvapotranspiration());
            String before = sites.putIfAbsent(cell.key(), text);
            if (before != null) {
                assertEquals(before, text);
                shared++;
            }
        }
        assertTrue(shared > 3000, "cells that share a key: " + shared);
    }

    @Test
    void hashesSpread() {
        Set<Integer> hashes = new HashSet<>();
        CellValues cell = Cells.temperate(1, 1);
        for (int i = 0; i < 20000; i++) {
            cell.setQuantity(Quantity.CLAY, i * 0.005);
            hashes.add(cell.key().hashCode());
        }
        assertTrue(hashes.size() > 19900, "distinct hashes: " + hashes.size());
    }

    @Test
    void manyThreadsBuildTheSameSites() {
        SiteBuilder builder = Cells.builder(2000, 2015);
        List<String> one = IntStream.range(0, 500).mapToObj(i -> describe(builder, i)).toList();
        List<String> many =
                IntStream.range(0, 500).parallel().mapToObj(i -> describe(builder, i)).toList();
        assertEquals(one, many);
    }

    private static String describe(SiteBuilder builder, int i) {
        CellValues cell = Cells.cell(2, i % 30, 100 + 7 * i);
        cell.setLandCover(0, 1 + i % 3);
        cell.setLandCover(1, 1 + i % 5);
        cell.setSoil(1 + i % 32);
        cell.setGeology(1 + i % 16);
        Optional<Site> site = builder.build(cell);
        return site.map(s -> s.soil() + " " + s.initialVegetation() + " " + s.events()).orElse("none");
    }

    @Test
    void rangesAreCheckedAllAtOnceAndInAnyOrder() {
        RangeCheck left = new RangeCheck();
        RangeCheck right = new RangeCheck();
        for (int i = 0; i < 100; i++) {
            CellValues cell = Cells.temperate(1);
            cell.setQuantity(Quantity.CLAY, i == 42 || i == 77 ? 400 : 20);
            cell.setQuantity(Quantity.PH, 65);
            cell.setQuantity(Quantity.SILT, 30);
            cell.setQuantity(Quantity.SAND, i == 5 ? 90 : 50.5);
            cell.setTemperature(0, i == 99 ? 283 : 5);
            (i % 2 == 0 ? left : right).check(cell, i);
        }
        RangeCheck merged = new RangeCheck();
        merged.merge(right);
        merged.merge(left);
        List<Problem> problems =
                merged.problems(key -> key.equals("clay") ? Optional.of("clay.tif, band 1") : Optional.empty(), 10);
        assertEquals(4, problems.size(), problems.toString());
        assertEquals(
                "clay: 2 values are outside 0 to 100 %; the values seen run from 20 to 400", problems.get(0).what());
        assertEquals("clay.tif, band 1, first at column 2, row 4", problems.get(0).where());
        assertTrue(problems.get(0).mend().contains("scale: 0.1"));
        assertTrue(problems.get(1).what().startsWith("ph: 100 values"));
        assertTrue(problems.get(2).what().startsWith("temperature: 1 values"));
        assertTrue(problems.get(2).mend().contains("offset: -273.15"));
        assertTrue(problems.get(3).what().startsWith("clay + silt + sand: 3 values"), problems.get(3).what());
        left.merge(right);
        assertEquals(
                problems,
                left.problems(key -> key.equals("clay") ? Optional.of("clay.tif, band 1") : Optional.empty(), 10));
        assertEquals(List.of(), new RangeCheck().problems(key -> Optional.empty(), 1));
    }

    @Test
    void assumptionsAreCountedByOrigin() {
        SiteBuilder builder = Cells.builder(2000);
        Assumptions assumptions = new Assumptions();
        CellValues cell = Cells.temperate(1);
        assumptions.add(builder, cell, 10);
        cell.setSoil(19); // Luvisols
        assumptions.add(builder, cell, 30);
        cell.setQuantity(Quantity.CLAY, 44);
        Assumptions other = new Assumptions();
        other.add(builder, cell, 60);
        other.add(builder, Cells.temperate(Cells.WATER), 1000);
        assumptions.merge(other);
        assertEquals(100, assumptions.cells());
        List<Assumptions.Entry> clay = assumptions.entries().stream()
                .filter(entry -> entry.condition() == Condition.CLAY)
                .toList();
        assertEquals(
                List.of(
                        new Assumptions.Entry(Condition.CLAY, Origin.PROJECT, 60, 44, 44),
                        new Assumptions.Entry(Condition.CLAY, Origin.SOIL_TABLE, 30, 31, 31),
                        new Assumptions.Entry(Condition.CLAY, Origin.DEFAULT, 10, 20, 20)),
                clay);
        for (Condition condition : Condition.values()) {
            long cells = condition == Condition.PEAT_DRAINED ? 0 : 100; // no peat here
            assertEquals(
                    cells,
                    assumptions.entries().stream()
                            .filter(entry -> entry.condition() == condition)
                            .mapToLong(Assumptions.Entry::cells)
                            .sum(),
                    condition + " is counted once a cell");
        }
    }
}
