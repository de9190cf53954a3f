package org.pedonscape.kernel.process;

import java.util.EnumSet;
import java.util.Set;

/** Which processes are at work; immutable. */
public final class ProcessSwitches {

    private static final ProcessSwitches ALL = new ProcessSwitches(EnumSet.noneOf(ProcessId.class));

    private final EnumSet<ProcessId> off;

    private ProcessSwitches(EnumSet<ProcessId> off) {
        this.off = off;
    }

    /** Every process on. */
    public static ProcessSwitches all() {
        return ALL;
    }

    /**
     * Every process on but for some.
     *
     * @param off processes to leave out
     * @return the switches
     * @throws IllegalArgumentException when an essential process is among them
     */
    public static ProcessSwitches without(Set<ProcessId> off) {
        for (ProcessId p : off) {
            if (p.essential()) {
                throw new IllegalArgumentException(
                        p.key() + " cannot be switched off: carbon would have no way in or out");
            }
        }
        return new ProcessSwitches(off.isEmpty() ? EnumSet.noneOf(ProcessId.class) : EnumSet.copyOf(off));
    }

    /**
     * @param process which
     * @return whether it is at work
     */
    public boolean on(ProcessId process) {
        return !off.contains(process);
    }
}
