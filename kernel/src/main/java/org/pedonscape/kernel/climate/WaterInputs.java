package org.pedonscape.kernel.climate;

/**
 * What the water balance needs to know of the column; the caller fills the arrays and fields and may reuse the object.
 *
 * <p>A plain structure on purpose: it is filled once per simulated year in the innermost loop, where an immutable copy
 * would cost more than the balance itself. All arrays hold one value per mineral layer, top first.
 */
public final class WaterInputs {

    /** Layer thickness, m, at least 0 (a layer of no thickness passes its water on). */
    public final double[] thickness;

    /** Clay (below 2 um) as mass fraction of the mineral fine earth, [0, 1]. */
    public final double[] clay;

    /** Silt (2 to 50 um) as mass fraction of the mineral fine earth, [0, 1]; clay + silt at most 1. */
    public final double[] silt;

    /** Organic matter as mass fraction of the fine earth (about carbon / 0.58), [0, 1]. */
    public final double[] organicMatterFraction;

    /** Total porosity of the fine earth, m3 m-3, (0, 1). */
    public final double[] porosity;

    /** The part of the porosity that gravity empties within hours, m3 m-3, [0, porosity). */
    public final double[] macroporosity;

    /** Stones above 2 mm as volume fraction of the layer, [0, 1]. */
    public final double[] coarseFragments;

    /**
     * Share of the roots in the layer, at least 0. A sum below one means that much bare ground, whose share of the
     * demand is met by evaporation; a sum above one is scaled to one.
     */
    public final double[] rootShare;

    /**
     * Demand of this vegetation over the potential evapotranspiration of the climate, at least 0: the crop coefficient
     * of Allen et al. (1998).
     */
    public double evapotranspirationFactor = 1;

    /** Mean depth of the groundwater below the mineral surface, m, at least 0; infinite when out of reach. */
    public double waterTableDepth = Double.POSITIVE_INFINITY;

    /** Share of rain and melt that leaves over the surface before it enters the soil, [0, 1]. */
    public double runoffShare;

    /**
     * True where dense rock under the last layer lets no water through: what arrives there leaves sideways along the
     * rock, and the soil above drains only to the tension that its height above the rock gives it.
     */
    public boolean impermeableBase;

    /**
     * Structure for a column.
     *
     * @param layers number of mineral layers, at least 1
     */
    public WaterInputs(int layers) {
        if (layers < 1) {
            throw new IllegalArgumentException("a column needs at least one layer, got " + layers);
        }
        thickness = new double[layers];
        clay = new double[layers];
        silt = new double[layers];
        organicMatterFraction = new double[layers];
        porosity = new double[layers];
        macroporosity = new double[layers];
        coarseFragments = new double[layers];
        rootShare = new double[layers];
    }

    /** Number of mineral layers. */
    public int layers() {
        return thickness.length;
    }
}
