package org.pedonscape.kernel.profile;

/**
 * The seven pools of organic carbon in a layer, kg C m<sup>-2</sup> each. The letters are those of the model's
 * equations.
 */
public enum Pool {
    /** P: plant litter in pieces, free between aggregates. */
    PARTICULATE("P"),
    /** A: plant litter occluded in aggregates. */
    OCCLUDED("A"),
    /** B: living microbial biomass. */
    MICROBIAL("B"),
    /** N: dead microbial cells not yet bound. */
    NECROMASS("N"),
    /** M1: carbon on mineral surfaces that exchanges with the solution. */
    EXCHANGEABLE("M1"),
    /** M2: carbon strongly bound to minerals. */
    STRONGLY_BOUND("M2"),
    /** D: dissolved organic carbon. */
    DISSOLVED("D");

    /** Number of pools. */
    public static final int COUNT = 7;

    /** Index of {@link #PARTICULATE}. */
    public static final int P = 0;
    /** Index of {@link #OCCLUDED}. */
    public static final int A = 1;
    /** Index of {@link #MICROBIAL}. */
    public static final int B = 2;
    /** Index of {@link #NECROMASS}. */
    public static final int N = 3;
    /** Index of {@link #EXCHANGEABLE}. */
    public static final int M1 = 4;
    /** Index of {@link #STRONGLY_BOUND}. */
    public static final int M2 = 5;
    /** Index of {@link #DISSOLVED}. */
    public static final int D = 6;

    private final String symbol;

    Pool(String symbol) {
        this.symbol = symbol;
    }

    /** Symbol in the equations. */
    public String symbol() {
        return symbol;
    }
}
