package org.pedonscape.geotools.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pedonscape.geotools.legend.VegetationTable;
import org.pedonscape.geotools.legend.VegetationType;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.Vegetation;

/**
 * The covers of one cell as a course of events, from a start that a steady state may stand for.
 *
 * <p>A change of cover clears a vegetation that takes as long to develop as the new one, or longer (a slower one
 * grows up in its place instead, as trees do on a field); the water table follows the new cover (drained under crops,
 * pasture and buildings; high under wetland), untilled ground that becomes tilled is ploughed, and the new vegetation
 * is planted.
 *
 * <p>Peat that is drained under the first cover cannot have been so for ever: it would be gone. Its course begins
 * with a mire on undrained peat, drained {@value #DRAINED_BEFORE} years before the first map (closure of our own).
 *
 * @param startYear year of the steady state
 * @param initial vegetation of the steady state
 * @param initialWater depth of the water table at the steady state, m
 * @param events what changes of cover bring
 */
record CoverCourse(int startYear, VegetationType initial, double initialWater, List<LandUseEvent> events) {

    /** Years that farmed peat has been drained when the first map shows it. */
    static final int DRAINED_BEFORE = 50;

    /** Depth of a first ploughing, m: a usual mouldboard depth. */
    private static final double PLOUGH_DEPTH = 0.25;

    /** Share of aggregates a first ploughing breaks: a closure of our own, middle of 0.3 to 0.7. */
    private static final double AGGREGATES_BROKEN = 0.5;

    /** Mean annual temperature, degrees C, from which peat grows under swamp forest rather than herbs and moss. */
    private static final double SWAMP_FOREST_WARMTH = 20;

    /**
     * Course of a soil whose water table may be taken as it is, or follows the covers from the start.
     *
     * @param types covers, one a date
     * @param dates when the maps are of
     * @param naturalWater depth of the water table without farming, m
     * @param measured whether the water table was measured and holds under the first cover
     * @param growing vegetation of a type at this place
     */
    static CoverCourse of(
            List<VegetationType> types,
            CoverDates dates,
            double naturalWater,
            boolean measured,
            Function<VegetationType, Vegetation> growing) {
        VegetationType first = types.get(0);
        double water = measured ? naturalWater : underCover(naturalWater, first);
        List<LandUseEvent> events = new ArrayList<>();
        follow(events, types, dates, water, growing);
        return new CoverCourse(dates.year(0), first, water, List.copyOf(events));
    }

    /**
     * Course of a peat soil that is drained under its first cover.
     *
     * @param warmth mean annual temperature, degrees C, which tells what kind of mire it was
     */
    static CoverCourse ofDrainedPeat(
            List<VegetationType> types,
            CoverDates dates,
            double naturalWater,
            double warmth,
            Function<VegetationType, Vegetation> growing) {
        String kind = warmth >= SWAMP_FOREST_WARMTH ? "wetland_forest" : "wetland";
        VegetationType mire = VegetationTable.ready().choice(kind).orElseThrow().at(warmth);
        int start = dates.year(0) - DRAINED_BEFORE;
        double wet = underCover(naturalWater, mire);
        List<LandUseEvent> events = new ArrayList<>();
        double water = convert(events, mire, types.get(0), start, wet, growing);
        follow(events, types, dates, water, growing);
        return new CoverCourse(start, mire, wet, List.copyOf(events));
    }

    /** Where the water table comes to stand under a cover: kept down by drains, or up by what makes a wetland. */
    static double underCover(double waterTable, VegetationType type) {
        return Math.max(Math.min(waterTable, type.wetTo()), type.drainedTo());
    }

    private static void follow(
            List<LandUseEvent> events,
            List<VegetationType> types,
            CoverDates dates,
            double startWater,
            Function<VegetationType, Vegetation> growing) {
        double water = startWater;
        for (int date = 1; date < types.size(); date++) {
            VegetationType from = types.get(date - 1);
            VegetationType to = types.get(date);
            if (!from.equals(to)) {
                water = convert(events, from, to, dates.changeBefore(date), water, growing);
            }
        }
    }

    /** Adds the events of one change of cover; returns the water table after it. */
    private static double convert(
            List<LandUseEvent> events,
            VegetationType from,
            VegetationType to,
            double year,
            double water,
            Function<VegetationType, Vegetation> growing) {
        if (to.developmentYears() <= from.developmentYears()) {
            events.add(new LandUseEvent.Clear(year, from.residueLeft()));
        }
        double newWater = underCover(water, to);
        if (newWater != water) {
            events.add(new LandUseEvent.Drain(year, newWater));
        }
        if (to.tillage() > 0 && from.tillage() == 0) {
            events.add(new LandUseEvent.Plough(year, PLOUGH_DEPTH, AGGREGATES_BROKEN));
        }
        events.add(new LandUseEvent.Plant(year, growing.apply(to)));
        return newWater;
    }
}
