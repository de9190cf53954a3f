package org.pedonscape.kernel.model;

/** The numbers of one site did not converge; the message says which step and by how much. */
public final class ForecastException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message which step failed and by how much
     */
    public ForecastException(String message) {
        super(message);
    }
}
