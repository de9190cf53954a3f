package org.pedonscape.geotools.forecast;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.conditions.SiteBuilder;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.kernel.model.Forecast;
import org.pedonscape.kernel.model.ForecastException;
import org.pedonscape.kernel.model.Forecaster;
import org.pedonscape.kernel.model.SoilCarbonModel;
import org.pedonscape.kernel.site.Site;

/**
 * The value of every map at every distinct site. Each site is solved once, by whoever is free; its values stand under
 * its number, so that they do not depend on who solved it.
 */
final class SolvedSites {

    // Enough work for a thread to be worth fetching, little enough to stop soon when asked to: tens of milliseconds.
    private static final int CHUNK = 8;

    private final float[][] values;
    private final NavigableMap<Integer, String> failures = new ConcurrentSkipListMap<>();
    private final double[] inputScales;
    private final double[] residuals;

    private SolvedSites(int products, int sites) {
        values = new float[products][sites];
        for (float[] map : values) {
            Arrays.fill(map, Float.NaN);
        }
        inputScales = new double[sites];
        Arrays.fill(inputScales, 1);
        residuals = new double[sites];
    }

    /**
     * What is the same for all sites.
     *
     * @param model the model
     * @param builder makes sites
     * @param values makes values of maps
     * @param labelYear carbon that entered since is new
     */
    record Task(SoilCarbonModel model, SiteBuilder builder, ProductValues values, int labelYear) {}

    /**
     * Solves all sites of a roster.
     *
     * @param task what is the same for all
     * @param sites the distinct sites
     * @param roster which of them to solve
     * @param workers who does the work
     * @param progress advanced by sites solved
     * @return their values
     */
    static SolvedSites of(Task task, SiteTable sites, SiteRoster roster, Workers workers, Progress progress) {
        SolvedSites solved = new SolvedSites(task.values().count(), sites.size());
        int chunks = (sites.size() + CHUNK - 1) / CHUNK;
        workers.run(chunks, () -> solved.solver(task, sites, roster, progress), progress);
        return solved;
    }

    private Workers.Tools solver(Task task, SiteTable sites, SiteRoster roster, Progress progress) {
        Forecaster forecaster = task.model().newForecaster();
        CellValues cell = task.builder().newCell();
        return new Workers.Tools() {
            @Override
            public void perform(int chunk) {
                int done = 0;
                for (int site = chunk * CHUNK; site < Math.min(sites.size(), (chunk + 1) * CHUNK); site++) {
                    if (roster.omission(site).isEmpty()) {
                        cell.restore(sites.key(site));
                        solve(task, forecaster, cell, site);
                        done++;
                    }
                }
                progress.advance(done);
            }

            @Override
            public void close() {
                // Working memory only.
            }
        };
    }

    private void solve(Task task, Forecaster forecaster, CellValues cell, int number) {
        Site site = task.builder().build(cell).orElseThrow();
        try {
            Forecast forecast = forecaster.forecast(site, task.values().years(), task.labelYear());
            inputScales[number] = forecast.inputScale();
            residuals[number] = forecast.residual();
            for (int entry = 0; entry < values.length; entry++) {
                values[entry][number] = task.values().value(entry, forecast, site);
            }
        } catch (ForecastException e) {
            failures.put(number, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @param entry number of a map in the catalogue
     * @return its value by site; NaN where the site is left out or failed; not to be changed
     */
    float[] map(int entry) {
        return values[entry];
    }

    /** Why the numbers of some sites did not converge, by their number, ascending. */
    NavigableMap<Integer, String> failures() {
        return failures;
    }

    /** Factor on plant inputs by which a site meets its observed stock; 1 where none was given. */
    double inputScale(int site) {
        return inputScales[site];
    }

    /** How far a site's steady state is from one: largest change of a pool in a year, relative to the plant input. */
    double residual(int site) {
        return residuals[site];
    }
}
