package org.pedonscape.geotools.legend;

import java.util.List;
import java.util.Optional;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * From soil codes to the lower boundary. Columns: {@code code}, {@code name}, {@code group} (a {@link SoilGroup} in
 * lower case, or {@code unknown}) and, each optional, {@code mineral_class}, {@code clay}, {@code silt}, {@code
 * coarse}, {@code ph}, {@code bedrock_depth_cm}, {@code water_table_cm}, {@code sodicity}; see {@code
 * docs/mapping-tables.md}. The values are used where the project gives no raster, table or constant for the quantity.
 */
public final class SoilLegend implements Legend {

    private static final List<String> REQUIRED = List.of("code", "name", "group");
    private static final List<String> OPTIONAL = List.of(
            "symbol",
            "source",
            "mineral_class",
            "clay",
            "silt",
            "coarse",
            "ph",
            "bedrock_depth_cm",
            "water_table_cm",
            "sodicity");

    private final String name;
    private final CodeIndex<SoilClass> index;

    private SoilLegend(String name, CodeIndex<SoilClass> index) {
        this.name = name;
        this.index = index;
    }

    static CsvTable.Columns columns() {
        return CsvTable.Columns.of(REQUIRED, OPTIONAL);
    }

    static SoilLegend of(String name, CsvTable table) {
        CodeIndex<SoilClass> index = new CodeIndex<>();
        for (CsvTable.Row row : table.rows()) {
            int code = row.integer("code");
            String group = row.requiredText("group");
            SoilClass soil = new SoilClass(
                    code,
                    row.requiredText("name"),
                    group.equals("unknown") ? Optional.empty() : row.oneOf("group", SoilGroup.class),
                    row.oneOf("mineral_class", MineralClass.class),
                    SoilColumns.number(row, "clay", Quantity.CLAY),
                    SoilColumns.number(row, "silt", Quantity.SILT),
                    SoilColumns.number(row, "coarse", Quantity.COARSE_FRAGMENTS),
                    SoilColumns.number(row, "ph", Quantity.PH),
                    SoilColumns.number(row, "bedrock_depth_cm", Quantity.BEDROCK_DEPTH),
                    SoilColumns.number(row, "water_table_cm", Quantity.WATER_TABLE),
                    SoilColumns.number(row, "sodicity", Quantity.SODICITY));
            SoilColumns.check(row, soil.clay(), soil.silt());
            if (!index.add(code, soil)) {
                row.problem("code", "the code " + code + " appears twice", "keep one row a code");
            }
        }
        table.finish();
        return new SoilLegend(name, index);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ClassRole role() {
        return ClassRole.SOIL;
    }

    @Override
    public List<SoilClass> classes() {
        return List.copyOf(index.values());
    }

    @Override
    public Optional<SoilClass> classOf(int code) {
        return index.get(code);
    }
}
