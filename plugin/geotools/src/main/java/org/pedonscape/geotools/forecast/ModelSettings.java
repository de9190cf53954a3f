package org.pedonscape.geotools.forecast;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.kernel.model.PedonModel;
import org.pedonscape.kernel.process.Parameter;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.process.ProcessId;
import org.pedonscape.kernel.process.ProcessSwitches;
import org.pedonscape.kernel.profile.DepthGrid;

/**
 * The model a project asks for, with every setting that was in force.
 *
 * @param model the model, shared between threads
 * @param processes every process and whether it was at work, by key
 * @param parameters every parameter and its value, by key
 */
record ModelSettings(PedonModel model, Map<String, Boolean> processes, Map<String, Double> parameters) {

    /**
     * @param spec what the user set
     * @return the model
     * @throws ProblemException with everything that no model can be made of
     */
    static ModelSettings of(Project.ModelSpec spec) {
        if (!spec.name().equals("pedon")) {
            throw new ProblemException(Problem.data(
                    "there is no model '" + spec.name() + "'", "model.name", "use 'pedon'"));
        }
        Map<Parameter, Double> changed = new EnumMap<>(Parameter.class);
        spec.parameters().forEach((key, value) -> changed.put(
                named(key, Parameter.values(), Parameter::key, "model.parameters"), value));
        Set<ProcessId> off = EnumSet.noneOf(ProcessId.class);
        spec.processes().forEach((key, on) -> {
            ProcessId process = named(key, ProcessId.values(), ProcessId::key, "model.processes");
            if (!on) {
                off.add(process);
            }
        });
        Parameters parameters = attempt(() -> Parameters.with(changed), "model.parameters",
                "give a value between the bounds; 'pedonscape describe' lists them");
        ProcessSwitches switches = attempt(() -> ProcessSwitches.without(off), "model.processes",
                "leave this process on");
        Map<String, Boolean> processes = new LinkedHashMap<>();
        for (ProcessId process : ProcessId.values()) {
            processes.put(process.key(), switches.on(process));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.values()) {
            values.put(parameter.key(), parameters.get(parameter));
        }
        return new ModelSettings(new PedonModel(DepthGrid.standard(), parameters, switches), processes, values);
    }

    private static <T> T named(String key, T[] all, Function<T, String> keyOf, String where) {
        Optional<T> found = List.of(all).stream().filter(one -> keyOf.apply(one).equals(key)).findFirst();
        return found.orElseThrow(() -> new ProblemException(Problem.data(
                "the model knows no '" + key + "'", where + "." + key, "'pedonscape describe' lists what there is")));
    }

    private static <T> T attempt(Supplier<T> step, String where, String mend) {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.data(e.getMessage(), where, mend));
        }
    }
}
