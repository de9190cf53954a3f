package org.pedonscape.geotools.legend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pedonscape.geotools.problem.NearestName;
import org.pedonscape.geotools.project.ClassRole;

/**
 * From land-cover codes to vegetation. Columns: {@code code}, {@code name}, {@code land_use} (a vegetation type or
 * family, or {@code water}, {@code ice}, {@code unknown}) and, where a class differs from its type, any numeric
 * column of {@code vegetation.csv}; see {@code docs/mapping-tables.md}.
 */
public final class LandCoverLegend implements Legend {

    private static final List<String> REQUIRED = List.of("code", "name", "land_use");

    private final String name;
    private final CodeIndex<LandCoverClass> index;

    private LandCoverLegend(String name, CodeIndex<LandCoverClass> index) {
        this.name = name;
        this.index = index;
    }

    static CsvTable.Columns columns() {
        List<String> optional = new ArrayList<>(List.of("symbol", "source", "unccd"));
        optional.addAll(VegetationTable.NUMBERS);
        return CsvTable.Columns.of(REQUIRED, optional);
    }

    static LandCoverLegend of(String name, CsvTable table, VegetationTable vegetation) {
        CodeIndex<LandCoverClass> index = new CodeIndex<>();
        for (CsvTable.Row row : table.rows()) {
            int code = row.integer("code");
            String label = row.requiredText("name");
            String use = row.requiredText("land_use");
            Optional<Surface> notLand = notLand(use);
            Optional<VegetationChoice> choice =
                    notLand.isPresent() ? Optional.empty() : vegetation.choice(use, row);
            if (notLand.isEmpty() && choice.isEmpty()) {
                if (!use.isEmpty()) {
                    row.problem("land_use", "unknown land use '" + use + "'",
                            NearestName.advice(use, knownUses(vegetation)));
                }
                continue;
            }
            if (!index.add(code, new LandCoverClass(code, label, notLand.orElse(Surface.LAND), choice))) {
                row.problem("code", "the code " + code + " appears twice", "keep one row a code");
            }
        }
        table.finish();
        return new LandCoverLegend(name, index);
    }

    private static Set<String> knownUses(VegetationTable vegetation) {
        Set<String> known = new LinkedHashSet<>(vegetation.names());
        known.addAll(List.of("water", "ice", "unknown"));
        return known;
    }

    private static Optional<Surface> notLand(String use) {
        for (Surface surface : Surface.values()) {
            if (surface != Surface.LAND && surface.name().toLowerCase(Locale.ROOT).equals(use)) {
                return Optional.of(surface);
            }
        }
        return Optional.empty();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ClassRole role() {
        return ClassRole.LAND_COVER;
    }

    @Override
    public List<LandCoverClass> classes() {
        return List.copyOf(index.values());
    }

    @Override
    public Optional<LandCoverClass> classOf(int code) {
        return index.get(code);
    }
}
