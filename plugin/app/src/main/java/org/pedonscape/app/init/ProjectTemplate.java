package org.pedonscape.app.init;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pedonscape.geotools.legend.LegendCatalog;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Quantity;

/** Writes the commented project file. Every key is in it: used, or commented out with what it is for. */
final class ProjectTemplate {

    private static final List<Integer> FORECAST_YEARS = List.of(2030, 2050);

    /** Where a year has to be given by the user; a forecast cannot start before its first map. */
    private static final int UNKNOWN_YEAR = 2020;

    private final FolderGuess guess;
    private final StringBuilder yaml = new StringBuilder();

    private ProjectTemplate(FolderGuess guess) {
        this.guess = guess;
    }

    /**
     * @param title title of the project
     * @param guess what the folder seems to hold
     * @return the project file, fitting the schema; files that were not found are named so that validation lists them
     */
    static String write(String title, FolderGuess guess) {
        return new ProjectTemplate(guess).text(title);
    }

    private String text(String title) {
        line("# Pedonscape project. Check it with: pedonscape validate project.yaml");
        line("# Run it with: pedonscape run project.yaml. All keys: pedonscape describe.");
        line("# Paths start at the folder of this file.");
        line("title: " + quoted(title));
        line("");
        line("# The target grid; by default that of the first land-cover map.");
        line("# grid: {like: FILE}");
        line("# grid: {crs: 'EPSG:32632', resolution: 30, extent: [WEST, SOUTH, EAST, NORTH]}");
        line("");
        line("# Cells that are 0 or no-data in the mask are left out.");
        line(guess.rasters().containsKey(RasterNames.MASK)
                ? "mask: " + quoted(guess.rasters().get(RasterNames.MASK))
                : "# mask: FILE");
        line("");
        landCover();
        classMap(ClassRole.SOIL, "Soil classes; without them the parent material decides.");
        classMap(ClassRole.GEOLOGY, "Parent material or lithology.");
        zone();
        properties();
        climate();
        events();
        line("# Years to map. The first land-cover year is always mapped too.");
        line("forecast:");
        int last = Stream.concat(guess.landCover().keySet().stream(), Stream.of(0)).max(Integer::compare).orElseThrow();
        List<Integer> years = FORECAST_YEARS.stream().filter(year -> year > last).toList();
        line("  years: " + (years.isEmpty() ? List.of(last) : years));
        line("  # label_since: 2000   # carbon that entered since then is counted as new; default: first transition");
        line("");
        line("# Switches and parameters of the model, all optional; list: pedonscape describe.");
        line("# model:");
        line("#   name: pedon");
        line("#   processes: {priming: false}");
        line("#   parameters: {persistence_threshold: 100}");
        line("");
        line("output:");
        line("  directory: results");
        line("  compression: zstd   # or deflate, which older programs read too");
        if (!guess.unused().isEmpty()) {
            line("");
            line("# Rasters in this folder that are not used above:");
            guess.unused().forEach(file -> line("#   " + file));
        }
        return yaml.toString();
    }

    private void landCover() {
        line("# Land cover at one or more dates, oldest first. A change between two dates happens half way between");
        line("# them, or in the year that the later one gives as changed: {year: 2030, raster: FILE, changed: 2026}.");
        line("land_cover:");
        legend("  legend: ", ClassRole.LAND_COVER);
        line("  maps:");
        Map<Integer, String> maps = new TreeMap<>(guess.landCover());
        if (maps.isEmpty()) {
            String file = guess.undated().map(ProjectTemplate::quoted).orElse("landcover.tif");
            String comment = guess.undated().isPresent()
                    ? "   # CHECK the year: the name does not tell it"
                    : "   # not found: give this file and its year";
            line("    - {year: " + UNKNOWN_YEAR + ", raster: " + file + "}" + comment);
        }
        maps.forEach((year, file) -> line("    - {year: " + year + ", raster: " + quoted(file) + "}"));
        line("");
    }

