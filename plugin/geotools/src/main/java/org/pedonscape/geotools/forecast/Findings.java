package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pedonscape.geotools.legend.CodeTable;
import org.pedonscape.geotools.legend.Legend;
import org.pedonscape.geotools.legend.LegendCatalog;
import org.pedonscape.geotools.legend.UnmappedCodes;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.geotools.project.ValueSource;

/** What a survey found that stops a run: codes without a row, values that cannot be, maps that do not fit together. */
final class Findings {

    // Two maps of one area in one legend share classes; with a single class on either, a scenario may change them all.
    private static final int TELLING_CLASSES = 2;

    private final ProjectInputs inputs;
    private final Project project;
    private final SurveyTally tally;
    private final int columns;
    private final List<Problem> problems = new ArrayList<>();

    private Findings(ProjectInputs inputs, SurveyTally tally) {
        this.inputs = inputs;
        this.project = inputs.project();
        this.tally = tally;
        this.columns = inputs.grid().width();
    }

    /**
     * @param inputs what was read
     * @param tally what was seen
     * @return everything wrong, all at once
     */
    static List<Problem> of(ProjectInputs inputs, SurveyTally tally) {
        Findings findings = new Findings(inputs, tally);
        findings.emptyMaps();
        findings.classes();
        findings.disagreement();
        findings.tables();
        findings.problems.addAll(tally.ranges().problems(findings::source, findings.columns));
        return findings.problems;
    }

    private void emptyMaps() {
        if (tally.inside() == 0) {
            problems.add(Problem.data("the mask leaves out every cell of the grid", file("mask"),
                    "cells that are 0 or no-data in the mask are left out; check that it overlaps the land-cover map"
                            + " and is not turned inside out"));
            return;
        }
        tally.covers().forEach((role, count) -> {
            if (count.noData() == count.all()) {
                problems.add(Problem.data("the map holds nothing but no-data on the target grid", file(role),
                        "check its no-data value and extent with gdalinfo -stats"));
            }
        });
    }

    private void classes() {
        UnmappedCodes unmapped = new UnmappedCodes();
        tally.covers().forEach((role, count) -> {
            unmapped.add(file(role), inputs.builder().landCover(), count.cells());
            fractions(role, count);
        });
        tally.classes().forEach((role, count) -> {
            Optional<? extends Legend> legend = role == ClassRole.SOIL
                    ? inputs.builder().soil()
                    : role == ClassRole.GEOLOGY ? inputs.builder().geology() : Optional.empty();
            legend.ifPresent(table -> unmapped.add(file(role.key()), table, count.cells()));
            fractions(role.key(), count);
        });
        problems.addAll(unmapped.problems());
    }

    private void fractions(String role, ClassCount count) {
        if (count.fractions() > 0) {
            problems.add(Problem.data(
                    count.fractions() + " cells hold fractions or numbers beyond " + Integer.MAX_VALUE
                            + ", which are no class codes",
                    file(role) + ", first at " + place(count.firstFraction()),
                    "give a map of classes; if it was resampled, resample it by the nearest cell"));
        }
    }

    /** Two dates in different legends: codes that one ready table knows and the table in use does not. */
    private void disagreement() {
        Legend used = inputs.builder().landCover();
        List<String> roles = List.copyOf(tally.covers().keySet());
        for (int date = 1; date < roles.size(); date++) {
            Set<Integer> before = tally.covers().get(roles.get(date - 1)).cells().keySet();
            Set<Integer> now = tally.covers().get(roles.get(date)).cells().keySet();
            Set<Integer> common = new HashSet<>(before);
            common.retainAll(now);
            if (common.isEmpty() && before.size() >= TELLING_CLASSES && now.size() >= TELLING_CLASSES) {
                problems.add(Problem.data(
                        "the land-cover maps have no class code in common: " + before + " and " + now,
                        file(roles.get(date - 1)) + " and " + file(roles.get(date)),
                        "all dates are read with the table '" + used.name() + "'; bring the maps to one legend"
                                + fitting(before, now)));
            }
        }
    }

    private static String fitting(Set<Integer> before, Set<Integer> now) {
        StringBuilder words = new StringBuilder();
        for (String name : LegendCatalog.names(ClassRole.LAND_COVER)) {
            Legend ready = LegendCatalog.ready(name);
            if (knows(ready, before) != knows(ready, now)) {
                words.append("; the codes of the ").append(knows(ready, before) ? "first" : "second").append(" fit '")
                        .append(name).append("'");
            }
        }
        return words.toString();
    }

    private static boolean knows(Legend legend, Set<Integer> codes) {
        return codes.stream().allMatch(code -> legend.classOf(code).isPresent());
    }

    private void tables() {
        Set<Problem> missing = new HashSet<>();
        for (InputRoles.Table use : inputs.roles().tables()) {
            CodeTable table = inputs.table(use.key());
            for (Map.Entry<Integer, Long> seen : count(use).cells().entrySet()) {
                if (table.valuesOf(seen.getKey()).isEmpty()) {
                    Problem problem = table.missing(seen.getKey(), seen.getValue());
                    if (missing.add(problem)) {
                        problems.add(problem);
                    }
                }
            }
        }
    }

    private ClassCount count(InputRoles.Table use) {
        if (use.source().by() != ClassRole.LAND_COVER) {
            return tally.classes().get(use.source().by());
        }
        List<ClassCount> covers = List.copyOf(tally.covers().values());
        return covers.get(use.role().equals("properties." + Quantity.NPP.key()) ? covers.size() - 1 : 0);
    }

    /** Where the project takes a quantity or a climate series from. */
    private Optional<String> source(String key) {
        for (Map.Entry<Quantity, ValueSource> entry : project.quantities().entrySet()) {
            if (entry.getKey().key().equals(key)) {
                return Optional.of(told("properties." + key, entry.getValue()));
            }
        }
        Project.ClimateSpec climate = project.climate();
        return switch (key) {
            case "temperature" -> Optional.of(told("climate.temperature", climate.temperature()));
            case "precipitation" -> Optional.of(told("climate.precipitation", climate.precipitation()));
            case "evapotranspiration" ->
                climate.evapotranspiration().map(source -> told("climate.evapotranspiration", source));
            default -> Optional.empty();
        };
    }

    private static String told(String role, ValueSource source) {
        if (source instanceof ValueSource.Raster raster) {
            return raster.path() + " (" + role + ", band " + raster.band() + ")";
        }
        if (source instanceof ValueSource.Table table) {
            return table.path() + " (" + role + ", column " + table.column() + ")";
        }
        return role;
    }

    private String file(String role) {
        return inputs.roles().rasters().stream()
                .filter(use -> use.role().equals(role))
                .map(use -> use.file().toString())
                .findFirst()
                .orElse(role);
    }

    private String place(long index) {
        return String.format(Locale.ROOT, "column %d, row %d", index % columns, index / columns);
    }
}
