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
        return between(soc, top, bottom);
    }

    /**
     * Carbon that entered since the label year, between two fixed depths.
     *
     * @param top upper depth, m
     * @param bottom lower depth, m
     * @return kg C m-2
     */
    public double newCarbonStock(double top, double bottom) {
        return between(newCarbon, top, bottom);
    }

    private double between(double[] perLayer, double top, double bottom) {
        double sum = 0;
        double upper = 0;
        for (int i = 0; i < perLayer.length; i++) {
            double lower = upper + thickness[i];
            double shared = Math.min(lower, bottom) - Math.max(upper, top);
            if (shared > 0) {
                sum += perLayer[i] * shared / thickness[i];
            }
            upper = lower;
        }
        return sum;
    }
}
