package org.pedonscape.geotools.legend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The vegetation types of {@code vegetation.csv} and the families of {@code vegetation-families.csv}, which let one
 * class such as "tree cover" mean different trees in different climates. Land-cover tables refer to either by name.
 */
public final class VegetationTable {

    /** Columns of {@code vegetation.csv} that a land-cover table may override for one of its classes. */
    static final List<String> NUMBERS = List.of(
            "production_ratio",
            "exported_share",
            "below_ground_share",
            "exudate_share",
            "lignin_n_shoot",
            "lignin_n_root",
            "root_beta",
            "et_factor",
            "tillage",
            "nitrogen",
            "development_years",
            "residue_left",
            "drained_to_cm",
            "wet_to_cm");

    private static final List<String> OTHERS =
            List.of("key", "group", "unccd", "water_limited", "organic_layer", "source");

    private static final VegetationTable READY = load();

    private final Map<String, VegetationType> types = new LinkedHashMap<>();
    private final Map<String, TreeMap<Double, VegetationType>> families = new LinkedHashMap<>();

    private VegetationTable() {}

    /** The table shipped with the program. */
    public static VegetationTable ready() {
        return READY;
    }

    /** Every vegetation type, in the order of the table. */
    public Collection<VegetationType> types() {
        return Collections.unmodifiableCollection(types.values());
    }

    /** Names of types and families that a land-cover table may use. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(types.keySet());
        names.addAll(families.keySet());
        return names;
    }

    /**
     * @param name a type or a family
     * @return what it stands for, by climate; empty when there is no such name
     */
    public Optional<VegetationChoice> choice(String name) {
        return candidates(name).map(VegetationChoice::new);
    }

    private Optional<Map<Double, VegetationType>> candidates(String name) {
        if (types.containsKey(name)) {
            return Optional.of(Map.of(Double.NEGATIVE_INFINITY, types.get(name)));
        }
        return Optional.ofNullable(families.get(name));
    }

    /** As {@link #choice}, with the row's own numbers in place of those of the table where the row gives any. */
    Optional<VegetationChoice> choice(String name, CsvTable.Row overrides) {
        return candidates(name).map(found -> {
            Map<Double, VegetationType> own = new TreeMap<>();
            found.forEach((limit, type) -> own.put(limit, read(overrides, Optional.of(type))));
            return new VegetationChoice(own);
        });
    }

    private static VegetationTable load() {
        VegetationTable table = new VegetationTable();
        List<String> columns = new ArrayList<>(OTHERS);
        columns.addAll(NUMBERS);
        CsvTable types = CsvTable.readResource("vegetation.csv", CsvTable.Columns.of(columns, List.of()));
        for (CsvTable.Row row : types.rows()) {
            VegetationType type = read(row, Optional.empty());
            if (table.types.put(type.key(), type) != null) {
                row.problem("key", "the type '" + type.key() + "' appears twice", "keep one of the rows");
            }
        }
        types.finish();
        CsvTable families = CsvTable.readResource(
                "vegetation-families.csv",
                CsvTable.Columns.of(List.of("family", "warmer_than", "vegetation"), List.of()));
        for (CsvTable.Row row : families.rows()) {
            VegetationType type = table.types.get(row.requiredText("vegetation"));
            if (type == null) {
                row.problem("vegetation", "unknown vegetation type", "use a key of vegetation.csv");
                continue;
            }
            table.families
                    .computeIfAbsent(row.requiredText("family"), name -> new TreeMap<>())
                    .put(row.number("warmer_than", -60, 60).orElse(Double.NEGATIVE_INFINITY), type);
        }
        families.finish();
        return table;
    }

    /** Reads a type; a value the row does not give comes from {@code base}, and without a base must be given. */
    private static VegetationType read(CsvTable.Row row, Optional<VegetationType> base) {
        Numbers n = new Numbers(row, base);
        return new VegetationType(
                base.map(VegetationType::key).orElseGet(() -> row.requiredText("key")),
                base.map(VegetationType::group).orElseGet(() -> row.oneOf("group", CoverGroup.class)
                        .orElse(CoverGroup.BARE)),
                row.given("unccd") || base.isEmpty()
                        ? (int) row.requiredNumber("unccd", 1, 7)
                        : base.get().unccdClass(),
                n.of("production_ratio", 0, 2, VegetationType::productionRatio),
                base.map(VegetationType::waterLimited).orElseGet(() -> row.requiredFlag("water_limited")),
                n.of("exported_share", 0, 1, VegetationType::exportedShare),
                n.of("below_ground_share", 0, 1, VegetationType::belowGroundShare),
                n.of("exudate_share", 0, 1, VegetationType::exudateShare),
                n.of("lignin_n_shoot", 1, 80, VegetationType::ligninToNitrogenShoot),
                n.of("lignin_n_root", 1, 80, VegetationType::ligninToNitrogenRoot),
                n.of("root_beta", 0.8, 0.999, VegetationType::rootBeta),
                n.of("et_factor", 0, 2, VegetationType::evapotranspirationFactor),
                n.of("tillage", 0, 5, VegetationType::tillage),
                n.of("nitrogen", 0, 1, VegetationType::nitrogenFertility),
                base.map(VegetationType::organicLayer).orElseGet(() -> row.requiredFlag("organic_layer")),
                n.of("development_years", 0, 300, VegetationType::developmentYears),
                n.of("residue_left", 0, 20, VegetationType::residueLeft),
                n.depth("drained_to_cm", 0, VegetationType::drainedTo),
                n.depth("wet_to_cm", Double.POSITIVE_INFINITY, VegetationType::wetTo));
    }

    /** Reads numbers with a fallback to another type. */
    private record Numbers(CsvTable.Row row, Optional<VegetationType> base) {

        double of(
                String column,
                double lowest,
                double highest,
                ToDoubleFunction<VegetationType> fallback) {
            if (base.isEmpty()) {
                return row.requiredNumber(column, lowest, highest);
            }
            return row.number(column, lowest, highest).orElseGet(() -> fallback.applyAsDouble(base.get()));
        }

        /** A depth in cm that may be left empty, in m. */
        double depth(String column, double empty, ToDoubleFunction<VegetationType> fallback) {
            OptionalDouble given = row.number(column, 0, 1000);
            if (given.isPresent()) {
                return given.getAsDouble() / 100;
            }
            return base.isEmpty() ? empty : fallback.applyAsDouble(base.get());
        }
    }
}
