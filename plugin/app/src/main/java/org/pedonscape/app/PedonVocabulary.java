package org.pedonscape.app;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pedonscape.geotools.legend.LegendCatalog;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Vocabulary;
import org.pedonscape.kernel.process.Parameter;
import org.pedonscape.kernel.process.ProcessId;

/** The names of the pedon model and of the ready mapping tables, read from where they are defined. */
final class PedonVocabulary {

    /** As {@link org.pedonscape.kernel.model.PedonModel} names itself. */
    private static final String MODEL = "pedon";

    private PedonVocabulary() {}

    /** The names a project file may use. */
    static Vocabulary read() {
        List<Vocabulary.Process> processes = Arrays.stream(ProcessId.values())
                .map(process -> new Vocabulary.Process(process.key(), process.essential(), process.description()))
                .toList();
        List<Vocabulary.Parameter> parameters = Arrays.stream(Parameter.values())
                .map(p -> new Vocabulary.Parameter(
                        p.key(), p.unit(), p.standard(), p.lowest(), p.highest(), p.source()))
                .toList();
        Map<ClassRole, Set<String>> legends = new EnumMap<>(ClassRole.class);
        for (ClassRole role : ClassRole.values()) {
            legends.put(role, Set.copyOf(LegendCatalog.names(role)));
        }
        return new Vocabulary(Set.of(MODEL), processes, parameters, legends);
    }
}
