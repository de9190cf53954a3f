package org.pedonscape.kernel.process;

import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * Bulk density, pores and thickness of layers as organic matter, aggregates and roots make them: the structure loop of
 * Meurer et al. (2020, Biogeosciences 17:5025).
 *
 * <pre>
 * V = [(1 + f_agg) M_so / gamma_o + M_min / (rho_s (1 - phi_min))] / (1 - phi_mac)
 * </pre>
 *
 * V is the volume of fine earth of a layer (m3 m-2), M_so its organic matter and M_min its mineral matter (kg m-2).
 * Closures of our own: f_agg is scaled by 0.5 to 1 with the share of litter held in aggregates, and phi_mac grows
 * with roots and fauna inside the vegetation zone.
 *
 * <p>Two ways to use the equation. At the steady state thickness is given and {@link #fitMinerals} finds the mineral
 * mass that fills it, and, where a bulk density was measured, the packing phi_min that meets it over the top 30 cm.
 * During the history mineral mass is kept and {@link #settle} finds the thickness. Peat and organic layers have
 * constant carbon density instead. Off: mineral mass as with a typical 1.6 % of organic matter, fixed thickness.
 */
public final class SoilStructure {

    /** Density of quartz and clay minerals, kg m-3. */
    public static final double MINERAL_DENSITY = 2650;

    /** Ash in peat, kg m-3: 15 % of 130 kg m-3 of dry peat (Loisel et al. 2014). */
    private static final double PEAT_ASH = 20;
    /** Organic pores per layer volume taken where structure is switched off: (1 + 3) 27 kg m-3 / 1200 kg m-3. */
    private static final double TYPICAL_ORGANIC_VOLUME = 0.09;
    private static final double LEAST_MINERAL_VOLUME = 0.05;
    /** Thickness given to an organic layer without carbon, m: keeps concentrations finite, warms nothing. */
    static final double ORGANIC_LAYER_LEAST = 1e-3;
    private static final double ORGANIC_LAYER_POROSITY = 0.9;
    private static final double DENSITY_DEPTH = 0.30;
    private static final double TYPICAL_OCCLUDED_SHARE = 0.4;

    private final double aggregation;
    private final double organicDensity;
    private final double packing;
    private final double leastMacro;
    private final double bioticMacro;
    private final double carbonShare;
    private final double peatCarbon;
    private final double responseTime;
    private final boolean dynamic;
    private final AcidityResponse acidity;

    /**
     * @param parameters model parameters
     * @param switches whether structure is dynamic
     */
    public SoilStructure(Parameters parameters, ProcessSwitches switches) {
        aggregation = parameters.get(Parameter.AGGREGATION_POROSITY);
        organicDensity = parameters.get(Parameter.ORGANIC_MATTER_DENSITY);
        packing = parameters.get(Parameter.MATRIX_POROSITY);
        leastMacro = parameters.get(Parameter.MACROPOROSITY_LEAST);
        bioticMacro = parameters.get(Parameter.MACROPOROSITY_BIOTIC);
        carbonShare = parameters.get(Parameter.CARBON_PER_ORGANIC_MATTER);
        peatCarbon = parameters.get(Parameter.ORGANIC_CARBON_DENSITY);
        responseTime = parameters.get(Parameter.STRUCTURE_RESPONSE_TIME);
        dynamic = switches.on(ProcessId.STRUCTURE);
        acidity = new AcidityResponse(switches);
    }

    /**
     * Steady state: thickness is given; finds mineral mass, packing and pores.
     *
     * @param c column with its reference thickness set
     */
    public void fitMinerals(Column c) {
        settleOrganicLayer(c);
        macropores(c);
        double mineralVolume30 = 0;
        double organic30 = 0;
        double volume30 = 0;
        for (int i = 1; i < c.end; i++) {
            double volume = c.fineEarth[i];
            if (c.soil.group() == SoilGroup.HISTOSOL) {
                c.mineralMass[i] = PEAT_ASH * volume;
                continue;
            }
            double organic = dynamic ? organicVolume(c, i) : TYPICAL_ORGANIC_VOLUME * volume;
            double mineral = Math.max(LEAST_MINERAL_VOLUME * volume, volume * (1 - c.macroporosity[i]) - organic);
            c.mineralMass[i] = mineral;
            if (c.top[i] < DENSITY_DEPTH - 1e-9) {
                mineralVolume30 += mineral;
                organic30 += c.soc(i) / carbonShare;
                volume30 += volume;
            }
        }
        c.matrixPorosity = packing;
        if (c.soil.group() != SoilGroup.HISTOSOL) {
            if (!Double.isNaN(c.soil.bulkDensity())) {
                double mineral = c.soil.bulkDensity() * volume30 - (dynamic ? organic30 : 0);
                double solid = mineral / (mineralVolume30 * MINERAL_DENSITY);
                c.matrixPorosity = 1 - Math.min(0.8, Math.max(0.15, solid));
            }
            for (int i = 1; i < c.end; i++) {
                c.mineralMass[i] *= MINERAL_DENSITY * (1 - c.matrixPorosity);
            }
        }
        pores(c);
    }

    /**
     * History: mineral mass is kept; moves thickness and pores towards what organic matter and roots ask for, with a
     * response time of years (closure of our own).
     *
     * @param c column
     * @param years time to move on, yr
     */
    public void settle(Column c, double years) {
        double reached = 1 - Math.exp(-years / responseTime);
        settleOrganicLayer(c);
        macropores(c);
        if (dynamic) {
            double stones = 1 - c.soil.coarseFragments();
            for (int i = 1; i < c.end; i++) {
                double volume;
                if (c.soil.group() == SoilGroup.HISTOSOL) {
                    double reference = c.referenceThickness[i] * stones;
                    double kept = c.soc(i) / c.referenceCarbon[i];
                    volume = reference * Math.max(LEAST_MINERAL_VOLUME, kept);
                } else {
                    volume = c.volumeFactor[i] * volumeAskedFor(c, i);
                }
                c.fineEarth[i] += reached * (volume - c.fineEarth[i]);
                c.thickness[i] = c.fineEarth[i] / stones;
            }
        }
        c.settleDepths();
        pores(c);
    }

    /**
     * Marks the present state as the one that thickness and carbon density refer to; ends the steady state.
     *
     * @param c column at its steady state
     */
    public void beginHistory(Column c) {
        for (int i = 0; i < c.layers; i++) {
            c.referenceCarbon[i] = c.soc(i);
            c.volumeFactor[i] = i > 0 && i < c.end ? c.fineEarth[i] / volumeAskedFor(c, i) : 1;
        }
    }

    private double volumeAskedFor(Column c, int i) {
        double mineral = c.mineralMass[i] / (MINERAL_DENSITY * (1 - c.matrixPorosity));
        return (organicVolume(c, i) + mineral) / (1 - c.macroporosity[i]);
    }

    private void settleOrganicLayer(Column c) {
        double thickness = Math.max(ORGANIC_LAYER_LEAST, c.soc(Column.ORGANIC) / peatCarbon);
        c.thickness[Column.ORGANIC] = thickness;
        c.fineEarth[Column.ORGANIC] = thickness;
        c.porosity[Column.ORGANIC] = ORGANIC_LAYER_POROSITY;
        c.macroporosity[Column.ORGANIC] = leastMacro + bioticMacro;
        c.middle[Column.ORGANIC] = -thickness / 2;
        c.top[Column.ORGANIC] = -thickness;
    }

    /** Organic matter and the pores it props open, m3 m-2. */
    private double organicVolume(Column c, int i) {
        double litter = c.carbon[Pool.P][i] + c.carbon[Pool.A][i];
        double held = litter > 0 ? Math.min(1, c.carbon[Pool.A][i] / litter / TYPICAL_OCCLUDED_SHARE) : 0;
        double factor = aggregation * (0.5 + 0.5 * held);
        return (1 + factor) * c.soc(i) / carbonShare / organicDensity;
    }

    private void macropores(Column c) {
        double fauna = acidity.fauna(c.soil.ph());
        double surfaceRoots = c.rootShare[1] / c.thickness[1];
        for (int i = 1; i < c.end; i++) {
            double roots = Math.min(1, c.rootShare[i] / c.thickness[i] / surfaceRoots);
            c.macroporosity[i] =
                    leastMacro + bioticMacro * c.vegetationWeight[i] * 0.5 * (fauna + roots);
        }
    }

    private void pores(Column c) {
        for (int i = 1; i < c.end; i++) {
            double solid = c.mineralMass[i] / MINERAL_DENSITY + c.soc(i) / carbonShare / organicDensity;
            c.porosity[i] = Math.min(0.95, Math.max(0.2, 1 - solid / c.fineEarth[i]));
        }
    }

    /**
     * Bulk density of the fine earth.
     *
     * @param c column
     * @param i mineral layer
     * @return kg m-3
     */
    public double bulkDensity(Column c, int i) {
        return (c.mineralMass[i] + c.soc(i) / carbonShare) / c.fineEarth[i];
    }
}
