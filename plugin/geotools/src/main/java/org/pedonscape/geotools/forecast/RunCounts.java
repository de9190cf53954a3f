package org.pedonscape.geotools.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pedonscape.geotools.conditions.Assumptions;

/**
 * How many cells and sites a run had, for its record.
 *
 * @param cells cells of the grid
 * @param forecast cells with values in the maps
 * @param leftOut cells without, by reason; failed ones apart
 * @param distinctSites different sites solved, each once
 * @param failedSites of these, sites whose numbers did not converge
 * @param failedCells cells of the failed sites
 * @param conditions for each boundary condition how many cells took it from where, and the range of values
 */
record RunCounts(
        long cells,
        long forecast,
        Map<String, Long> leftOut,
        long distinctSites,
        long failedSites,
        long failedCells,
        List<Assumptions.Entry> conditions) {

    static RunCounts of(Preparation ready, SolvedSites solved) {
        Map<String, Long> leftOut = new TreeMap<>();
        leftOut.put("outside_mask", ready.survey().tally().outsideMask());
        ready.roster().leftOut().forEach((reason, cells) ->
                leftOut.put(reason.name().toLowerCase(Locale.ROOT), cells));
        long failed = Cautions.failedCells(solved, ready.survey().sites());
        return new RunCounts(ready.inputs().grid().cells(), ready.roster().cellCount() - failed, leftOut,
                ready.roster().siteCount(), solved.failures().size(), failed,
                ready.roster().assumptions().entries());
    }
}
