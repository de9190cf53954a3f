package org.pedonscape.geotools.legend;

import java.util.List;
import java.util.Optional;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.kernel.site.MineralClass;

/**
 * From codes of geology or parent material to the lower boundary. Columns: {@code code}, {@code name} and, each
 * optional, {@code mineral_class}, {@code clay}, {@code silt}, {@code coarse}, {@code ph}, {@code bedrock_depth_cm}
 * (defaults) and {@code clay_shift}, {@code silt_shift}, {@code coarse_shift}, {@code ph_shift} (corrections to the
 * soil class); see {@code docs/mapping-tables.md}.
 */
public final class GeologyLegend implements Legend {

    private static final List<String> REQUIRED = List.of("code", "name");
    private static final List<String> OPTIONAL = List.of(
            "symbol",
            "source",
            "mineral_class",
            "clay",
            "silt",
            "coarse",
            "ph",
            "bedrock_depth_cm",
            "clay_shift",
            "silt_shift",
            "coarse_shift",
            "ph_shift");

    private final String name;
    private final CodeIndex<GeologyClass> index;

    private GeologyLegend(String name, CodeIndex<GeologyClass> index) {
        this.name = name;
        this.index = index;
    }

    static CsvTable.Columns columns() {
        return CsvTable.Columns.of(REQUIRED, OPTIONAL);
    }

    static GeologyLegend of(String name, CsvTable table) {
        CodeIndex<GeologyClass> index = new CodeIndex<>();
        for (CsvTable.Row row : table.rows()) {
            int code = row.integer("code");
            GeologyClass rock = new GeologyClass(
                    code,
                    row.requiredText("name"),
                    row.oneOf("mineral_class", MineralClass.class),
                    SoilColumns.number(row, "clay", Quantity.CLAY),
                    SoilColumns.number(row, "silt", Quantity.SILT),
                    SoilColumns.number(row, "coarse", Quantity.COARSE_FRAGMENTS),
                    SoilColumns.number(row, "ph", Quantity.PH),
                    SoilColumns.number(row, "bedrock_depth_cm", Quantity.BEDROCK_DEPTH),
                    row.number("clay_shift", -60, 60).orElse(0),
                    row.number("silt_shift", -60, 60).orElse(0),
                    row.number("coarse_shift", -60, 60).orElse(0),
                    row.number("ph_shift", -4, 4).orElse(0));
            SoilColumns.check(row, rock.clay(), rock.silt());
            if (!index.add(code, rock)) {
                row.problem("code", "the code " + code + " appears twice", "keep one row a code");
            }
        }
        table.finish();
        return new GeologyLegend(name, index);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ClassRole role() {
        return ClassRole.GEOLOGY;
    }

    @Override
    public List<GeologyClass> classes() {
        return List.copyOf(index.values());
    }

    @Override
    public Optional<GeologyClass> classOf(int code) {
        return index.get(code);
    }
}
