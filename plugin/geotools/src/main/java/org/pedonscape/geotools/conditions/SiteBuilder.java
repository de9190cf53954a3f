package org.pedonscape.geotools.conditions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pedonscape.geotools.legend.GeologyLegend;
import org.pedonscape.geotools.legend.LandCoverClass;
import org.pedonscape.geotools.legend.LandCoverLegend;
import org.pedonscape.geotools.legend.LegendCatalog;
import org.pedonscape.geotools.legend.SoilLegend;
import org.pedonscape.geotools.legend.Surface;
import org.pedonscape.geotools.legend.VegetationType;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.MonthlyClimate;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.Vegetation;

/**
 * Turns one cell's values into the kernel's {@link Site}. Immutable; any number of threads may build at once, each with
 * its own {@link CellValues}.
 *
 * <p>The first land cover is the steady state's, but on drained peat; what a change between two maps does is said at
 * {@link CoverCourse}, when it happens at {@link CoverDates}. A change of code that leaves the vegetation type as it
 * is is none.
 */
public final class SiteBuilder {

    /**
     * Production beyond which a scaled value is taken for an artefact, kg C m-2 yr-1; no stand on record reaches
     * it.
     */
    private static final double HIGHEST_PRODUCTION = 5;

    /** Expected production, kg C m-2 yr-1, below which its ratio to a measured one says nothing. */
    private static final double TELLING_PRODUCTION = 0.02;

    private final LandCoverLegend landCover;
    private final CoverDates dates;
    private final Optional<SoilLegend> soil;
    private final Optional<GeologyLegend> geology;
    private final EventSchedule schedule;

    /**
     * @param landCover land-cover table
     * @param dates when the land-cover maps are of
     * @param soil soil table; empty where the project has no soil map
     * @param geology geology table; empty where the project has no geology map
     * @param schedule events the project asks for
     */
    public SiteBuilder(
            LandCoverLegend landCover,
            CoverDates dates,
            Optional<SoilLegend> soil,
            Optional<GeologyLegend> geology,
            EventSchedule schedule) {
        this.landCover = landCover;
        this.dates = dates;
        this.soil = soil;
        this.geology = geology;
        this.schedule = schedule;
    }

    /**
     * A builder with the mapping tables and events of a project.
     *
     * @param project what the user asked for
     * @return the builder
     * @throws ProblemException with everything wrong about any of its tables and events
     */
    public static SiteBuilder of(Project project) {
        Gathered gathered = new Gathered();
        Optional<LandCoverLegend> cover = gathered.get(() -> LegendCatalog.landCover(project.landCoverLegend()));
        Optional<SoilLegend> soil =
                project.soil().flatMap(map -> gathered.get(() -> LegendCatalog.soil(map.legend())));
        Optional<GeologyLegend> rock =
                project.geology().flatMap(map -> gathered.get(() -> LegendCatalog.geology(map.legend())));
        CoverDates dates = CoverDates.of(project.landCover());
        Optional<EventSchedule> events =
                gathered.get(() -> EventSchedule.of(project.events(), dates.year(0)));
        gathered.throwIfAny();
        return new SiteBuilder(cover.orElseThrow(), dates, soil, rock, events.orElseThrow());
    }

    /** Land-cover table in use. */
    public LandCoverLegend landCover() {
        return landCover;
    }

    /** Soil table in use, if any. */
    public Optional<SoilLegend> soil() {
        return soil;
    }

    /** Geology table in use, if any. */
    public Optional<GeologyLegend> geology() {
        return geology;
    }

    /**
     * What the project lacks and what is done instead, one sentence each, for the user to see before the run.
     *
     * @return warnings, empty when every map is there
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (soil.isEmpty()) {
            warnings.add("no soil map: every cell is a freely draining mineral soil without special processes (no "
                    + "peat, no podzol, no volcanic ash), with texture from the project, the geology map or a loam; "
                    + "stocks will not follow the soils");
        }
        if (geology.isEmpty()) {
            warnings.add("no geology map: what the fine earth is made of comes from the soil class or the climate, and "
                    + "rock lies below the profile where neither the project nor the soil class says otherwise");
        }
        if (dates.count() == 1) {
            warnings.add("land cover at one date only: nothing changes but what the project's events change, and the "
                    + "forecast starts from a steady state in " + dates.year(0));
        }
        return warnings;
    }

    /**
     * An empty carrier of the right size.
     *
     * @return a carrier for one thread
     */
    public CellValues newCell() {
        return new CellValues(dates.count());
    }

    /**
     * @param cell values within the ranges that {@link RangeCheck} looks at
     * @return the site; empty where there is nothing to forecast: no land cover at any date, water or ice at any date,
     *     wholly sealed at the first, or no climate
     */
    public Optional<Site> build(CellValues cell) {
        return work(cell).map(Work::site);
    }

    /**
     * Why there is nothing to forecast.
     *
     * @param cell values for which {@link #build} gives no site
     * @return the first reason that holds; empty where there is a site
     */
    public Optional<Omission> omission(CellValues cell) {
        Optional<MonthlyClimate> climate = ClimateConditions.of(cell);
        Optional<Surface> surface = LandCoverHistory.surface(cell, landCover, dates);
        if (surface.isEmpty()) {
            return Optional.of(Omission.NO_LAND_COVER);
        }
        if (surface.get() != Surface.LAND) {
            return Optional.of(surface.get() == Surface.WATER ? Omission.WATER : Omission.ICE);
        }
        if (climate.isEmpty()) {
            return Optional.of(Omission.NO_CLIMATE);
        }
        return build(cell).isPresent() ? Optional.empty() : Optional.of(Omission.SEALED);
    }

