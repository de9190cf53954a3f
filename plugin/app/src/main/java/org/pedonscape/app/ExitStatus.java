package org.pedonscape.app;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit statuses that scripts may test for, after sysexits.h. */
public final class ExitStatus {

    /** Everything went well. */
    public static final int OK = 0;
    /** The command line is wrong. */
    public static final int USAGE = 64;
    /** The project, a raster or a table is wrong. */
    public static final int DATA = 65;
    /** A fault of the program. */
    public static final int INTERNAL = 70;
    /** The disk is full, the memory is too small or a folder cannot be written. */
    public static final int RESOURCES = 75;
    /** The user asked to stop. */
    public static final int CANCELLED = 130;

    private ExitStatus() {}

    /** What each means, in ascending order: the list on every help page. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(" " + OK, "everything went well");
        meanings.put(" " + USAGE, "the command line is wrong");
        meanings.put(" " + DATA, "the project, a raster or a table is wrong");
        meanings.put(" " + INTERNAL, "a fault of the program");
        meanings.put(" " + RESOURCES, "the disk is full, the memory too small, or a folder cannot be written");
        meanings.put(String.valueOf(CANCELLED), "cancelled; nothing half-written is left");
        return meanings;
    }
}
