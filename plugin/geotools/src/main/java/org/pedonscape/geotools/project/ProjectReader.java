package org.pedonscape.geotools.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pedonscape.geotools.problem.NearestName;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project.ClassMap;
import org.pedonscape.geotools.project.Project.ClimateSpec;
import org.pedonscape.geotools.project.Project.DatedMap;
import org.pedonscape.geotools.project.Project.ForecastSpec;
import org.pedonscape.geotools.project.Project.GridSpec;
import org.pedonscape.geotools.project.Project.LegendRef;
import org.pedonscape.geotools.project.Project.ModelSpec;
import org.pedonscape.geotools.project.Project.OutputSpec;

/**
 * Reads a project file: YAML, checked against the published schema and for what a schema cannot say (years in order,
 * files that are there, tables by maps that are there). Everything wrong is reported together. Opens no raster.
 */
public final class ProjectReader {

    private final Vocabulary vocabulary;
    private final SchemaCheck schema;

    /** Reads projects without checking names of processes, parameters and ready tables. */
    public ProjectReader() {
        this(Vocabulary.ANY);
    }

    /**
     * @param vocabulary names that a project may use
     */
    public ProjectReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.schema = new SchemaCheck(ProjectSchema.json(vocabulary));
    }

    /**
     * Reads a project.
     *
     * @param file the project file
     * @return the project, its paths absolute
     * @throws ProblemException with everything that is wrong, line and column in each
     */
    public Project read(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        List<Problem> problems = new ArrayList<>();
        YamlDocument document = YamlDocument.read(absolute, problems);
        problems.addAll(schema.problems(document));
        Parts parts = new Parts(new Reading(document, absolute.getParent(), problems));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return parts.project(absolute);
    }

    /** The parts of one project; those that are malformed stay empty, and the problems say why. */
    private final class Parts {

        private final Reading reading;
        private final Section root;
        private final List<DatedMap> maps;
        private final Optional<LegendRef> landCoverLegend;
        private final Optional<Path> mask;
        private final Optional<GridSpec> grid;
        private final Map<ClassRole, ClassMap> classMaps = new EnumMap<>(ClassRole.class);
        private final Map<Quantity, ValueSource> quantities;
        private final Map<String, ValueSource> climate;
        private final ForecastSpec forecast;
        private final List<Project.EventRule> events;
        private final OutputSpec output;

        Parts(Reading reading) {
            this.reading = reading;
            this.root = new Section(reading.document().root(), "");
            Section landCover = root.child("land_cover");
            this.landCoverLegend = legend(ClassRole.LAND_COVER, landCover.child("legend"));
            this.maps = maps(landCover.child("maps"));
            this.mask = reading.file(root.child("mask"));
            this.grid = grid(root.child("grid"));
            Set<ClassRole> given = EnumSet.of(ClassRole.LAND_COVER);
            for (ClassRole role : EnumSet.of(ClassRole.SOIL, ClassRole.GEOLOGY, ClassRole.ZONE)) {
                Section section = root.child(role.key());
                if (section.present()) {
                    given.add(role);
                    classMap(role, section).ifPresent(map -> classMaps.put(role, map));
                }
            }
            ValueSourceReader sources = new ValueSourceReader(reading, given);
            this.quantities = quantities(sources, root.child("properties"));
            this.climate = climate(sources, root.child("climate"));
            int firstYear = maps.stream().mapToInt(DatedMap::year).min().orElse(Integer.MIN_VALUE);
            this.forecast = forecast(root.child("forecast"), firstYear);
            int lastYear = forecast.years().isEmpty() ? firstYear : forecast.years().get(forecast.years().size() - 1);
            this.events = new EventReader(reading, firstYear, lastYear).read(root.child("events"));
            this.output = output(root.child("output"));
        }

        Project project(Path file) {
            return new Project(
                    root.child("title").text().orElse(String.valueOf(file.getParent().getFileName())),
                    file,
                    grid,
                    mask,
                    maps,
                    landCoverLegend.orElseThrow(),
                    Optional.ofNullable(classMaps.get(ClassRole.SOIL)),
                    Optional.ofNullable(classMaps.get(ClassRole.GEOLOGY)),
                    Optional.ofNullable(classMaps.get(ClassRole.ZONE)),
                    quantities,
                    new ClimateSpec(
                            climate.get("temperature"),
                            climate.get("precipitation"),
                            Optional.ofNullable(climate.get("evapotranspiration")),
                            Optional.ofNullable(climate.get("reference_elevation"))),
                    events,
                    forecast,
                    model(root.child("model")),
                    output);
        }

        private List<DatedMap> maps(Section section) {
            List<DatedMap> read = new ArrayList<>();
            for (Section entry : section.entries()) {
                Optional<Integer> year = entry.child("year").integer();
                Optional<Path> raster = reading.file(entry.child("raster"));
                Optional<Integer> changed = entry.child("changed").integer();
                year.ifPresent(y -> read.add(new DatedMap(y, raster.orElse(reading.folder()), changed)));
                checkChange(entry.child("changed"), changed, read);
            }
            ascending(section, "year", read.stream().map(DatedMap::year).toList(), "land-cover maps");
            return List.copyOf(read);
        }

        /** A change lies between the map before and its own map; the first map has none before it. */
        private void checkChange(Section where, Optional<Integer> changed, List<DatedMap> read) {
            if (changed.isEmpty() || read.isEmpty()) {
                return;
            }
            int own = read.get(read.size() - 1).year();
            if (read.size() == 1) {
                reading.problem("the first land-cover map cannot say when it changed", where,
                        "take 'changed' out; it belongs to a later map");
                return;
            }
            int before = read.get(read.size() - 2).year();
            if (changed.get() < before || changed.get() > own) {
                reading.problem("changed: " + changed.get() + " does not lie between the maps of " + before + " and "
                        + own, where, "give a year from " + before + " to " + own + ", or leave it out");
            }
        }

        /** Years must rise from entry to entry; says which are given twice and which come too late in the list. */
        private void ascending(Section list, String key, List<Integer> years, String name) {
            for (int i = 1; i < years.size() && years.size() == list.entries().size(); i++) {
                Section entry = list.entries().get(i);
                Section year = key.isEmpty() ? entry : entry.child(key);
                if (years.subList(0, i).contains(years.get(i))) {
                    reading.problem("the year " + years.get(i) + " is given twice in the " + name, year,
                            "keep one of them");
                } else if (years.get(i) < years.get(i - 1)) {
                    reading.problem("the " + name + " are out of order: " + years.get(i) + " after " + years.get(i - 1),
                            year, "list the years in ascending order");
                }
            }
        }

        private Optional<LegendRef> legend(ClassRole role, Section section) {
            String text = section.text().orElse("");
            if (text.isEmpty()) {
                return Optional.empty();
            }
            if (text.toLowerCase(Locale.ROOT).endsWith(".csv") || text.contains("/") || text.contains("\\")) {
                return Optional.of(new LegendRef(Optional.empty(), reading.file(section)));
            }
            Set<String> ready = vocabulary.legends(role);
            if (!ready.isEmpty() && !ready.contains(text)) {
                reading.problem("there is no ready table named '" + text + "' for " + role.key(), section,
                        NearestName.advice(text, ready) + "; or give a CSV file");
            }
            return Optional.of(new LegendRef(Optional.of(text), Optional.empty()));
        }

        private Optional<ClassMap> classMap(ClassRole role, Section section) {
            LegendRef none = new LegendRef(Optional.empty(), Optional.empty());
            LegendRef legend = legend(role, section.child("legend")).orElse(none);
            return reading.file(section.child("raster")).map(raster -> new ClassMap(raster, legend));
        }

        private Optional<GridSpec> grid(Section section) {
            if (!section.present()) {
                return Optional.empty();
            }
            List<Section> corners = section.child("extent").entries();
            double[] extent = corners.stream().flatMap(c -> c.number().stream()).mapToDouble(v -> v).toArray();
            if (extent.length == 4 && (extent[0] >= extent[2] || extent[1] >= extent[3])) {
                reading.problem("the extent has no area", section.child("extent"),
                        "the order is [west, south, east, north], with west < east and south < north");
            }
            return Optional.of(new GridSpec(
                    reading.file(section.child("like")),
                    section.child("crs").text(),
                    section.child("resolution").number(),
                    Optional.of(extent).filter(e -> e.length == 4)));
        }

        private Map<Quantity, ValueSource> quantities(ValueSourceReader sources, Section section) {
            Map<Quantity, ValueSource> read = new EnumMap<>(Quantity.class);
            for (Quantity quantity : Quantity.values()) {
                sources.read(section.child(quantity.key())).ifPresent(source -> read.put(quantity, source));
            }
            double sum = 0;
            for (Quantity part : List.of(Quantity.CLAY, Quantity.SILT, Quantity.SAND)) {
                if (read.get(part) instanceof ValueSource.Constant constant && constant.value() <= part.highest()) {
                    sum += constant.value();
                }
            }
            if (sum > 100) {
                reading.problem("clay, silt and sand are " + PlainNumber.of(sum) + " % together", section,
                        "together they are 100 % of the fine earth");
            }
            return read;
        }

        private Map<String, ValueSource> climate(ValueSourceReader sources, Section section) {
            Map<String, ValueSource> read = new LinkedHashMap<>();
            for (String key : List.of("temperature", "precipitation", "evapotranspiration", "reference_elevation")) {
                sources.read(section.child(key)).ifPresent(source -> read.put(key, source));
            }
            return read;
        }

        private ForecastSpec forecast(Section section, int firstYear) {
            Section list = section.child("years");
            List<Integer> years = list.entries().stream().flatMap(year -> year.integer().stream()).toList();
            ascending(list, "", years, "forecast years");
            list.entries().forEach(year -> early(year, firstYear, "the forecast year "));
            early(section.child("label_since"), firstYear, "label_since ");
            return new ForecastSpec(years, section.child("label_since").integer());
        }

        private void early(Section year, int firstYear, String name) {
            year.integer().filter(y -> y < firstYear).ifPresent(y -> reading.problem(
                    name + y + " is before the first land-cover map (" + firstYear + ")", year,
                    "give a year from " + firstYear + " on, or an older land-cover map"));
        }

        private static ModelSpec model(Section section) {
            return new ModelSpec(
                    section.child("name").text().orElse("pedon"),
                    named(section.child("processes"), Section::truth),
                    named(section.child("parameters"), Section::number));
        }

        private static <T> Map<String, T> named(Section section, Function<Section, Optional<T>> read) {
            Map<String, T> values = new LinkedHashMap<>();
            section.keys().forEach(key -> read.apply(section.child(key)).ifPresent(value -> values.put(key, value)));
            return values;
        }

        private OutputSpec output(Section section) {
            Path directory = reading.path(section.child("directory")).orElse(reading.folder().resolve("results"));
            return new OutputSpec(directory, section.child("compression").text().orElse("zstd"));
        }
    }
}
