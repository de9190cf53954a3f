package org.pedonscape.kernel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.pedonscape.kernel.boundary.PersistenceBoundary;
import org.pedonscape.kernel.history.CarbonLedger;
import org.pedonscape.kernel.history.VegetationCourse;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.process.ProcessId;
import org.pedonscape.kernel.process.ProcessSwitches;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.DepthGrid;
import org.pedonscape.kernel.profile.ProfileState;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.solve.SteadyState;

/**
 * Runs the pedon model at one site after another: the steady state with the initial vegetation ({@link PedonStart}),
 * then the history ({@link PedonHistory}). The state at a requested year is the one just before that year's events.
 * Belongs to one thread; each forecast depends on its arguments alone.
 */
public final class PedonForecaster implements Forecaster {

    /** Lowest factor on plant inputs tried to meet an observed stock. */
    public static final double LEAST_INPUT_SCALE = 0.1;
    /** Highest factor on plant inputs tried to meet an observed stock. */
    public static final double MOST_INPUT_SCALE = 4;

    private final Column column;
    private final PedonStart start;
    private final PedonHistory history;
    private final ProfileReader reader;

    PedonForecaster(DepthGrid grid, Parameters parameters, ProcessSwitches switches) {
        PedonSystem system = new PedonSystem(grid.layers(), parameters, switches);
        PersistenceBoundary boundary = new PersistenceBoundary(parameters);
        VegetationCourse course = new VegetationCourse();
        column = new Column(grid.layers());
        start = new PedonStart(grid, switches.on(ProcessId.ORGANIC_LAYER), system, boundary, course, column);
        history = new PedonHistory(system, boundary, course, column);
        reader = new ProfileReader(system, boundary);
    }

    @Override
    public Forecast forecast(Site site, double[] years, double labelYear) {
        requireYears(site, years);
        double scale = Double.isNaN(site.observedStock()) ? 1 : start.inputScale(site);
        SteadyState.Outcome outcome = start.settle(site, scale);
        history.begin(site, labelYear);
        List<ProfileState> states = new ArrayList<>();
        for (double year : years) {
            history.passTo(year);
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
        return history.ledger();
    }

    /**
     * The column as the last forecast left it.
     *
     * @return the working column, overwritten by the next forecast
     */
    public Column column() {
        return column;
    }

    /**
     * The steady state from another first guess than a forecast's: lets a test ask whether it is one.
     *
     * @param site boundary conditions
     * @param scale factor on the plant inputs
     * @param disturbance changes the carbon and the boundary of the first guess
     * @return how it went; the column holds the steady state
     */
    SteadyState.Outcome settleFrom(Site site, double scale, Consumer<Column> disturbance) {
        return start.settleFrom(site, scale, disturbance);
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
}
