package org.pedonscape.geotools.legend;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pedonscape.geotools.problem.NearestName;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project.LegendRef;

/** The ready mapping tables, by name, and the way to users' own. */
public final class LegendCatalog {

    private static final Map<String, ClassRole> READY = ready();

    private LegendCatalog() {}

    private static Map<String, ClassRole> ready() {
        Map<String, ClassRole> ready = new LinkedHashMap<>();
        for (String name : List.of("unccd-7", "esa-cci", "corine")) {
            ready.put(name, ClassRole.LAND_COVER);
        }
        for (String name : List.of("wrb", "wrb-soilgrids", "usda", "usda-orders")) {
            ready.put(name, ClassRole.SOIL);
        }
        ready.put("glim", ClassRole.GEOLOGY);
        return Collections.unmodifiableMap(ready);
    }

    /** Names of all ready tables. */
    public static Set<String> names() {
        return READY.keySet();
    }

    /**
     * Names of the ready tables for one kind of map.
     *
     * @param role kind of map
     * @return names
     */
    public static List<String> names(ClassRole role) {
        return READY.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A ready table.
     *
     * @param name such as {@code esa-cci}
     * @return the table
     * @throws ProblemException when there is none of that name; the problem lists those there are
     */
    public static Legend ready(String name) {
        ClassRole role = READY.get(name);
        if (role == null) {
            throw new ProblemException(Problem.data(
                    "there is no ready mapping table '" + name + "'",
                    "legend: " + name,
                    NearestName.advice(name, names()) + "; or give the path of a CSV file of your own"));
        }
        return switch (role) {
            case LAND_COVER -> LandCoverLegend.of(
                    name, CsvTable.readResource(name + ".csv", LandCoverLegend.columns()), VegetationTable.ready());
            case SOIL -> SoilLegend.of(name, CsvTable.readResource(name + ".csv", SoilLegend.columns()));
            case GEOLOGY -> GeologyLegend.of(name, CsvTable.readResource(name + ".csv", GeologyLegend.columns()));
            case ZONE -> throw new IllegalStateException("zones have no ready table");
        };
    }

    /**
     * A land-cover table, ready or the user's own.
     *
     * @param ref name or file
     * @return the table
     * @throws ProblemException with everything wrong about it
     */
    public static LandCoverLegend landCover(LegendRef ref) {
        return ref.file().isPresent()
                ? landCover(ref.file().get())
                : cast(ref, ClassRole.LAND_COVER, LandCoverLegend.class);
    }

    /**
     * @param file a land-cover table of the user's own
     * @return the table
     * @throws ProblemException with everything wrong about it
     */
    public static LandCoverLegend landCover(Path file) {
        return LandCoverLegend.of(
                file.toString(), CsvTable.read(file, LandCoverLegend.columns()), VegetationTable.ready());
    }

    /**
     * A soil table, ready or the user's own.
     *
     * @param ref name or file
     * @return the table
     * @throws ProblemException with everything wrong about it
     */
    public static SoilLegend soil(LegendRef ref) {
        return ref.file().isPresent() ? soil(ref.file().get()) : cast(ref, ClassRole.SOIL, SoilLegend.class);
    }

    /**
     * @param file a soil table of the user's own
     * @return the table
     * @throws ProblemException with everything wrong about it
     */
    public static SoilLegend soil(Path file) {
        return SoilLegend.of(file.toString(), CsvTable.read(file, SoilLegend.columns()));
    }

    /**
     * A geology table, ready or the user's own.
     *
     * @param ref name or file
     * @return the table
     * @throws ProblemException with everything wrong about it
     */
    public static GeologyLegend geology(LegendRef ref) {
        return ref.file().isPresent() ? geology(ref.file().get()) : cast(ref, ClassRole.GEOLOGY, GeologyLegend.class);
    }

    /**
     * @param file a geology table of the user's own
     * @return the table
     * @throws ProblemException with everything wrong about it
     */
    public static GeologyLegend geology(Path file) {
        return GeologyLegend.of(file.toString(), CsvTable.read(file, GeologyLegend.columns()));
    }

    private static <L extends Legend> L cast(LegendRef ref, ClassRole role, Class<L> type) {
        String name = ref.name().orElseThrow(() -> new ProblemException(Problem.data(
                "no mapping table is given for " + role.key(),
                role.key() + ": legend",
                "name a ready one (" + String.join(", ", names(role)) + ") or give a CSV file")));
        Legend legend = ready(name);
        if (!type.isInstance(legend)) {
            throw new ProblemException(Problem.data(
                    "the table '" + name + "' is for " + legend.role().key() + ", not for " + role.key(),
                    role.key() + ": legend: " + name,
                    "use one of: " + String.join(", ", names(role)) + "; or give a CSV file"));
        }
        return type.cast(legend);
    }
}
