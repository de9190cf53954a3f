package org.pedonscape.kernel.site;

/**
 * The living part of the upper boundary condition: what plants give to the soil under one land cover at one place, at
 * full development.
 *
 * @param aboveGroundInput leaf, stem and residue carbon that reaches the soil, kg C m-2 yr-1, [0, 20]
 * @param belowGroundInput root litter and root exudate carbon, kg C m-2 yr-1, [0, 20]
 * @param exudateShare share of the below-ground input that is exudate, [0, 1]
 * @param ligninToNitrogenShoot lignin to nitrogen mass ratio of above-ground litter, [1, 80]
 * @param ligninToNitrogenRoot lignin to nitrogen mass ratio of root litter, [1, 80]
 * @param rootBeta root profile parameter of Jackson et al. (1996), cumulative root share 1 - beta^d with d in cm,
 *     [0.8, 0.999]
 * @param evapotranspirationFactor actual crop or canopy coefficient on potential evapotranspiration, [0, 2]
 * @param tillage yearly tillage intensity, 0 for none, 1 for one inversion ploughing a year, [0, 5]
 * @param nitrogenFertility available nitrogen relative to unlimited microbial growth, [0, 1]
 * @param organicLayer whether this cover keeps an organic (litter) layer on top of the mineral soil
 * @param developmentYears years from establishment to full input: 0 for a crop, decades for a forest, [0, 300]
 */
public record Vegetation(
        double aboveGroundInput,
        double belowGroundInput,
        double exudateShare,
        double ligninToNitrogenShoot,
        double ligninToNitrogenRoot,
        double rootBeta,
        double evapotranspirationFactor,
        double tillage,
        double nitrogenFertility,
        boolean organicLayer,
        double developmentYears) {

    /** Above any plant production, so that a fit to an observed stock may look there, kg C m-2 yr-1. */
    private static final double MOST_INPUT = 20;

    /** Checks ranges. */
    public Vegetation {
        within("aboveGroundInput", aboveGroundInput, 0, MOST_INPUT);
        within("belowGroundInput", belowGroundInput, 0, MOST_INPUT);
        within("exudateShare", exudateShare, 0, 1);
        within("ligninToNitrogenShoot", ligninToNitrogenShoot, 1, 80);
        within("ligninToNitrogenRoot", ligninToNitrogenRoot, 1, 80);
        within("rootBeta", rootBeta, 0.8, 0.999);
        within("evapotranspirationFactor", evapotranspirationFactor, 0, 2);
        within("tillage", tillage, 0, 5);
        within("nitrogenFertility", nitrogenFertility, 0, 1);
        within("developmentYears", developmentYears, 0, 300);
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " must lie in [" + low + ", " + high + "], got " + value);
        }
    }

    /** Yearly plant carbon at full development, kg C m-2 yr-1. */
    public double totalInput() {
        return aboveGroundInput + belowGroundInput;
    }

    /**
     * The same vegetation with every input multiplied.
     *
     * @param factor at least 0
     * @return scaled vegetation
     */
    public Vegetation withInputsTimes(double factor) {
        return new Vegetation(
                aboveGroundInput * factor,
                belowGroundInput * factor,
                exudateShare,
                ligninToNitrogenShoot,
                ligninToNitrogenRoot,
                rootBeta,
                evapotranspirationFactor,
                tillage,
                nitrogenFertility,
                organicLayer,
                developmentYears);
    }
}
