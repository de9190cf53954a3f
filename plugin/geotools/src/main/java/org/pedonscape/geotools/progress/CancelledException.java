package org.pedonscape.geotools.progress;

/** The user asked to stop; whatever was half done has been taken away. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Cancelled at the user's wish. */
    public CancelledException() {
        super("cancelled");
    }
}
