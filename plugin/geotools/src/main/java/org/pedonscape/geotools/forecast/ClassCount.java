package org.pedonscape.geotools.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pedonscape.geotools.conditions.CellValues;

/**
 * How often each code of a class map occurs. Not safe between threads: count apart and {@link #merge}, in any order.
 */
final class ClassCount {

    private final Map<Integer, long[]> cells = new HashMap<>();
    private long noData;
    private long fractions;
    private long firstFraction = Long.MAX_VALUE;
    private int lastCode = CellValues.NO_CLASS;
    private long[] last = {0};

    /**
     * @param code code of a cell, or {@link CellValues#NO_CLASS}
     * @param fraction whether the map holds no code there but a fraction or a number too large; {@code code} is not
     *     looked at then
     * @param index number of the cell, row by row from the north-west
     */
    void add(int code, boolean fraction, long index) {
        if (fraction) {
            fractions++;
            firstFraction = Math.min(firstFraction, index);
            return;
        }
        if (code == CellValues.NO_CLASS) {
            noData++;
            return;
        }
        if (code != lastCode) {
            last = cells.computeIfAbsent(code, c -> new long[1]);
            lastCode = code;
        }
        last[0]++;
    }

    void merge(ClassCount other) {
        other.cells.forEach((code, count) -> cells.computeIfAbsent(code, c -> new long[1])[0] += count[0]);
        noData += other.noData;
        fractions += other.fractions;
        firstFraction = Math.min(firstFraction, other.firstFraction);
    }

    /** Cells by code, ascending. */
    Map<Integer, Long> cells() {
        Map<Integer, Long> sorted = new TreeMap<>();
        cells.forEach((code, count) -> sorted.put(code, count[0]));
        return sorted;
    }

    /** Cells without a code. */
    long noData() {
        return noData;
    }

    /** Cells counted, with a code, without one, or with what is none. */
    long all() {
        return noData + fractions + cells.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** Cells whose value is no code: no whole number, or one that is too large. */
    long fractions() {
        return fractions;
    }

    /** Number of the first of them. */
    long firstFraction() {
        return firstFraction;
    }
}
