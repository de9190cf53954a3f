package org.pedonscape.kernel.model;

import java.util.Arrays;
import java.util.function.Consumer;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.pedonscape.kernel.boundary.PersistenceBoundary;
import org.pedonscape.kernel.history.VegetationCourse;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.DepthGrid;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.site.SoilGroup;
import org.pedonscape.kernel.solve.SteadyState;

/**
 * Where a forecast begins: lays out the column of a site and brings it to the steady state with the initial vegetation,
 * with the plant inputs scaled to meet an observed stock where there is one. Belongs to one thread.
 */
final class PedonStart {

    /** Residual above which there is no use in a forecast; what is left below it is told with the forecast. */
    private static final double TOLERATED = 1e-3;

    private static final double THINNEST = 0.01;
    private static final double TOPSOIL = 0.30;
    private static final double FIRST_ORGANIC_LAYER = 0.01;
    /** Minerals are absent from the organic layer; a trace keeps logarithms finite, kg C m-2. */
    private static final double LEAST_BOUND = 1e-14;

    private final DepthGrid grid;
    private final boolean organicLayers;
    private final PedonSystem system;
    private final PersistenceBoundary boundary;
    private final VegetationCourse course;
    private final Column column;
    private final SteadyState steadyState;

    /**
     * @param grid layers at the steady state
     * @param organicLayers whether litter may lie on the mineral soil
     * @param system processes
     * @param boundary the boundary's diagnostics
     * @param course told of the initial vegetation
     * @param column laid out and settled here
     */
    PedonStart(
            DepthGrid grid,
            boolean organicLayers,
            PedonSystem system,
            PersistenceBoundary boundary,
            VegetationCourse course,
            Column column) {
        this.grid = grid;
        this.organicLayers = organicLayers;
        this.system = system;
        this.boundary = boundary;
        this.course = course;
        this.column = column;
        steadyState = new SteadyState(column.layers);
    }

    /** Brings the column to the steady state of a site with its inputs scaled. */
    SteadyState.Outcome settle(Site site, double scale) {
        return settleFrom(site, scale, guess -> {});
    }

    /**
     * As a forecast does it, but from another first guess: lets a test ask whether the steady state is one.
     *
     * @param site boundary conditions
     * @param scale factor on the plant inputs
     * @param disturbance changes the carbon and the boundary of the first guess
     * @return how it went; the column holds the steady state
     */
    SteadyState.Outcome settleFrom(Site site, double scale, Consumer<Column> disturbance) {
        prepare(site, scale);
        disturbance.accept(column);
        SteadyState.Outcome outcome = steadyState.solve(column, system.fluxes(), new SteadyState.Problem() {
            @Override
            public void updateLayers() {
                system.fitLayers(column, site.climate());
            }

            @Override
            public void updateFluxes() {
                system.evaluate(column);
            }

            @Override
            public double boundaryDepth() {
                return boundary.rapidThickness(column, system.fluxes());
            }

            @Override
            public double boundaryWidth() {
                return boundary.width(column, system.fluxes());
            }
        });
        if (!(outcome.residual() < TOLERATED)) {
            throw new ForecastException("no steady state after " + outcome.iterations()
                    + " iterations; the fastest pool still changes by " + outcome.residual()
                    + " of the plant input a year");
        }
        return outcome;
    }

    private void prepare(Site site, double scale) {
        Column c = column;
        system.reset();
        c.soil = site.soil();
        course.begin(site.initialVegetation(), scale);
        course.apply(c, site.startYear());
        c.shootInputFactor = 1;
        c.first = hasOrganicLayer(site) ? Column.ORGANIC : 1;
        double bedrock = Math.min(grid.base(), c.soil.bedrockDepth());
        c.end = 1;
        for (int j = 0; j < grid.layers(); j++) {
            double bottom = Math.min(bedrock, grid.bottom(j));
            c.thickness[j + 1] = Math.max(0, bottom - grid.top(j));
            if (j == 0 || c.thickness[j + 1] >= THINNEST) {
                c.end = j + 2;
            } else {
                c.thickness[j + 1] = 0;
            }
        }
        Arrays.fill(c.burialVelocity, 0);
        c.thickness[Column.ORGANIC] = FIRST_ORGANIC_LAYER;
        for (int i = 0; i < c.layers; i++) {
            c.referenceThickness[i] = c.thickness[i];
            c.fineEarth[i] = c.thickness[i] * (i == Column.ORGANIC ? 1 : 1 - c.soil.coarseFragments());
        }
        c.settleDepths();
        firstGuess();
    }

    private boolean hasOrganicLayer(Site site) {
        if (!organicLayers || site.soil().group() == SoilGroup.HISTOSOL) {
            return false;
        }
        if (site.initialVegetation().organicLayer()) {
            return true;
        }
        for (LandUseEvent e : site.events()) {
            if (e instanceof LandUseEvent.Plant plant && plant.vegetation().organicLayer()) {
                return true;
            }
        }
        return false;
    }

    /** A plausible profile to start the iteration from; the steady state does not depend on it. */
    private void firstGuess() {
        Column c = column;
        c.clearCarbon();
        for (int i = c.first; i < c.end; i++) {
            double fade = Math.exp(-Math.max(0, c.middle[i]) / 0.3);
            double volume = c.fineEarth[i];
            c.carbon[Pool.P][i] = volume * (0.1 + 5 * fade);
            c.carbon[Pool.A][i] = volume * (0.05 + 2 * fade);
            c.carbon[Pool.B][i] = volume * (0.02 + 0.3 * fade);
            c.carbon[Pool.N][i] = volume * (0.1 + fade);
            c.carbon[Pool.D][i] = volume * 0.005;
            double bound = i == Column.ORGANIC ? LEAST_BOUND : 3 * volume;
            c.carbon[Pool.M1][i] = bound;
            c.carbon[Pool.M2][i] = bound;
        }
        c.boundaryDepth = 0.5 * Math.min(1, c.base());
        c.boundaryWidth = 0.1;
        for (int i = 1; i < c.end; i++) {
            c.rootShare[i] = c.thickness[i] / c.base();
            c.vegetationWeight[i] = 1;
        }
    }

    /**
     * Scale on plant inputs at which the steady state meets the observed stock of the top 30 cm.
     *
     * @param site with an observed stock
     * @return the scale, within the bounds of {@link PedonForecaster}
     */
    double inputScale(Site site) {
        double low = Math.log(PedonForecaster.LEAST_INPUT_SCALE);
        double high = Math.log(PedonForecaster.MOST_INPUT_SCALE);
        double atLow = misfit(site, low);
        if (atLow >= 0) {
            return PedonForecaster.LEAST_INPUT_SCALE;
        }
        double atHigh = misfit(site, high);
        if (atHigh <= 0) {
            return PedonForecaster.MOST_INPUT_SCALE;
        }
        var solver = new BracketingNthOrderBrentSolver(1e-6, 1e-6, 1e-6, 5);
        try {
            return Math.exp(solver.solve(60, x -> misfit(site, x), low, high));
        } catch (MathRuntimeException e) {
            throw new ForecastException("no plant input meets the observed stock: " + e.getMessage());
        }
    }

    private double misfit(Site site, double logScale) {
        settle(site, Math.exp(logScale));
        double stock = 0;
        for (int i = 1; i < column.end; i++) {
            double share = Math.min(1, Math.max(0, (TOPSOIL - column.top[i]) / column.thickness[i]));
            stock += share * column.soc(i);
        }
        return Math.log(stock / site.observedStock());
    }
}
