package org.pedonscape.kernel.site;

/** A freely draining, neutral, stone-free loam but for what a test changes. */
public final class SoilBuilder {

    private SoilGroup group = SoilGroup.MINERAL;
    private MineralClass minerals = MineralClass.ACTIVE_2_1;
    private double clay = 0.2;
    private double silt = 0.4;
    private double stones;
    private double ph = 6;
    private double bulkDensity = Double.NaN;
    private double bedrock = Double.POSITIVE_INFINITY;
    private double waterTable = Double.POSITIVE_INFINITY;
    private double sodicity;
    private double slope;

    public SoilBuilder group(SoilGroup value) {
        group = value;
        return this;
    }

    public SoilBuilder minerals(MineralClass value) {
        minerals = value;
        return this;
    }

    public SoilBuilder texture(double newClay, double newSilt) {
        clay = newClay;
        silt = newSilt;
        return this;
    }

    public SoilBuilder stones(double value) {
        stones = value;
        return this;
    }

    public SoilBuilder ph(double value) {
        ph = value;
        return this;
    }

    public SoilBuilder bulkDensity(double value) {
        bulkDensity = value;
        return this;
    }

    public SoilBuilder bedrock(double value) {
        bedrock = value;
        return this;
    }

    public SoilBuilder waterTable(double value) {
        waterTable = value;
        return this;
    }

    public SoilBuilder sodicity(double value) {
        sodicity = value;
        return this;
    }

    public SoilBuilder slope(double value) {
        slope = value;
        return this;
    }

    public Soil build() {
        return new Soil(
                group, minerals, clay, silt, stones, ph, bulkDensity, bedrock, waterTable, sodicity, slope);
    }
}
