package org.pedonscape.geotools.forecast;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run made.
 *
 * @param cells number of cells forecast, those that failed numerically counted, those left out by mask or no-data not
 * @param distinctSites number of different sites among them that were computed
 * @param seconds wall time, s
 * @param outputs files written, in the order a reader wants them
 * @param warnings what the user should know
 */
public record RunReport(long cells, long distinctSites, double seconds, List<Output> outputs, List<Warning> warnings) {

    /** Copies the lists. */
    public RunReport {
        outputs = List.copyOf(outputs);
        warnings = List.copyOf(warnings);
    }

    /**
     * A complete file.
     *
     * @param path the file
     * @param description what it holds
     */
    public record Output(Path path, String description) {}

    /**
     * Something that did not stop the run.
     *
     * @param code short stable code such as {@code assumed-ph}
     * @param message one sentence
     */
    public record Warning(String code, String message) {}
}
