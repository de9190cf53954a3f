package org.pedonscape.kernel.site;

/** A meadow but for what a test changes. */
public final class VegetationBuilder {

    private double above = 0.18;
    private double below = 0.32;
    private double exudates = 0.15;
    private double shootLignin = 12;
    private double rootLignin = 14;
    private double beta = 0.943;
    private double evapotranspiration = 0.95;
    private double tillage;
    private double fertility = 0.6;
    private boolean organicLayer;
    private double development = 3;

    public VegetationBuilder inputs(double newAbove, double newBelow) {
        above = newAbove;
        below = newBelow;
        return this;
    }

    public VegetationBuilder exudates(double value) {
        exudates = value;
        return this;
    }

    public VegetationBuilder lignin(double shoot, double root) {
        shootLignin = shoot;
        rootLignin = root;
        return this;
    }

    public VegetationBuilder beta(double value) {
        beta = value;
        return this;
    }

    public VegetationBuilder evapotranspiration(double value) {
        evapotranspiration = value;
        return this;
    }

    public VegetationBuilder tillage(double value) {
        tillage = value;
        return this;
    }

    public VegetationBuilder fertility(double value) {
        fertility = value;
        return this;
    }

    public VegetationBuilder organicLayer(boolean value) {
        organicLayer = value;
        return this;
    }

    public VegetationBuilder development(double value) {
        development = value;
        return this;
    }

    public Vegetation build() {
        return new Vegetation(
                above,
                below,
                exudates,
                shootLignin,
                rootLignin,
                beta,
                evapotranspiration,
                tillage,
                fertility,
                organicLayer,
                development);
    }
}
