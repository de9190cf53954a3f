package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pedonscape.geotools.conditions.CellKey;

/**
 * The distinct sites of a grid, numbered in the order in which they first occur, row by row from the north-west; the
 * numbers do not depend on how the grid was cut or by whom it was read.
 */
final class SiteTable {

    /** Bytes a distinct site takes here: its key of about 60 words and its entry in the map. */
    static final int BYTES_PER_SITE = 600;

    private final Map<CellKey, Integer> numbers = new HashMap<>();
    private final List<CellKey> keys = new ArrayList<>();
    private long[] cells = new long[1024];
    private long[] first = new long[1024];

    /**
     * Adds cells; to be called in the order of the grid.
     *
     * @param key what they have in common
     * @param count how many there are
     * @param firstCell number of the first of them, row by row from the north-west
     * @return number of their site
     */
    int add(CellKey key, long count, long firstCell) {
        Integer known = numbers.putIfAbsent(key, keys.size());
        if (known != null) {
            cells[known] += count;
            return known;
        }
        int number = keys.size();
        if (number == cells.length) {
            cells = Arrays.copyOf(cells, 2 * number);
            first = Arrays.copyOf(first, 2 * number);
        }
        keys.add(key);
        cells[number] = count;
        first[number] = firstCell;
        return number;
    }

    /** Number of distinct sites. */
    int size() {
        return keys.size();
    }

    CellKey key(int site) {
        return keys.get(site);
    }

    /** Number of cells that share a site. */
    long cells(int site) {
        return cells[site];
    }

    /** Number of the first cell of a site, row by row from the north-west. */
    long firstCell(int site) {
        return first[site];
    }
}
