package org.pedonscape.kernel.climate;

import java.util.random.RandomGenerator;
import org.pedonscape.kernel.site.MonthlyClimate;

/** Columns and climates that several tests need. */
final class Columns {

    static final int MONTHS = MonthlyClimate.MONTHS;

    private static final double[] INTERFACES = {
        0, 0.02, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50, 0.60, 0.80, 1.00, 1.25, 1.50, 2.00
    };

    static final int LAYERS = INTERFACES.length - 1;

    private Columns() {}

    /** A uniform column of 2 m with roots by Jackson's beta of 0.961. */
    static WaterInputs uniform(double clay, double silt, double organicMatter, double porosity) {
        WaterInputs in = new WaterInputs(LAYERS);
        for (int i = 0; i < LAYERS; i++) {
            in.thickness[i] = INTERFACES[i + 1] - INTERFACES[i];
            in.clay[i] = clay;
            in.silt[i] = silt;
            in.organicMatterFraction[i] = organicMatter;
            in.porosity[i] = porosity;
            in.macroporosity[i] = 0.05;
            in.rootShare[i] = Math.pow(0.961, 100 * INTERFACES[i]) - Math.pow(0.961, 100 * INTERFACES[i + 1]);
        }
        return in;
    }

    static WaterInputs loam() {
        return uniform(0.20, 0.40, 0.025, 0.46);
    }

    static double[] loamThickness() {
        return loam().thickness;
    }

    /** A climate whose three quantities follow one cosine with its top in July. */
    static MonthlyClimate climate(
            double temperature, double amplitude, double precipitation, double summerRain, double potential) {
        double[] t = new double[MONTHS];
        double[] p = new double[MONTHS];
        double[] e = new double[MONTHS];
        for (int m = 0; m < MONTHS; m++) {
            double season = Math.cos(2 * Math.PI * (m - 6) / MONTHS);
            t[m] = temperature + amplitude * season;
            p[m] = precipitation / MONTHS * (1 + summerRain * season);
            e[m] = potential / MONTHS * (1 + 0.9 * season);
        }
        return new MonthlyClimate(t, p, e);
    }

    static MonthlyClimate temperate() {
        return climate(10, 8, 0.75, 0.2, 0.65);
    }

    /** Any climate of the Earth and some that are not, months independent of each other. */
    static MonthlyClimate anyClimate(RandomGenerator random) {
        double mean = random.nextDouble(-25, 32);
        double wet = Math.exp(random.nextDouble(-8, 0));
        double thirst = random.nextDouble(0, 0.25);
        double[] t = new double[MONTHS];
        double[] p = new double[MONTHS];
        double[] e = new double[MONTHS];
        for (int m = 0; m < MONTHS; m++) {
            t[m] = mean + random.nextDouble(-25, 25);
            p[m] = random.nextInt(4) == 0 ? 0 : wet * random.nextDouble();
            e[m] = random.nextInt(5) == 0 ? 0 : thirst * random.nextDouble();
        }
        return new MonthlyClimate(t, p, e);
    }

    /** Any column: texture, peat, stones, layers of no thickness, bare ground, groundwater and rock. */
    static WaterInputs anyColumn(RandomGenerator random) {
        WaterInputs in = new WaterInputs(LAYERS);
        double stones = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        boolean bare = random.nextInt(5) == 0;
        for (int i = 0; i < LAYERS; i++) {
            in.thickness[i] = i > 0 && random.nextInt(20) == 0 ? 0 : random.nextDouble(0.005, 0.4);
            in.clay[i] = random.nextDouble();
            in.silt[i] = (1 - in.clay[i]) * random.nextDouble();
            in.organicMatterFraction[i] = random.nextInt(4) == 0 ? random.nextDouble() : random.nextDouble(0, 0.08);
            in.porosity[i] = random.nextDouble(0.25, 0.95);
            in.macroporosity[i] = random.nextDouble(0, 0.8) * in.porosity[i];
            in.coarseFragments[i] = stones * random.nextDouble();
            in.rootShare[i] = bare ? 0 : random.nextDouble() / LAYERS * 1.5;
        }
        in.evapotranspirationFactor = random.nextDouble(0, 1.3);
        in.waterTableDepth = random.nextInt(3) == 0 ? random.nextDouble(0, 4) : Double.POSITIVE_INFINITY;
        in.runoffShare = random.nextInt(2) == 0 ? random.nextDouble() : 0;
        in.impermeableBase = random.nextBoolean();
        return in;
    }
}
