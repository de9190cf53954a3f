package org.pedonscape.geotools.legend;

import org.pedonscape.kernel.site.Vegetation;

/**
 * A kind of plant cover, without a place: how it shares out whatever the place lets it produce. Values and their
 * sources are in {@code vegetation.csv}; {@code docs/mapping-tables.md} says which are published and which are
 * closures of our own.
 *
 * @param key name in tables
 * @param group coarse kind, for summaries
 * @param unccdClass class of the seven UNCCD classes it belongs to, 1 to 7
 * @param productionRatio net primary production relative to the climate's potential, [0, 2]
 * @param waterLimited whether rain limits production; false where water comes from below or from a canal
 * @param exportedShare share of above-ground production that never reaches the soil (harvest, grazing, wood that burns,
 *     is taken away or is respired standing), [0, 1]
 * @param belowGroundShare share of production that goes below ground, exudates included, [0, 1]
 * @param exudateShare share of the below-ground production that is exuded, [0, 1]
 * @param ligninToNitrogenShoot lignin to nitrogen mass ratio of above-ground litter
 * @param ligninToNitrogenRoot lignin to nitrogen mass ratio of root litter
 * @param rootBeta Jackson et al. (1996) root profile parameter
 * @param evapotranspirationFactor canopy coefficient on potential evapotranspiration
 * @param tillage yearly tillage intensity
 * @param nitrogenFertility available nitrogen relative to unlimited microbial growth, [0, 1]
 * @param organicLayer whether it keeps a litter layer
 * @param developmentYears years from establishment to full input
 * @param residueLeft years of above-ground input left on the ground when it is cleared
 * @param drainedTo depth below which the water table is kept under this cover, m; 0 where nobody drains
 * @param wetTo depth above which the water table stands under this cover, m; infinite where it does not mind
 */
public record VegetationType(
        String key,
        CoverGroup group,
        int unccdClass,
        double productionRatio,
        boolean waterLimited,
        double exportedShare,
        double belowGroundShare,
        double exudateShare,
        double ligninToNitrogenShoot,
        double ligninToNitrogenRoot,
        double rootBeta,
        double evapotranspirationFactor,
        double tillage,
        double nitrogenFertility,
        boolean organicLayer,
        double developmentYears,
        double residueLeft,
        double drainedTo,
        double wetTo) {

    /**
     * The vegetation at a place of known production: {@code below = b P}, {@code above = (1 - b)(1 - e) P} with the
     * below-ground share b and the exported share e (the allocation scheme of Bolinder et al. 2007, carried over to all
     * covers).
     *
     * @param production net primary production of this cover, kg C m-2 yr-1, at least 0
     * @return what the soil gets from it
     */
    public Vegetation producing(double production) {
        return new Vegetation(
                production * (1 - belowGroundShare) * (1 - exportedShare),
                production * belowGroundShare,
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
