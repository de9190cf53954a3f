package org.pedonscape.kernel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.pedonscape.kernel.boundary.PersistenceBoundary;
import org.pedonscape.kernel.history.CarbonLedger;
import org.pedonscape.kernel.history.EventEffects;
import org.pedonscape.kernel.history.VegetationCourse;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.process.ProcessId;
import org.pedonscape.kernel.process.ProcessSwitches;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.DepthGrid;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.profile.ProfileState;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.site.SoilGroup;
import org.pedonscape.kernel.solve.ImplicitStep;
import org.pedonscape.kernel.solve.SteadyState;

/**
 * Runs the pedon model at one site after another: steady state with the initial vegetation, which lasts until the first
 * event, then the history in implicit steps of a year, of a quarter of a year for two years after an event. The state at a requested year is the one just
 * before that year's events. Belongs to one thread; each forecast depends on its arguments alone.
 */
public final class PedonForecaster implements Forecaster {

    private static final double YEAR = 1;
    private static final double AFTER_EVENT = 0.25;
    private static final double UNSETTLED_YEARS = 2;
    /** Residual above which there is no use in a forecast; what is left below it is told with the forecast. */
    private static final double TOLERATED = 1e-3;
    private static final double SAME_TIME = 1e-9;
    private static final int PASSES = 2;
    private static final double THINNEST = 0.01;
    /** Lowest factor on plant inputs tried to meet an observed stock. */
    public static final double LEAST_INPUT_SCALE = 0.1;
    /** Highest factor on plant inputs tried to meet an observed stock. */
    public static final double MOST_INPUT_SCALE = 4;

    private static final double TOPSOIL = 0.30;
    private static final double FIRST_ORGANIC_LAYER = 0.01;
    /** Minerals are absent from the organic layer; a trace keeps logarithms finite, kg C m-2. */
    private static final double LEAST_BOUND = 1e-14;

    private final DepthGrid grid;
    private final PedonSystem system;
    private final boolean organicLayers;
    private final PersistenceBoundary boundary;
    private final Column column;
    private final ImplicitStep step;
    private final SteadyState steadyState;
    private final VegetationCourse course = new VegetationCourse();
    private final EventEffects effects;
    private final CarbonLedger ledger = new CarbonLedger();
    private final ProfileReader reader;
    private final double[][] old;
    private final double[][] oldLabel;
    /** Length of the step whose factorisation of the steady state's fluxes is at hand, yr. */
    private double factoredStep;
    /** Calendar year in which shoot litter falls in full again. */
    private double harvestEnds;

    PedonForecaster(DepthGrid grid, Parameters parameters, ProcessSwitches switches) {
        this.grid = grid;
        system = new PedonSystem(grid.layers(), parameters, switches);
        organicLayers = switches.on(ProcessId.ORGANIC_LAYER);
        boundary = new PersistenceBoundary(parameters);
        column = new Column(grid.layers());
        step = new ImplicitStep(column.layers);
        steadyState = new SteadyState(column.layers);
        effects = new EventEffects(system.litter());
        reader = new ProfileReader(system, boundary);
        old = new double[Pool.COUNT][column.layers];
        oldLabel = new double[Pool.COUNT][column.layers];
    }

    @Override
    public Forecast forecast(Site site, double[] years, double labelYear) {
        requireYears(site, years);
        double scale = 1;
        SteadyState.Outcome outcome;
        if (Double.isNaN(site.observedStock())) {
            outcome = settle(site, 1);
        } else {
            scale = inputScale(site);
            outcome = settle(site, scale);
        }
        system.structure().beginHistory(column);
        List<ProfileState> states = new ArrayList<>();
        double now = site.startYear();
        double unsettledUntil = Double.NEGATIVE_INFINITY;
        boolean resting = true;
        factoredStep = Double.NaN;
        harvestEnds = Double.NEGATIVE_INFINITY;
        int next = 0;
        for (double year : years) {
            while (now < year - SAME_TIME) {
                int before = next;
                while (next < site.events().size() && site.events().get(next).year() <= now + SAME_TIME) {
                    strike(site.events().get(next++), labelYear <= now + SAME_TIME);
                }
                if (next > before) {
                    unsettledUntil = now + UNSETTLED_YEARS;
                    resting = false;
                }
                double end = Math.min(year, now + (now < unsettledUntil - SAME_TIME ? AFTER_EVENT : YEAR));
                if (next < site.events().size()) {
                    end = Math.min(end, site.events().get(next).year());
                }
                if (harvestEnds > now + SAME_TIME) {
                    end = Math.min(end, harvestEnds);
                }
                if (labelYear > now + SAME_TIME) {
                    end = Math.min(end, labelYear);
                }
                if (resting) {
                    rest(end - now, labelYear <= now + SAME_TIME);
                } else {
                    advance(site, now, end - now, labelYear <= now + SAME_TIME);
                }
                now = end;
                if (now >= harvestEnds - SAME_TIME) {
                    column.shootInputFactor = 1;
                }
            }
            now = year;
            states.add(reader.read(column, year));
        }
        return new Forecast(states, scale, outcome.iterations(), outcome.residual());
    }

