package org.pedonscape.kernel.history;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.site.Vegetation;

/**
 * The vegetation of a column over time. A new cover takes the place of the old over its development time: inputs, roots
 * and litter quality move from one to the other, tillage and fertility change at once.
 *
 * <p>The course is that of Chapman and Richards, g(t) = ((1 - e^(-3x)) / (1 - e^-3))^1.5 with x = t / development time
 * (form: Richards 1959, J. Exp. Bot. 10:290; the two constants are a closure of our own), so a forest has gone a third
 * of its way after a fifth of the time and a crop, with no development time, stands at once.
 *
 * <p>Belongs to one column; not thread-safe.
 */
public final class VegetationCourse {

    private static final double SPEED = 3;
    private static final double SHAPE = 1.5;

    private Vegetation from;
    private Vegetation to;
    private double plantedIn;
    private double organicFrom;
    private double inputScale;

    /** A course without vegetation; {@link #begin} gives it one. */
    public VegetationCourse() {}

    /**
     * Starts with a vegetation at full development.
     *
     * @param vegetation what grows
     * @param scale factor on the inputs of this and every later vegetation
     */
    public void begin(Vegetation vegetation, double scale) {
        inputScale = scale;
        from = vegetation.withInputsTimes(scale);
        to = from;
        organicFrom = vegetation.organicLayer() ? 1 : 0;
        plantedIn = Double.NEGATIVE_INFINITY;
    }

    /**
     * Plants a new vegetation.
     *
     * @param vegetation what grows from now on
     * @param year calendar year
     */
    public void plant(Vegetation vegetation, double year) {
        organicFrom = organicLayerShare(year);
        from = at(year);
        to = vegetation.withInputsTimes(inputScale);
        plantedIn = year;
    }

    /**
     * Kills what grows and leaves the ground bare until something is planted.
     *
     * @param year calendar year
     */
    public void clear(double year) {
        organicFrom = organicLayerShare(year);
        Vegetation standing = at(year);
        from = standing.withInputsTimes(0);
        to = from;
        plantedIn = year;
    }

    /**
     * Vegetation at a time.
     *
     * @param year calendar year
     * @return the present blend
     */
    public Vegetation at(double year) {
        double g = progress(year);
        if (g >= 1) {
            return to;
        }
        return new Vegetation(
                blend(from.aboveGroundInput(), to.aboveGroundInput(), g),
                blend(from.belowGroundInput(), to.belowGroundInput(), g),
                blend(from.exudateShare(), to.exudateShare(), g),
                blend(from.ligninToNitrogenShoot(), to.ligninToNitrogenShoot(), g),
                blend(from.ligninToNitrogenRoot(), to.ligninToNitrogenRoot(), g),
                blend(from.rootBeta(), to.rootBeta(), g),
                blend(from.evapotranspirationFactor(), to.evapotranspirationFactor(), g),
                to.tillage(),
                to.nitrogenFertility(),
                to.organicLayer(),
                to.developmentYears());
    }

    /**
     * Share of the shoot litter that falls on an organic layer at a time.
     *
     * @param year calendar year
     * @return 0 to 1
     */
    public double organicLayerShare(double year) {
        return blend(organicFrom, to.organicLayer() ? 1 : 0, progress(year));
    }

    /**
     * Sets the column's vegetation for a year.
     *
     * @param c column
     * @param year calendar year
     */
    public void apply(Column c, double year) {
        c.vegetation = at(year);
        c.organicLayerShare = organicLayerShare(year);
    }

    private double progress(double year) {
        double x = to.developmentYears() > 0 ? (year - plantedIn) / to.developmentYears() : 1;
        if (!(x < 1)) {
            return 1;
        }
        return Math.pow((1 - Math.exp(-SPEED * Math.max(0, x))) / (1 - Math.exp(-SPEED)), SHAPE);
    }

    private static double blend(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
