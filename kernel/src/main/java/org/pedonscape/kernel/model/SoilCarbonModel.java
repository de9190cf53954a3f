package org.pedonscape.kernel.model;

/**
 * A model of soil organic carbon that can be run at a place. Implementations are immutable and may be shared between
 * threads; the work is done by a {@link Forecaster}, which may not.
 */
public interface SoilCarbonModel {

    /** Short name as used in project files, such as {@code pedon}. */
    String name();

    /**
     * A forecaster with its own working memory.
     *
     * @return one forecaster, for use by one thread at a time
     */
    Forecaster newForecaster();
}
