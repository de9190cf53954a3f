package org.pedonscape.kernel.profile;

import java.util.Arrays;
import java.util.Random;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.Vegetation;
import org.pedonscape.kernel.site.VegetationBuilder;

/**
 * Columns for tests of single processes: every property of the layers that a process may read has a plain value (all
 * multipliers 1, water 0.3, uniform roots, mineral mass 1400 kg m-3 of fine earth), so that a test sets what it is
 * about and nothing else.
 */
public final class ColumnBuilder {

    private DepthGrid grid = DepthGrid.standard();
    private Soil soil = new SoilBuilder().build();
    private Vegetation vegetation = new VegetationBuilder().build();
    private boolean organicLayer;

    public ColumnBuilder interfaces(double... metres) {
        grid = new DepthGrid(metres);
        return this;
    }

    public ColumnBuilder soil(SoilBuilder value) {
        soil = value.build();
        return this;
    }

    public ColumnBuilder vegetation(VegetationBuilder value) {
        vegetation = value.build();
        return this;
    }

    public ColumnBuilder organicLayer() {
        organicLayer = true;
        return this;
    }

    /** The column, cut at bedrock, without carbon. */
    public Column build() {
        Column c = new Column(grid.layers());
        c.soil = soil;
        c.vegetation = vegetation;
        c.first = organicLayer ? Column.ORGANIC : 1;
        c.organicLayerShare = organicLayer ? 1 : 0;
        c.shootInputFactor = 1;
        c.end = 1;
        c.thickness[Column.ORGANIC] = 0.04;
        c.fineEarth[Column.ORGANIC] = 0.04;
        for (int i = 1; i < c.layers; i++) {
            double bottom = Math.min(grid.bottom(i - 1), soil.bedrockDepth());
            c.thickness[i] = Math.max(0, bottom - grid.top(i - 1));
            c.fineEarth[i] = c.thickness[i] * (1 - soil.coarseFragments());
            c.mineralMass[i] = 1400 * c.fineEarth[i];
            if (c.thickness[i] > 0) {
                c.end = i + 1;
            }
        }
        System.arraycopy(c.thickness, 0, c.referenceThickness, 0, c.layers);
        c.settleDepths();
        for (int i = 1; i < c.end; i++) {
            c.rootShare[i] = c.thickness[i] / c.base();
        }
        for (double[] multiplier : new double[][] {
            c.decompositionScalar, c.uptakeScalar, c.sorptionScalar, c.desorptionScalar, c.vegetationWeight
        }) {
            Arrays.fill(multiplier, 1);
        }
        Arrays.fill(c.temperature, 15);
        Arrays.fill(c.waterContent, 0.3);
        Arrays.fill(c.mineralCapacity, 60);
        Arrays.fill(c.porosity, 0.45);
        Arrays.fill(c.macroporosity, 0.04);
        Arrays.fill(c.volumeFactor, 1);
        c.boundaryDepth = 0.4;
        c.boundaryWidth = 0.1;
        c.matrixPorosity = 0.35;
        return c;
    }

    /**
     * Gives every layer of a column the same concentration of a pool.
     *
     * @param c column
     * @param pool index of the pool
     * @param concentration kg C m-3 of fine earth
     */
    public static void fill(Column c, int pool, double concentration) {
        for (int i = c.first; i < c.end; i++) {
            c.carbon[pool][i] = concentration * c.fineEarth[i];
        }
    }

    /**
     * Gives every property of a column that a process may read some positive value, and every pool some carbon.
     *
     * @param c column
     * @param r source of numbers
     */
    public static void scatter(Column c, Random r) {
        double roots = 0;
        for (int i = c.first; i < c.end; i++) {
            for (int p = 0; p < Pool.COUNT; p++) {
                c.carbon[p][i] = Math.exp(8 * r.nextDouble() - 6) * c.fineEarth[i];
                c.label[p][i] = c.carbon[p][i] * r.nextDouble();
            }
            c.decompositionScalar[i] = 0.01 + 2 * r.nextDouble();
            c.uptakeScalar[i] = 0.01 + 2 * r.nextDouble();
            c.sorptionScalar[i] = 0.01 + 2 * r.nextDouble();
            c.desorptionScalar[i] = 0.01 + 2 * r.nextDouble();
            c.vegetationWeight[i] = r.nextDouble();
            c.temperature[i] = 40 * r.nextDouble() - 10;
            c.waterContent[i] = 0.05 + 0.5 * r.nextDouble();
            c.flushing[i] = 5 * r.nextDouble();
            c.mineralCapacity[i] = 1 + 100 * r.nextDouble();
            c.macroporosity[i] = 0.04 + 0.1 * r.nextDouble();
            c.burialVelocity[i] = 2e-3 * r.nextDouble();
            c.rootShare[i] = i == Column.ORGANIC ? 0 : 0.01 + r.nextDouble();
            roots += c.rootShare[i];
        }
        for (int i = c.first; i < c.end; i++) {
            c.rootShare[i] /= roots;
        }
    }
}