    /**
     * What crossed the edges of the column during the last forecast.
     *
     * @return the ledger, overwritten by the next forecast
     */
    public CarbonLedger ledger() {
        return ledger;
    }

    /**
     * The column as the last forecast left it.
     *
     * @return the working column, overwritten by the next forecast
     */
    public Column column() {
        return column;
    }

    private static void requireYears(Site site, double[] years) {
        double last = site.startYear();
        for (double y : years) {
            if (!(y >= last)) {
                throw new IllegalArgumentException("years must ascend from the start year " + site.startYear()
                        + ", got " + Arrays.toString(years));
            }
            last = y;
        }
    }

    /** Brings the column to the steady state of a site with its inputs scaled. */
    private SteadyState.Outcome settle(Site site, double scale) {
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
                    + " iterations; the fastest pool still changes by " + outcome.residual() + " of the plant input a year");
        }
        return outcome;
    }

    private void prepare(Site site, double scale) {
        Column c = column;
        system.reset();
        ledger.clear();
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

    /** Scale on plant inputs at which the steady state meets the observed stock of the top 30 cm. */
    private double inputScale(Site site) {
        double low = Math.log(LEAST_INPUT_SCALE);
        double high = Math.log(MOST_INPUT_SCALE);
        double atLow = misfit(site, low);
        if (atLow >= 0) {
            return LEAST_INPUT_SCALE;
        }
        double atHigh = misfit(site, high);
        if (atHigh <= 0) {
            return MOST_INPUT_SCALE;
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

    private void strike(LandUseEvent event, boolean labelled) {
        effects.strike(event, column, course, ledger, labelled);
        if (event instanceof LandUseEvent.Harvest harvest) {
            harvestEnds = harvest.year() + YEAR;
        }
    }

    /** One implicit step: layers once, fluxes as often as the coefficients need to settle. */
    private void advance(Site site, double now, double dt, boolean labelled) {
        Column c = column;
        course.apply(c, now + dt / 2);
        system.settleLayers(c, site.climate(), dt);
        copy(c.carbon, old);
        for (int pass = 0; pass < PASSES; pass++) {
            system.evaluate(c);
            step.factor(c, system.fluxes(), dt);
            step.solve(c, system.fluxes(), dt, old, 1, c.carbon);
        }
        if (labelled) {
            copy(c.label, oldLabel);
            step.solve(c, system.fluxes(), dt, oldLabel, 1, c.label);
        }
        book(dt, labelled);
        double depth = boundary.rapidThickness(c, system.fluxes());
        double width = boundary.width(c, system.fluxes());
        c.boundaryDepth = boundary.follow(c.boundaryDepth, depth, dt);
        c.boundaryWidth = boundary.follow(c.boundaryWidth, width, dt);
    }

    /**
     * A step before anything has happened: the steady state stays as it is, only the label spreads through it. The fluxes
     * are those of the steady state, so one factorisation serves all steps of a length.
     */
    private void rest(double dt, boolean labelled) {
        if (labelled) {
            if (dt != factoredStep) {
                step.factor(column, system.fluxes(), dt);
                factoredStep = dt;
            }
            copy(column.label, oldLabel);
            step.solve(column, system.fluxes(), dt, oldLabel, 1, column.label);
        }
        book(dt, labelled);
    }

    private void book(double dt, boolean labelled) {
        Column c = column;
        var f = system.fluxes();
        double input = 0;
        for (int i = c.first; i < c.end; i++) {
            input += f.input(i);
            ledger.respired += dt * f.respiration(c.carbon, i);
            if (labelled) {
                ledger.labelLost += dt * f.respiration(c.label, i);
            }
        }
        ledger.input += dt * input;
        if (labelled) {
            ledger.labelledInput += dt * input;
        }
        int base = c.end - 1;
        for (int p = 0; p < Pool.COUNT; p++) {
            double out = dt * f.down[p][base];
            if (p == Pool.D) {
                ledger.leached += out * c.carbon[p][base];
            } else {
                ledger.buried += out * c.carbon[p][base];
            }
            if (labelled) {
                ledger.labelLost += out * c.label[p][base];
            }
        }
        if (Double.isNaN(ledger.respired)) {
            throw new ForecastException("the solution is not finite");
        }
    }

    private void copy(double[][] from, double[][] to) {
        for (int p = 0; p < Pool.COUNT; p++) {
            System.arraycopy(from[p], 0, to[p], 0, from[p].length);
        }
    }
}
