package org.pedonscape.geotools.forecast;

import java.nio.file.Path;

/**
 * How to run a project.
 *
 * @param directory folder the results go to; made when it is not there
 * @param overwrite whether results of an earlier run in that folder may be replaced
 * @param threads number of worker threads, at least 1; the results do not depend on it
 */
public record RunOptions(Path directory, boolean overwrite, int threads) {

    /** Checks the number of threads. */
    public RunOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("a run needs at least one thread, got " + threads);
        }
    }
}
