package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.pedonscape.geotools.progress.CancelledException;
import org.pedonscape.geotools.progress.Progress;

/** Threads of this process; each takes the next task when it is done with one. */
final class LocalWorkers implements Workers {

    private final int threads;

    /**
     * @param threads how many, at least 1
     */
    LocalWorkers(int threads) {
        this.threads = threads;
    }

    @Override
    public void run(int tasks, Supplier<? extends Tools> tools, Progress progress) {
        Round round = new Round(tasks, tools, progress);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, tasks); i++) {
            Thread helper = new Thread(round::work, "pedonscape-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        round.work();
        boolean interrupted = false;
        for (Thread helper : helpers) {
            interrupted |= join(helper);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        round.settle();
    }

    /** Waits for the end of a helper come what may, since its files are about to be taken away. */
    private static boolean join(Thread helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /** One call's tasks. */
    private static final class Round {

        private final int tasks;
        private final Supplier<? extends Tools> tools;
        private final Progress progress;
        private final AtomicInteger next = new AtomicInteger();
        private volatile boolean cancelled;
        private int failedTask = Integer.MAX_VALUE;
        private volatile Throwable failure;

        Round(int tasks, Supplier<? extends Tools> tools, Progress progress) {
            this.tasks = tasks;
            this.tools = tools;
            this.progress = progress;
        }

        void work() {
            int task = -1;
            try (Tools own = tools.get()) {
                while (failure == null && !cancelled) {
                    task = next.getAndIncrement();
                    if (task >= tasks) {
                        return;
                    }
                    if (progress.cancelled()) {
                        cancelled = true;
                        return;
                    }
                    own.perform(task);
                }
            } catch (RuntimeException | Error e) {
                failed(task, e);
            }
        }

        private synchronized void failed(int task, Throwable e) {
            if (task < failedTask) {
                failedTask = task;
                failure = e;
            }
        }

        void settle() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
            if (cancelled) {
                throw new CancelledException();
            }
        }
    }
}
