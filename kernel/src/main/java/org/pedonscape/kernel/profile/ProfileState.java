package org.pedonscape.kernel.profile;

/**
 * A profile at one date: what was computed, by layer, and the diagnostics of the boundary between its two zones.
 *
 * <p>Layers are material layers: each keeps its mineral mass, so their thickness follows the organic matter they hold.
 * Arrays run from the mineral surface down, one value a layer; the organic layer on top, where there is one, is kept
 * apart.
 *
 * @param year calendar year
 * @param thickness thickness of each layer, m
 * @param referenceThickness thickness of each layer at the steady state, m: the layers' names
 * @param soc organic carbon in each layer, kg C m-2
 * @param newCarbon part of {@code soc} that entered since the label year, kg C m-2; zeros without a label
 * @param mineralAssociated part of {@code soc} bound to minerals, kg C m-2
 * @param bulkDensity bulk density of the fine earth of each layer, kg m-3
 * @param organicLayerSoc organic carbon of the organic layer on top, kg C m-2; 0 where there is none
 * @param organicLayerThickness thickness of the organic layer, m
 * @param boundary the SOM process boundary and the zones it divides
 * @param balance yearly carbon fluxes through the column
 */
public record ProfileState(
        double year,
        double[] thickness,
        double[] referenceThickness,
        double[] soc,
        double[] newCarbon,
        double[] mineralAssociated,
        double[] bulkDensity,
        double organicLayerSoc,
        double organicLayerThickness,
        BoundaryState boundary,
        CarbonBalance balance) {

    /**
     * SOC stock between two fixed depths below the mineral surface. Carbon is taken as evenly spread within a layer.
     *
     * @param top upper depth, m
     * @param bottom lower depth, m, greater than {@code top}
     * @return kg C m-2
     */
    public double socStock(double top, double bottom) {
        return between(soc, thickness, top, bottom);
    }

    /**
     * SOC stock on an equivalent mineral mass: what is now in the layers that lay between two depths at the steady
     * state. A soil that swells or shrinks is compared with itself, which fixed depths do not do (Ellert and Bettany
     * 1995; Wendt and Hauser 2013).
     *
     * @param top upper depth at the steady state, m
     * @param bottom lower depth at the steady state, m
     * @return kg C m-2
     */
    public double equivalentMassStock(double top, double bottom) {
        return between(soc, referenceThickness, top, bottom);
    }

    /**
     * Carbon that entered since the label year, on an equivalent mineral mass.
     *
     * @param top upper depth at the steady state, m
     * @param bottom lower depth at the steady state, m
     * @return kg C m-2
     */
    public double newCarbonStock(double top, double bottom) {
        return between(newCarbon, referenceThickness, top, bottom);
    }

    private static double between(double[] perLayer, double[] thickness, double top, double bottom) {
        double sum = 0;
        double upper = 0;
        for (int i = 0; i < perLayer.length; i++) {
            double lower = upper + thickness[i];
            double shared = Math.min(lower, bottom) - Math.max(upper, top);
            if (shared > 1e-12) {
                // A layer wholly inside counts with all its carbon, to the last bit.
                sum += shared > thickness[i] - 1e-9 ? perLayer[i] : perLayer[i] * shared / thickness[i];
            }
            upper = lower;
        }
        return sum;
    }
}
