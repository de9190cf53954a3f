package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/**
 * Carbon use efficiency (CUE): the share of the carbon taken up that becomes biomass.
 *
 * <pre>
 * eps_T = clamp(q eps_labile + (1 - q) eps_structural - slope (T - 15), 0.1, 0.6)
 * eps   = min(eps_T, CN_B (n_substrate + n_mineral))
 * </pre>
 *
 * q is the share of the dissolved carbon supplied by exudates, metabolic litter, dead cells and mineral surfaces
 * rather than by structural litter and necromass (quality form: closure of our own in the sense of Cotrufo et al.
 * 2013 and Manzoni et al. 2012; temperature slope: Abramoff et al. 2022). The second line is the stoichiometric cap
 * of Manzoni et al. (2012): growth cannot use more nitrogen than the substrate holds and the soil offers; carbon
 * above the cap is respired. n in kg N per kg C taken up; plant litter's C:N follows from its lignin to nitrogen
 * ratio at 20 % lignin and 45 % carbon in dry matter; the offer of mineral nitrogen falls below the vegetation zone
 * (closure).
 *
 * <p>Off ({@link ProcessId#VARIABLE_CUE}): the constant of Yu et al. 2020. Off ({@link ProcessId#NITROGEN}): no cap.
 */
public final class CarbonUseEfficiency {

    /** C:N = this times L/N: 0.45 kg C over 0.20 kg lignin in a kg of litter. */
    private static final double CARBON_PER_LIGNIN = 0.45 / 0.20;

    private final double constant;
    private final double labile;
    private final double structural;
    private final double slope;
    private final double biomassRatio;
    private final double somNitrogen;
    private final double immobilisation;
    private final double deepShare;
    private final boolean variable;
    private final boolean nitrogen;
    private final boolean followsBoundary;

    /**
     * @param parameters model parameters
     * @param switches whether the efficiency varies, nitrogen limits it, and nutrients follow the boundary
     */
    public CarbonUseEfficiency(Parameters parameters, ProcessSwitches switches) {
        constant = parameters.get(Parameter.CONSTANT_CUE);
        labile = parameters.get(Parameter.LABILE_CUE);
        structural = parameters.get(Parameter.STRUCTURAL_CUE);
        slope = parameters.get(Parameter.CUE_TEMPERATURE_SLOPE);
        biomassRatio = parameters.get(Parameter.BIOMASS_CARBON_TO_NITROGEN);
        somNitrogen = 1 / parameters.get(Parameter.SOM_CARBON_TO_NITROGEN);
        immobilisation = parameters.get(Parameter.NITROGEN_IMMOBILISATION);
        deepShare = parameters.get(Parameter.DEEP_NUTRIENT_SHARE);
        variable = switches.on(ProcessId.VARIABLE_CUE);
        nitrogen = switches.on(ProcessId.NITROGEN);
        followsBoundary = switches.on(ProcessId.BOUNDARY_ON_NUTRIENTS);
    }

    /**
     * Efficiency in one layer.
     *
     * @param c column
     * @param s coefficients of every process that supplies dissolved carbon, at the column's state
     * @param i layer
     * @return share of uptake that becomes biomass, [0.05, 0.6]
     */
    public double of(Column c, CompartmentalSystem s, int i) {
        if (!variable && !nitrogen) {
            return constant;
        }
        double fresh = s.source[Pool.D][i];
        double litter = s.transfer[Pool.P][Pool.D][i] * c.carbon[Pool.P][i]
                + s.transfer[Pool.A][Pool.D][i] * c.carbon[Pool.A][i];
        double necromass = s.transfer[Pool.N][Pool.D][i] * c.carbon[Pool.N][i];
        double recycled = s.transfer[Pool.B][Pool.D][i] * c.carbon[Pool.B][i]
                + s.transfer[Pool.M1][Pool.D][i] * c.carbon[Pool.M1][i]
                + s.transfer[Pool.M2][Pool.D][i] * c.carbon[Pool.M2][i];
        double supply = fresh + litter + necromass + recycled;
        if (!(supply > 0)) {
            return constant;
        }
        double efficiency = constant;
        if (variable) {
            double quality = (fresh + recycled) / supply;
            efficiency = quality * labile + (1 - quality) * structural - slope * (c.temperature[i] - 15);
            efficiency = Math.min(0.6, Math.max(0.1, efficiency));
        }
        if (nitrogen) {
            double ratio = CARBON_PER_LIGNIN * 0.5
                    * (c.vegetation.ligninToNitrogenShoot() + c.vegetation.ligninToNitrogenRoot());
            double substrate = ((fresh + litter) / ratio + (necromass + recycled) * somNitrogen) / supply;
            double zone = followsBoundary ? deepShare + (1 - deepShare) * c.vegetationWeight[i] : 1;
            double mineral = immobilisation * c.vegetation.nitrogenFertility() * zone;
            efficiency = Math.max(0.05, Math.min(efficiency, biomassRatio * (substrate + mineral)));
        }
        return efficiency;
    }
}
