package org.pedonscape.geotools.problem;

/**
 * One thing the user can mend.
 *
 * @param kind what sort of trouble it is; decides the exit status
 * @param what what is wrong, with the offending value
 * @param where file, band, line, key or cell
 * @param mend what to do about it
 */
public record Problem(Kind kind, String what, String where, String mend) {

    /** Sorts of trouble, each with the exit status of sysexits.h that scripts test for. */
    public enum Kind {
        /** The command line is wrong. */
        USAGE(64),
        /** The project, a raster or a table is wrong. */
        DATA(65),
        /** The disk is full, the memory is too small or a folder cannot be written. */
        RESOURCES(75);

        private final int exitStatus;

        Kind(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        /** Process exit status. */
        public int exitStatus() {
            return exitStatus;
        }
    }

    /**
     * A problem with the user's data.
     *
     * @param what what is wrong
     * @param where file, band, line, key or cell
     * @param mend what to do about it
     * @return the problem
     */
    public static Problem data(String what, String where, String mend) {
        return new Problem(Kind.DATA, what, where, mend);
    }

    @Override
    public String toString() {
        return what + "\n  where: " + where + "\n  mend:  " + mend;
    }
}
