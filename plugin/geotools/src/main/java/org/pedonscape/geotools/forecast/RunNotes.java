package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.List;
import org.pedonscape.geotools.product.RunRecord;
import org.pedonscape.geotools.progress.Progress;

/** What the user should know of a run, said once to the listener and kept for the record. */
final class RunNotes {

    private final Progress progress;
    private final List<RunReport.Warning> warnings = new ArrayList<>();

    RunNotes(Progress progress) {
        this.progress = progress;
    }

    /**
     * Warns.
     *
     * @param code short stable code
     * @param message one sentence
     */
    void warn(String code, String message) {
        warnings.add(new RunReport.Warning(code, message));
        progress.warning(code, message);
    }

    List<RunReport.Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** The same for the record of the run. */
    List<RunRecord.Warning> recorded() {
        return warnings.stream().map(w -> new RunRecord.Warning(w.code(), w.message())).toList();
    }
}
