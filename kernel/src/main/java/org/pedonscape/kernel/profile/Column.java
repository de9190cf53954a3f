package org.pedonscape.kernel.profile;

import java.util.Arrays;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.Vegetation;

/**
 * The working state of one soil column: pools, layers and the environment of each layer in the current year. Processes
 * read it, solvers write it; it is reused from site to site and belongs to one thread.
 *
 * <p>Layer 0 is the organic layer on top of the mineral soil; layers 1 to {@code layers - 1} are the mineral layers
 * from the surface down. Only layers from {@link #first} (inclusive) to {@link #end} (exclusive) take part:
 * {@code first} is 0 where the site has an organic layer at any time, else 1; {@code end} lies above bedrock. All
 * arrays have one value a layer. Pools are amounts per ground area, so that a change of layer thickness moves no
 * carbon.
 */
public final class Column {

    /** Index of the organic layer. */
    public static final int ORGANIC = 0;

    /** Number of layers, the organic one included. */
    public final int layers;

    /** First active layer. */
    public int first;
    /** One past the last active layer. */
    public int end;

    /** Lower boundary condition now (drainage and liming change it). */
    public Soil soil;
    /** Vegetation now, between two covers a blend. */
    public Vegetation vegetation;
    /** Share of above-ground litter that falls on the organic layer rather than into the mineral surface. */
    public double organicLayerShare;
    /** Multiplier on the year's above-ground input, below 1 where a harvest takes some away. */
    public double shootInputFactor;

    /** Carbon by pool and layer, kg C m-2. */
    public final double[][] carbon;
    /** Labelled part of {@link #carbon}: entered since the label year, kg C m-2. */
    public final double[][] label;

    /** Thickness of each layer, m. */
    public final double[] thickness;
    /** Volume of fine earth, m3 m-2: thickness less stones. */
    public final double[] fineEarth;
    /** Mineral mass of the fine earth, kg m-2; constant once the history begins. */
    public final double[] mineralMass;
    /** Depth of the middle of each layer below the mineral surface, m; negative in the organic layer. */
    public final double[] middle;
    /** Depth of the upper interface, m. */
    public final double[] top;
    /** Thickness at the steady state, m: what the reporting intervals refer to. */
    public final double[] referenceThickness;
    /**
     * Volume of each layer at the steady state over the volume that its organic and mineral matter ask for: 1 but where
     * organic matter would fill a layer by itself.
     */
    public final double[] volumeFactor;
    /** Organic carbon at the steady state, kg C m-2: what the thickness of peat refers to. */
    public final double[] referenceCarbon;
    /** Total porosity of the fine earth, m3 m-3. */
    public final double[] porosity;
    /** Macroporosity of the fine earth, m3 m-3. */
    public final double[] macroporosity;

    /** Share of the roots in each layer, sums to 1. */
    public final double[] rootShare;
    /** Yearly mean multiplier on depolymerisation: temperature, moisture, oxygen, acidity, frost, salt. */
    public final double[] decompositionScalar;
    /** Yearly mean multiplier on uptake and death. */
    public final double[] uptakeScalar;
    /** Yearly mean multiplier on sorption. */
    public final double[] sorptionScalar;
    /** Yearly mean multiplier on desorption. */
    public final double[] desorptionScalar;
    /** Yearly mean soil temperature, degrees Celsius. */
    public final double[] temperature;
    /** Yearly mean water content, m3 m-3 of fine earth. */
    public final double[] waterContent;
    /** Rate at which percolation would renew the pore water, yr-1, without bypass. */
    public final double[] flushing;
    /** Water that leaves each layer downward, m yr-1. */
    public final double[] percolation;
    /** Weight of the vegetation zone, 1 well above the boundary, 0 well below. */
    public final double[] vegetationWeight;
    /** Carbon use efficiency. */
    public final double[] carbonUseEfficiency;
    /** Capacity of minerals to hold carbon, kg C m-3 of fine earth. */
    public final double[] mineralCapacity;
    /** Rate at which peat sinks through the lower interface of each layer, m yr-1. */
    public final double[] burialVelocity;

    /** z_b: depth of the boundary between the zones, m. */
    public double boundaryDepth;
    /** delta_b: half-width of the boundary, m. */
    public double boundaryWidth;
    /** Packing of the mineral matrix: porosity without organic matter, fitted where a bulk density was measured. */
    public double matrixPorosity;

    /**
     * @param mineralLayers number of mineral layers
     */
    public Column(int mineralLayers) {
        layers = mineralLayers + 1;
        carbon = new double[Pool.COUNT][layers];
        label = new double[Pool.COUNT][layers];
        thickness = new double[layers];
        fineEarth = new double[layers];
        mineralMass = new double[layers];
        middle = new double[layers];
        top = new double[layers];
        referenceThickness = new double[layers];
        referenceCarbon = new double[layers];
        volumeFactor = new double[layers];
        porosity = new double[layers];
        macroporosity = new double[layers];
        rootShare = new double[layers];
        decompositionScalar = new double[layers];
        uptakeScalar = new double[layers];
        sorptionScalar = new double[layers];
        desorptionScalar = new double[layers];
        temperature = new double[layers];
        waterContent = new double[layers];
        flushing = new double[layers];
        percolation = new double[layers];
        vegetationWeight = new double[layers];
        carbonUseEfficiency = new double[layers];
        mineralCapacity = new double[layers];
        burialVelocity = new double[layers];
    }

    /**
     * Concentration of a pool in the fine earth.
     *
     * @param pool index of the pool, see {@link Pool}
     * @param layer layer
     * @return kg C m-3
     */
    public double concentration(int pool, int layer) {
        return carbon[pool][layer] / fineEarth[layer];
    }

    /**
     * @param layer layer
     * @return organic carbon of all pools, kg C m-2
     */
    public double soc(int layer) {
        double sum = 0;
        for (int p = 0; p < Pool.COUNT; p++) {
            sum += carbon[p][layer];
        }
        return sum;
    }

    /** Organic carbon of the whole column, the organic layer included, kg C m-2. */
    public double totalCarbon() {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += soc(i);
        }
        return sum;
    }

    /** Labelled carbon of the whole column, kg C m-2. */
    public double totalLabel() {
        double sum = 0;
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = first; i < end; i++) {
                sum += label[p][i];
            }
        }
        return sum;
    }

    /** Depth of the base of the active layers, m. */
    public double base() {
        return top[end - 1] + thickness[end - 1];
    }

    /** Recomputes depths from thicknesses; call after any change of {@link #thickness}. */
    public void settleDepths() {
        middle[ORGANIC] = -thickness[ORGANIC] / 2;
        top[ORGANIC] = -thickness[ORGANIC];
        double depth = 0;
        for (int i = 1; i < layers; i++) {
            top[i] = depth;
            middle[i] = depth + thickness[i] / 2;
            depth += thickness[i];
        }
    }

    /** Empties all pools, also outside the active layers. */
    public void clearCarbon() {
        for (int p = 0; p < Pool.COUNT; p++) {
            Arrays.fill(carbon[p], 0);
            Arrays.fill(label[p], 0);
        }
    }
}
