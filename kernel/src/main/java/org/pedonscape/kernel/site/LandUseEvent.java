package org.pedonscape.kernel.site;

/**
 * Something that happens to a place in a given year. The closed list of what the model understands; what each does to
 * the profile is said where it is applied.
 */
public sealed interface LandUseEvent {

    /** Calendar year of the event; fractions of a year are allowed. */
    double year();

    /**
     * A new vegetation is established; inputs, roots and litter quality move from the old to the new over its
     * {@link Vegetation#developmentYears()}.
     *
     * @param year calendar year
     * @param vegetation what grows from then on
     */
    record Plant(double year, Vegetation vegetation) implements LandUseEvent {}

    /**
     * The standing vegetation is killed: its roots die into the soil and a share of the residue stays.
     *
     * @param year calendar year
     * @param residueLeft share of one year's above-ground input left on the ground as a pulse, [0, 20]
     */
    record Clear(double year, double residueLeft) implements LandUseEvent {}

    /**
     * Part of one year's above-ground input is taken away.
     *
     * @param year calendar year
     * @param exportedShare share of the year's above-ground input that does not reach the soil, [0, 1]
     */
    record Harvest(double year, double exportedShare) implements LandUseEvent {}

    /**
     * The soil is turned: pools are mixed by mass down to a depth and a share of the aggregates is broken.
     *
     * @param year calendar year
     * @param depth depth of ploughing, m, (0, 1.5]
     * @param aggregatesBroken share of occluded carbon set free above that depth, [0, 1]
     */
    record Plough(double year, double depth, double aggregatesBroken) implements LandUseEvent {}

    /**
     * Organic manure is spread.
     *
     * @param year calendar year
     * @param carbon carbon brought in, kg C m-2, [0, 10]
     */
    record Manure(double year, double carbon) implements LandUseEvent {}

    /**
     * The water table moves: down when drained, up when rewetted.
     *
     * @param year calendar year
     * @param waterTableDepth new mean depth of the water table, m, or POSITIVE_INFINITY
     */
    record Drain(double year, double waterTableDepth) implements LandUseEvent {}

    /**
     * A fire passes.
     *
     * @param year calendar year
     * @param burntShare share of the organic layer and of the plant litter in the top 2 cm that burns, [0, 1]
     * @param charShare share of the burnt carbon left as char, which enters the strongly bound pool, [0, 0.5]
     */
    record Fire(double year, double burntShare, double charShare) implements LandUseEvent {}

    /**
     * The pH is raised by liming.
     *
     * @param year calendar year
     * @param ph new pH in water, [2, 11]
     */
    record Lime(double year, double ph) implements LandUseEvent {}
}
