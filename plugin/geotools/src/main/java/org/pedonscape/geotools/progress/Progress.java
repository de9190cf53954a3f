package org.pedonscape.geotools.progress;

import java.nio.file.Path;

/**
 * Listener of a run. The engine reports, a face shows: a terminal, JSON lines, a GeoTools progress listener. All
 * methods may be called from any thread.
 */
public interface Progress {

    /**
     * A phase begins.
     *
     * @param name short name such as {@code align} or {@code forecast}
     * @param units how many units of work it has, or 0 when unknown
     */
    void phase(String name, long units);

    /**
     * Work was done in the current phase.
     *
     * @param units how many units more
     */
    void advance(long units);

    /**
     * Something the user should know but that does not stop the run.
     *
     * @param code short stable code such as {@code assumed-ph}
     * @param message one sentence
     */
    void warning(String code, String message);

    /**
     * A file is complete and in its place.
     *
     * @param path the file
     * @param description what it holds
     */
    void output(Path path, String description);

    /** Whether the user asked to stop; looked at between blocks of work. */
    boolean cancelled();

    /** Says nothing, never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void phase(String name, long units) {}

        @Override
        public void advance(long units) {}

        @Override
        public void warning(String code, String message) {}

        @Override
        public void output(Path path, String description) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
