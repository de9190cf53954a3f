package org.pedonscape.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's wish to stop (Ctrl-C, or SIGTERM from a program that started this one). The virtual machine answers both
 * by its shutdown hooks; ours raises the flag that the engine looks at, waits until the engine has taken away what was
 * half written, and ends with status 130.
 */
public final class Interruption {

    /** Long enough for every thread to finish its block of cells and delete its files. */
    private static final long PATIENCE_SECONDS = 30;

    private volatile boolean wanted;
    private volatile boolean ended;
    private volatile CountDownLatch cleaned = new CountDownLatch(0);

    /** Starts to listen. Only the entry point of a process calls this. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "interruption"));
    }

    /** The process ends by itself: from now on its end is no interruption. */
    void end() {
        ended = true;
    }

    /** Work that must be cleaned up begins. */
    public void begin() {
        cleaned = new CountDownLatch(1);
    }

    /** That work is over and cleaned up, its messages are printed. */
    public void over() {
        cleaned.countDown();
    }

    /** Asks for the end. */
    public void want() {
        wanted = true;
    }

    /** Whether the user asked to stop. */
    public boolean wanted() {
        return wanted;
    }

    private void stop() {
        if (ended) {
            return;
        }
        want();
        try {
            boolean clean = cleaned.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Runtime.getRuntime().halt(clean ? ExitStatus.CANCELLED : ExitStatus.INTERNAL);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(ExitStatus.INTERNAL);
        }
    }
}