    private void legend(String key, ClassRole role) {
        String legend = guess.legends().get(role.key());
        if (legend != null) {
            line(key + quoted(legend));
        } else {
            line(key + role.key() + "_legend.csv   # not found: give a ready table ("
                    + String.join(", ", LegendCatalog.names(role)) + ") or a CSV of your own");
        }
    }

    private void classMap(ClassRole role, String comment) {
        line("# " + comment);
        String file = guess.rasters().get(role.key());
        if (file == null) {
            line("# " + role.key() + ": {raster: FILE, legend: " + LegendCatalog.names(role).get(0) + "}");
        } else {
            line(role.key() + ":");
            line("  raster: " + quoted(file));
            legend("  legend: ", role);
        }
        line("");
    }

    private void zone() {
        line("# Zones that tables with 'by: zone' refer to, such as climate zones.");
        String file = guess.rasters().get(ClassRole.ZONE.key());
        line(file == null ? "# zone: {raster: FILE}" : "zone: {raster: " + quoted(file) + "}");
        line("");
    }

    private void properties() {
        line("# Optional quantities: a number, {raster: FILE, band: 1, scale: 1, offset: 0}");
        line("# or {table: FILE.csv, column: NAME, by: soil}. What is not given is assumed, and the run says so.");
        boolean any = Stream.of(Quantity.values()).anyMatch(quantity -> guess.rasters().containsKey(quantity.key()));
        line(any ? "properties:" : "# properties:");
        for (Quantity quantity : Quantity.values()) {
            String file = guess.rasters().get(quantity.key());
            String comment = "   # " + quantity.description() + " [" + quantity.unit() + "]";
            line(file == null
                    ? "#   " + quantity.key() + ": FILE OR VALUE" + comment
                    : "  " + quantity.key() + ": {raster: " + quoted(file) + "}" + comment);
        }
        line("");
    }

    private void climate() {
        line("# Monthly climate: a raster of 12 bands, 12 values, a table (columns NAME_1 to NAME_12), a number,");
        line("# or {annual: VALUE, amplitude: VALUE, peak_month: 7}.");
        line("climate:");
        required("temperature", "degrees Celsius");
        required("precipitation", "mm a month");
        String file = guess.rasters().get("evapotranspiration");
        line(file == null
                ? "  # evapotranspiration: FILE   # mm a month; by default from temperature and latitude"
                : "  evapotranspiration: {raster: " + quoted(file) + "}   # mm a month");
        line("  # reference_elevation: 350   # m; with a DEM, temperature is corrected for height");
        line("");
    }

    private void required(String key, String unit) {
        String file = guess.rasters().get(key);
        line(file == null
                ? "  " + key + ": {raster: " + key + ".tif}   # " + unit + "; not found: give this file or values"
                : "  " + key + ": {raster: " + quoted(file) + "}   # " + unit);
    }

    private void events() {
        line("# What happens beside the changes of land cover.");
        line("# events:");
        line("#   - {type: plough, year: 2030, every: 1, until: 2050, land_cover: [3], depth_cm: 25, "
                + "aggregates_broken: 0.5}");
        line("");
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z_][A-Za-z0-9_./-]*") ? text : "'" + text.replace("'", "''") + "'";
    }

    /**
     * @param guess what the folder seems to hold
     * @return lines that tell the user what was recognised
     */
    static List<String> summary(FolderGuess guess) {
        Stream<String> maps = guess.landCover().entrySet().stream()
                .map(map -> "land_cover " + map.getKey() + ": " + map.getValue());
        Stream<String> undated = guess.undated().stream().map(file -> "land_cover, year unknown: " + file);
        Stream<String> rasters = guess.rasters().entrySet().stream().map(r -> r.getKey() + ": " + r.getValue());
        return Stream.of(maps, undated, rasters).flatMap(lines -> lines).collect(Collectors.toList());
    }
}
