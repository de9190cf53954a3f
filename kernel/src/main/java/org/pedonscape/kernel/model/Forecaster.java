package org.pedonscape.kernel.model;

import org.pedonscape.kernel.site.Site;

/** Runs one site after another in its own working memory; not safe for use by several threads at once. */
public interface Forecaster {

    /**
     * Brings the profile to steady state, lets the history pass and returns the profile at the requested years.
     *
     * @param site boundary conditions and history
     * @param years calendar years wanted, ascending, none before the site's start year
     * @param labelYear from this year on, carbon that enters is counted as new; NaN for no label
     * @return the profile at each requested year, in the same order
     * @throws ForecastException when no steady state is found (more than a thousandth of the yearly plant input of
     *     change left in some pool) or the solution is not finite
     */
    Forecast forecast(Site site, double[] years, double labelYear);
}
