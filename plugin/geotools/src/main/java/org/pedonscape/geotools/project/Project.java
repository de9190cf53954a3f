package org.pedonscape.geotools.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user asked for. Paths are absolute (resolved against the project file's folder).
 *
 * @param title name of the project, as printed on maps
 * @param file the project file itself
 * @param grid target grid; empty to take the grid of the first land-cover map
 * @param mask raster whose no-data and zero cells are left out, if any
 * @param landCover land cover at one or more dates, ascending by year
 * @param landCoverLegend how land-cover codes become vegetation
 * @param soil soil classes, if any
 * @param geology parent material, if any
 * @param zone other zones, if any
 * @param quantities optional quantities given by the user
 * @param climate monthly climate
 * @param events events everywhere or by land-cover transition
 * @param forecast what to forecast
 * @param model model settings
 * @param output how to write
 */
public record Project(
        String title,
        Path file,
        Optional<GridSpec> grid,
        Optional<Path> mask,
        List<DatedMap> landCover,
        LegendRef landCoverLegend,
        Optional<ClassMap> soil,
        Optional<ClassMap> geology,
        Optional<ClassMap> zone,
        Map<Quantity, ValueSource> quantities,
        ClimateSpec climate,
        List<EventRule> events,
        ForecastSpec forecast,
        ModelSpec model,
        OutputSpec output) {

    /**
     * The target grid: either like a raster, or given; anything left empty is taken from the first land-cover map.
     *
     * @param like raster whose grid is taken
     * @param crs CRS code such as {@code EPSG:32632}
     * @param resolution cell size in CRS units
     * @param extent west, south, east, north in CRS units
     */
    public record GridSpec(
            Optional<Path> like, Optional<String> crs, Optional<Double> resolution, Optional<double[]> extent) {}

    /**
     * A land-cover map and its year.
     *
     * @param year calendar year
     * @param raster file
     * @param changed year in which what differs from the map before changed; empty for half way between the two
     */
    public record DatedMap(int year, Path raster, Optional<Integer> changed) {}

    /**
     * A class map and its legend.
     *
     * @param raster file
     * @param legend how its codes become boundary conditions
     */
    public record ClassMap(Path raster, LegendRef legend) {}

    /**
     * Which mapping table to use.
     *
     * @param name name of a ready table such as {@code esa-cci}, or empty when {@code file} is given
     * @param file a table of the user's own
     */
    public record LegendRef(Optional<String> name, Optional<Path> file) {}

    /**
     * Monthly climate. Temperature in degrees Celsius, water in mm a month (mm a year for seasonal totals).
     *
     * @param temperature air temperature
     * @param precipitation precipitation
     * @param evapotranspiration potential evapotranspiration; empty to derive it from temperature and latitude
     * @param referenceElevation elevation the temperature belongs to, m; with a DEM, temperature is corrected by lapse
     *     rate
     */
    public record ClimateSpec(
            ValueSource temperature,
            ValueSource precipitation,
            Optional<ValueSource> evapotranspiration,
            Optional<ValueSource> referenceElevation) {}

    /**
     * An event on every cell, or only where the land cover is or becomes one of some classes.
     *
     * @param type event name: plough, clear, harvest, manure, drain, fire, lime
     * @param year calendar year
     * @param every repeat interval in years, 0 for once
     * @param until last year of a repeated event
     * @param onlyClasses land-cover codes (at the event's year) it applies to; empty for all
     * @param amounts the event's own settings, such as depth_cm
     */
    public record EventRule(
            String type,
            double year,
            double every,
            double until,
            List<Integer> onlyClasses,
            Map<String, Double> amounts) {}

    /**
     * What to forecast.
     *
     * @param years years to map, ascending; the first land-cover year is always mapped too
     * @param labelYear carbon that entered since this year is counted as new; empty for the time of the first
     *     transition
     */
    public record ForecastSpec(List<Integer> years, Optional<Integer> labelYear) {}

    /**
     * Settings of the model.
     *
     * @param name {@code pedon}
     * @param processes switches by process name, only those the user set
     * @param parameters parameter values by name, only those the user set
     */
    public record ModelSpec(String name, Map<String, Boolean> processes, Map<String, Double> parameters) {}

    /**
     * How to write.
     *
     * @param directory where to
     * @param compression {@code zstd} or {@code deflate}
     */
    public record OutputSpec(Path directory, String compression) {}
}
