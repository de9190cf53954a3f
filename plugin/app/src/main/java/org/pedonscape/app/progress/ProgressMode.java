package org.pedonscape.app.progress;

import java.util.Locale;

/** Ways to show progress. */
public enum ProgressMode {
    /** A live line on a terminal, plain lines elsewhere. */
    AUTO,
    /** A line now and then, for logs. */
    PLAIN,
    /** JSON lines on stdout, for programs. */
    JSONL,
    /** Nothing but warnings and errors. */
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
