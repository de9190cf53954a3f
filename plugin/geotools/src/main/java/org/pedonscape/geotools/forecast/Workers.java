package org.pedonscape.geotools.forecast;

import java.util.function.Supplier;
import org.pedonscape.geotools.progress.Progress;

/**
 * Whoever does the work of a phase: threads here, a cluster elsewhere. Tasks are numbered, know nothing of each other
 * and leave their results by number, so that results do not depend on who does what and when.
 */
interface Workers {

    /**
     * One worker's own tools, such as readers and working memory; used by one thread at a time.
     */
    interface Tools extends AutoCloseable {

        /**
         * Does a task.
         *
         * @param task its number, from 0
         */
        void perform(int task);

        /** Gives the tools back. */
        @Override
        void close();
    }

    /**
     * Does all tasks.
     *
     * @param tasks how many
     * @param tools makes the tools of one worker
     * @param progress asked before each task whether to stop
     * @throws org.pedonscape.geotools.progress.CancelledException when the user asked to stop; no task is running any
     *     more then
     * @throws RuntimeException what the failed task of the lowest number threw; no task is running any more then
     */
    void run(int tasks, Supplier<? extends Tools> tools, Progress progress);
}
