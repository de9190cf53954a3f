package org.pedonscape.kernel.model;

import org.pedonscape.kernel.boundary.PersistenceBoundary;
import org.pedonscape.kernel.history.CarbonLedger;
import org.pedonscape.kernel.history.EventEffects;
import org.pedonscape.kernel.history.VegetationCourse;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.solve.ImplicitStep;

/**
 * Lets the history of a site pass over its column: rest until the first event, then implicit steps of a year, of a
 * quarter of a year for two years after an event. Steps end where an event strikes, the label begins, a harvest's
 * year is over or the caller wants to look. Belongs to one thread.
 */
final class PedonHistory {

    private static final double YEAR = 1;
    private static final double AFTER_EVENT = 0.25;
    private static final double UNSETTLED_YEARS = 2;
    private static final double SAME_TIME = 1e-9;
    private static final int PASSES = 2;

    private final PedonSystem system;
    private final PersistenceBoundary boundary;
    private final VegetationCourse course;
    private final Column column;
    private final EventEffects effects;
    private final ImplicitStep step;
    private final CarbonLedger ledger = new CarbonLedger();
    private final double[][] old;
    private final double[][] oldLabel;

    private Site site;
    private double labelYear;
    private double now;
    private int nextEvent;
    private boolean resting;
    private double unsettledUntil;
    /** Calendar year in which shoot litter falls in full again. */
    private double harvestEnds;
    /** Length of the step whose factorisation of the steady state's fluxes is at hand, yr. */
    private double factoredStep;

    PedonHistory(PedonSystem system, PersistenceBoundary boundary, VegetationCourse course, Column column) {
        this.system = system;
        this.boundary = boundary;
        this.course = course;
        this.column = column;
        effects = new EventEffects(system.litter());
        step = new ImplicitStep(column.layers);
        old = new double[Pool.COUNT][column.layers];
        oldLabel = new double[Pool.COUNT][column.layers];
    }

    CarbonLedger ledger() {
        return ledger;
    }

    /**
     * Begins the history of a site whose column is at its steady state.
     *
     * @param site events and start year
     * @param labelYear from this year on carbon that enters is labelled; NaN for never
     */
    void begin(Site site, double labelYear) {
        this.site = site;
        this.labelYear = labelYear;
        now = site.startYear();
        nextEvent = 0;
        resting = true;
        unsettledUntil = Double.NEGATIVE_INFINITY;
        harvestEnds = Double.NEGATIVE_INFINITY;
        factoredStep = Double.NaN;
        ledger.clear();
        system.structure().beginHistory(column);
    }

    /**
     * Lets time pass up to a year, whose own events have not struck yet.
     *
     * @param year calendar year, not before the last one
     */
    void passTo(double year) {
        while (now < year - SAME_TIME) {
            strikeDue();
            double end = endOfStep(year);
            boolean labelled = labelYear <= now + SAME_TIME;
            if (resting) {
                rest(end - now, labelled);
            } else {
                advance(end - now, labelled);
            }
            now = end;
            if (now >= harvestEnds - SAME_TIME) {
                column.shootInputFactor = 1;
            }
        }
        now = year;
    }

    private void strikeDue() {
        while (nextEvent < site.events().size()
                && site.events().get(nextEvent).year() <= now + SAME_TIME) {
            LandUseEvent event = site.events().get(nextEvent++);
            effects.strike(event, column, course, ledger, labelYear <= now + SAME_TIME);
            if (event instanceof LandUseEvent.Harvest harvest) {
                harvestEnds = harvest.year() + YEAR;
            }
            unsettledUntil = now + UNSETTLED_YEARS;
            resting = false;
        }
    }

    private double endOfStep(double year) {
        double end = Math.min(year, now + (now < unsettledUntil - SAME_TIME ? AFTER_EVENT : YEAR));
        if (nextEvent < site.events().size()) {
            end = Math.min(end, site.events().get(nextEvent).year());
        }
        if (harvestEnds > now + SAME_TIME) {
            end = Math.min(end, harvestEnds);
        }
        if (labelYear > now + SAME_TIME) {
            end = Math.min(end, labelYear);
        }
        return end;
    }

    /** One implicit step: layers once, fluxes as often as the coefficients need to settle. */
    private void advance(double dt, boolean labelled) {
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
     * A step before anything has happened: the steady state stays as it is, only the label spreads through it. The
     * fluxes are those of the steady state, so one factorisation serves all steps of a length.
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
        CompartmentalSystem f = system.fluxes();
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

    private static void copy(double[][] from, double[][] to) {
        for (int p = 0; p < Pool.COUNT; p++) {
            System.arraycopy(from[p], 0, to[p], 0, from[p].length);
        }
    }
}