    /**
     * The land cover of a cell over the dates of the maps, holes filled from the nearest date.
     *
     * @param cell values for which {@link #build} gives a site
     * @return one class code a date
     * @throws java.util.NoSuchElementException when the cell has no site
     */
    public List<Integer> coverCodes(CellValues cell) {
        return LandCoverHistory.of(cell, landCover, dates).orElseThrow().classes().stream()
                .map(LandCoverClass::code)
                .toList();
    }

    /** Where the boundary conditions of a cell come from; empty where there is no site. */
    Optional<Map<Condition, SoilConditions.Sourced>> explain(CellValues cell) {
        return work(cell).map(Work::sources);
    }

    private record Work(Site site, Map<Condition, SoilConditions.Sourced> sources) {}

    private Optional<Work> work(CellValues cell) {
        Optional<MonthlyClimate> climate = ClimateConditions.of(cell);
        Optional<LandCoverHistory> history =
                climate.isEmpty() ? Optional.empty() : LandCoverHistory.of(cell, landCover, dates);
        return history.flatMap(covers -> work(cell, climate.get(), covers));
    }

    private Optional<Work> work(CellValues cell, MonthlyClimate climate, LandCoverHistory history) {
        List<VegetationType> types = history.classes().stream()
                .map(c -> c.vegetation().orElseThrow().at(climate.meanAnnualTemperature()))
                .toList();
        VegetationType first = types.get(0);
        Production production = new Production(climate, scale(cell, climate, types.get(types.size() - 1)));
        if (!(production.of(first).totalInput() > 0)) {
            return Optional.empty();
        }
        SoilConditions conditions = new SoilConditions(cell, soil, geology, climate);
        CoverCourse course = course(cell, climate, types, conditions, production);
        Soil ground = conditions.build(course.initialWater());
        List<LandUseEvent> events = new ArrayList<>(course.events());
        events.addAll(schedule.forCell(year -> history.codeIn(year, dates)));
        Site site = new Site(
                climate,
                ground,
                production.of(course.initial()),
                course.startYear(),
                events,
                cell.quantity(Quantity.SOC_STOCK_0_30) / 10);
        Map<Condition, SoilConditions.Sourced> sources = new EnumMap<>(conditions.sources());
        explainUpper(cell, site, production.of(first), sources);
        if (course.startYear() < dates.year(0)) {
            sources.put(Condition.PEAT_DRAINED, new SoilConditions.Sourced(course.startYear(), Origin.DEFAULT));
        }
        return Optional.of(new Work(site, sources));
    }

    /** Drained peat starts as a mire, unless a measurement tells its water table or its stock under the first cover. */
    private CoverCourse course(
            CellValues cell,
            MonthlyClimate climate,
            List<VegetationType> types,
            SoilConditions conditions,
            Production production) {
        double natural = conditions.naturalWaterTable();
        boolean measured = !Double.isNaN(cell.quantity(Quantity.WATER_TABLE));
        boolean drained = !measured && CoverCourse.underCover(natural, types.get(0)) > natural;
        if (drained && conditions.isPeat() && Double.isNaN(cell.quantity(Quantity.SOC_STOCK_0_30))) {
            return CoverCourse.ofDrainedPeat(
                    types, dates, natural, climate.meanAnnualTemperature(), production::of);
        }
        return CoverCourse.of(types, dates, natural, measured, production::of);
    }

    /**
     * How far a measured production departs from what the climate and the last cover lead to expect. The factor then
     * carries over to the covers of the other dates, of which no measurement tells: a closure of our own.
     */
    private static double scale(CellValues cell, MonthlyClimate climate, VegetationType last) {
        double measured = cell.quantity(Quantity.NPP);
        double expected = expected(climate, last);
        return Double.isNaN(measured) || expected < TELLING_PRODUCTION ? 1 : measured / expected;
    }

    private static double expected(MonthlyClimate climate, VegetationType type) {
        return type.productionRatio()
                * Productivity.miami(
                        climate.meanAnnualTemperature(), climate.annualPrecipitation(), type.waterLimited());
    }

    /** What a vegetation type produces here. */
    private record Production(MonthlyClimate climate, double scale) {

        Vegetation of(VegetationType type) {
            return type.producing(Math.min(HIGHEST_PRODUCTION, scale * expected(climate, type)));
        }
    }

    private static void explainUpper(
            CellValues cell, Site site, Vegetation first, Map<Condition, SoilConditions.Sourced> sources) {
        boolean measured = !Double.isNaN(cell.quantity(Quantity.NPP));
        sources.put(
                Condition.PLANT_INPUT,
                new SoilConditions.Sourced(first.totalInput(), measured ? Origin.PROJECT : Origin.CLIMATE));
        sources.put(
                Condition.EVAPOTRANSPIRATION,
                new SoilConditions.Sourced(
                        site.climate().annualPotentialEvapotranspiration() * 1000,
                        cell.derivesEvapotranspiration() ? Origin.CLIMATE : Origin.PROJECT));
        sources.put(
                Condition.START_STOCK,
                new SoilConditions.Sourced(
                        cell.quantity(Quantity.SOC_STOCK_0_30),
                        Double.isNaN(site.observedStock()) ? Origin.MODEL : Origin.PROJECT));
    }
}
