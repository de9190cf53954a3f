package org.pedonscape.geotools.project;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names a project file may use but that are defined elsewhere: the model's processes and parameters and the ready
 * mapping tables. Handed in by whoever puts the program together, so that each list has one home. An empty list means
 * that names of its kind are not checked.
 *
 * @param models names of the models
 * @param processes processes that can be switched
 * @param parameters parameters that can be set
 * @param legends names of the ready mapping tables for each kind of class map
 */
public record Vocabulary(
        Set<String> models,
        List<Process> processes,
        List<Parameter> parameters,
        Map<ClassRole, Set<String>> legends) {

    /** Checks no name. */
    public static final Vocabulary ANY = new Vocabulary(Set.of(), List.of(), List.of(), Map.of());

    /** Copies the lists. */
    public Vocabulary {
        models = Set.copyOf(models);
        processes = List.copyOf(processes);
        parameters = List.copyOf(parameters);
        legends = Map.copyOf(legends);
    }

    /** Names of all ready tables for a kind of class map; empty when they are not checked. */
    Set<String> legends(ClassRole role) {
        return legends.getOrDefault(role, Set.of());
    }

    /**
     * A process of the model.
     *
     * @param name key in a project file
     * @param essential whether it must stay on
     * @param description one line for documentation
     */
    public record Process(String name, boolean essential, String description) {}

    /**
     * A parameter of the model.
     *
     * @param name key in a project file
     * @param unit unit of the value
     * @param value default
     * @param lowest lowest value
     * @param highest highest value
     * @param source author and year of the default
     */
    public record Parameter(
            String name, String unit, double value, double lowest, double highest, String source) {}
}
