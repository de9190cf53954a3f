package org.pedonscape.kernel.history;

/**
 * Carbon that crossed the edges of a column since its steady state, kg C m-2. The stock now is the stock then plus what
 * came in less what went out: the tests hold the model to that.
 */
public final class CarbonLedger {

    /** Plant and manure carbon that entered. */
    public double input;
    /** Labelled part of {@link #input}. */
    public double labelledInput;
    /** Carbon dioxide from microbes. */
    public double respired;
    /** Dissolved carbon that left at the base. */
    public double leached;
    /** Peat that sank below the base. */
    public double buried;
    /** Carbon that burnt. */
    public double burnt;
    /** Labelled carbon that left by any way. */
    public double labelLost;

    /** Nothing has passed yet. */
    public CarbonLedger() {}

    /** Takes all sums back to zero. */
    public void clear() {
        input = 0;
        labelledInput = 0;
        respired = 0;
        leached = 0;
        buried = 0;
        burnt = 0;
        labelLost = 0;
    }

    /** Net carbon gained, kg C m-2. */
    public double net() {
        return input - respired - leached - buried - burnt;
    }
}
