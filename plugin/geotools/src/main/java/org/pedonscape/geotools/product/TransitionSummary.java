package org.pedonscape.geotools.product;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Areas and stocks by land-cover transition and soil class. Amounts are added as whole numbers of a small unit (1 cm2,
 * 1 g C), so that the sum is exact and the same in whatever order cells are added and parts are merged. A cell is
 * rounded to that unit once, an error of at most half a gram of carbon a cell.
 *
 * <p>Not safe for use by several threads: give each its own and {@link #merge} them, in any order.
 */
public final class TransitionSummary {

    /** Soil code of cells whose soil is not known; the table leaves the code empty. */
    public static final int NO_SOIL = Integer.MIN_VALUE;

    /** 1 cm2 in ha: the land of the whole Earth stays below a tenth of what a long holds. */
    static final double AREA_UNIT_HA = 1e-8;
    /** 1 g in t: all carbon in soils (about 2.5e12 t) stays below a third of what a long holds. */
    static final double CARBON_UNIT_T = 1e-6;

    /**
     * What a row is about. Sorted by codes.
     *
     * @param firstCover class code of the first land-cover map
     * @param lastCover class code of the last one
     * @param soil class code of the soil map, or {@link #NO_SOIL}
     */
    public record Key(int firstCover, int lastCover, int soil) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byFirst = Integer.compare(firstCover, other.firstCover);
            int byLast = Integer.compare(lastCover, other.lastCover);
            return byFirst != 0 ? byFirst : byLast != 0 ? byLast : Integer.compare(soil, other.soil);
        }
    }

    /** Exact sums over the cells of a row. */
    static final class Sums {
        private long cells;
        private long area;
        private final long[] carbon;

        Sums(int amounts) {
            carbon = new long[amounts];
        }

        void add(Sums other) {
            cells += other.cells;
            area = Math.addExact(area, other.area);
            for (int i = 0; i < carbon.length; i++) {
                carbon[i] = Math.addExact(carbon[i], other.carbon[i]);
            }
        }

        long cells() {
            return cells;
        }

        /** In units of {@link #AREA_UNIT_HA}. */
        long area() {
            return area;
        }

        /** In units of {@link #CARBON_UNIT_T}; by year, within a year by interval. */
        long carbon(int index) {
            return carbon[index];
        }
    }

    private final List<Integer> years;
    private final SortedMap<Key, Sums> rows = new TreeMap<>();

    /**
     * @param years calendar years with a stock, ascending, at least one
     */
    public TransitionSummary(List<Integer> years) {
        this.years = List.copyOf(years);
        if (this.years.isEmpty()) {
            throw new IllegalArgumentException("a summary needs a year");
        }
    }

    /**
     * Adds a cell.
     *
     * @param key its row
     * @param areaHa its area on the ground, ha, positive
     * @param stocks t C/ha, by year and within a year by {@link DepthInterval} in the order of its constants; length
     *     years times intervals
     * @throws IllegalArgumentException if a number is not finite, the area is not positive or the length is wrong
     */
    public void add(Key key, double areaHa, double[] stocks) {
        if (stocks.length != amounts()) {
            throw new IllegalArgumentException(
                    "expected " + amounts() + " stocks (years times intervals), got " + stocks.length);
        }
        if (!(areaHa > 0 && areaHa < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a cell needs an area: " + areaHa + " ha");
        }
        Sums cell = new Sums(amounts());
        cell.cells = 1;
        cell.area = Math.round(areaHa / AREA_UNIT_HA);
        for (int i = 0; i < stocks.length; i++) {
            if (!Double.isFinite(stocks[i])) {
                throw new IllegalArgumentException("stock " + i + " is " + stocks[i] + ": " + Arrays.toString(stocks));
            }
            cell.carbon[i] = Math.round(stocks[i] * areaHa / CARBON_UNIT_T);
        }
        row(key).add(cell);
    }

    /**
     * Adds all cells of another summary of the same years.
     *
     * @param other the other summary; not changed
     * @throws IllegalArgumentException if its years differ
     */
    public void merge(TransitionSummary other) {
        if (!years.equals(other.years)) {
            throw new IllegalArgumentException("years differ: " + years + " and " + other.years);
        }
        other.rows.forEach((key, sums) -> row(key).add(sums));
    }

    /** Calendar years with a stock. */
    public List<Integer> years() {
        return years;
    }

    /** The rows, sorted by their codes. */
    Map<Key, Sums> rows() {
        return rows;
    }

    private Sums row(Key key) {
        return rows.computeIfAbsent(key, k -> new Sums(amounts()));
    }

    private int amounts() {
        return years.size() * DepthInterval.values().length;
    }
}
