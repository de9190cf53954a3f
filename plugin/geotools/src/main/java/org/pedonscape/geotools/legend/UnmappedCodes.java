package org.pedonscape.geotools.legend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pedonscape.geotools.problem.Problem;

/** Finds, before a run, every code of every class map that its mapping table has no row for. */
public final class UnmappedCodes {

    private final List<Problem> problems = new ArrayList<>();

    /**
     * Looks at one map.
     *
     * @param map file of the map, as the user knows it
     * @param legend its mapping table
     * @param histogram number of cells by code, cells without data left out
     * @return this
     */
    public UnmappedCodes add(String map, Legend legend, Map<Integer, Long> histogram) {
        long all = histogram.values().stream().mapToLong(Long::longValue).sum();
        new TreeMap<>(histogram).forEach((code, count) -> {
            if (count > 0 && legend.classOf(code).isEmpty()) {
                problems.add(Problem.data(
                        String.format(
                                Locale.ROOT,
                                "code %d has no row in the mapping table '%s': %d cells (%.2f %%)",
                                code, legend.name(), count, 100.0 * count / all),
                        map,
                        "add a row for code " + code + " to a table of your own, choose the table that fits the map ("
                                + String.join(", ", LegendCatalog.names(legend.role()))
                                + "), or declare the code as no-data in the raster"));
            }
        });
        return this;
    }

    /** All unmapped codes of all maps looked at, by map in the order of looking, then by code. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
