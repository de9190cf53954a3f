package org.pedonscape.kernel.climate;

import static org.pedonscape.kernel.site.MonthlyClimate.MONTHS;

/**
 * Soil temperature as the exact periodic solution of heat conduction below a surface whose temperature repeats yearly.
 *
 * <p>The twelve surface temperatures are written as a mean and six harmonics. In a uniform soil the harmonic of angular
 * frequency k omega reaches depth z as exp(-gamma z), gamma = (1 + i) / d_k, with damping depth
 * d_k = sqrt(2 kappa / (k omega)) (Carslaw &amp; Jaeger 1959, Conduction of Heat in Solids, section 2.6; Hillel 1998,
 * Environmental Soil Physics): it is both damped and late. A layer's value is the mean over its thickness, which is an
 * integral in closed form, not the value at its middle.
 *
 * <p>An organic layer is a slab of another material on top (Carslaw &amp; Jaeger 1959, section 3.7, composite slab): it
 * passes 1 / (cosh(gamma_o h) + r sinh(gamma_o h)) of a harmonic, r being the ratio of the thermal admittances
 * lambda / sqrt(kappa) of the mineral soil to the organic layer. Snow dampens frost only, by the modulus of the same
 * expression for its depth in that month and the annual wave: the physics of each is exact, applying it month by month
 * to the months below zero is a closure of our own. Thermal properties do not change with water content, and the latent
 * heat of freezing is left out: wet soils near 0 degC freeze later and less than computed here.
 */
final class SoilTemperature {

    /** Mineral soil with no sand: moist clay, thermal diffusivity m2 s-1 (De Vries 1963, water content 0.2). */
    private static final double CLAY_DIFFUSIVITY = 0.40e-6;

    /** Moist sand, thermal diffusivity m2 s-1 (De Vries 1963, water content 0.2). */
    private static final double SAND_DIFFUSIVITY = 0.99e-6;

    /** Moist clay, thermal conductivity W m-1 K-1 (De Vries 1963, water content 0.2). */
    private static final double CLAY_CONDUCTIVITY = 0.9;

    /** Moist sand, thermal conductivity W m-1 K-1 (De Vries 1963, water content 0.2). */
    private static final double SAND_CONDUCTIVITY = 2.1;

    /** Half-saturated peat, thermal diffusivity m2 s-1 (O'Donnell et al. 2009, Soil Science 174:646-651). */
    private static final double ORGANIC_DIFFUSIVITY = 0.13e-6;

    /** Half-saturated peat, thermal conductivity W m-1 K-1 (O'Donnell et al. 2009). */
    private static final double ORGANIC_CONDUCTIVITY = 0.27;

    /** Density of the winter pack, kg m-3 (Sturm et al. 2010, Journal of Hydrometeorology 11:1380-1394: 220 to 310). */
    private static final double SNOW_DENSITY = 250;

    /** Density of water, kg m-3. */
    private static final double WATER_DENSITY = 1000;

    /**
     * Snow of that density r in g cm-3, W m-1 K-1 (Sturm et al. 1997, J. Glaciology 43:26: 0.138 - 1.01 r + 3.233 r^2).
     */
    private static final double SNOW_CONDUCTIVITY = 0.138 - 1.01 * 0.25 + 3.233 * 0.25 * 0.25;

    /** Snow at that density, m2 s-1: its conductivity over density times the 2090 J kg-1 K-1 of ice. */
    private static final double SNOW_DIFFUSIVITY = SNOW_CONDUCTIVITY / (SNOW_DENSITY * 2090);

    /** Angular frequency of the year, s-1. */
    private static final double ANNUAL = 2 * Math.PI / (365.25 * 86400);

    private static final int HARMONICS = MONTHS / 2;

    /** Cosine and sine of a whole number of twelfths of a turn. */
    private static final double[] COS = new double[MONTHS];

    private static final double[] SIN = new double[MONTHS];

    static {
        for (int j = 0; j < MONTHS; j++) {
            COS[j] = Math.cos(2 * Math.PI * j / MONTHS);
            SIN[j] = Math.sin(2 * Math.PI * j / MONTHS);
        }
    }

    private final double[] surface = new double[MONTHS];

    /**
     * Temperatures of all layers and months.
     *
     * @param air air temperature, degC, 12 months
     * @param snow mean water in the snow pack, m, 12 months
     * @param thickness mineral layers, m, top first
     * @param organicThickness organic layer on top, m
     * @param sand mass fraction of sand, sets the thermal properties of the mineral soil
     * @param result degC, [month * layers + layer]
     */
    void solve(
            double[] air, double[] snow, double[] thickness, double organicThickness, double sand, double[] result) {
        double diffusivity = CLAY_DIFFUSIVITY + sand * (SAND_DIFFUSIVITY - CLAY_DIFFUSIVITY);
        double conductivity = CLAY_CONDUCTIVITY + sand * (SAND_CONDUCTIVITY - CLAY_CONDUCTIVITY);
        double admittance = conductivity / Math.sqrt(diffusivity);
        double mean = underSnow(air, snow, admittance);
        int layers = thickness.length;
        for (int m = 0; m < MONTHS; m++) {
            for (int i = 0; i < layers; i++) {
                result[m * layers + i] = mean;
            }
        }
        for (int k = 1; k <= HARMONICS; k++) {
            addHarmonic(k, diffusivity, admittance, thickness, organicThickness, result);
        }
    }

    /** Fills {@link #surface} and returns its mean. */
    private double underSnow(double[] air, double[] snow, double admittance) {
        double ratio = admittance / (SNOW_CONDUCTIVITY / Math.sqrt(SNOW_DIFFUSIVITY));
        double dampingDepth = Math.sqrt(2 * SNOW_DIFFUSIVITY / ANNUAL);
        double sum = 0;
        for (int m = 0; m < MONTHS; m++) {
            double t = air[m];
            if (t < 0 && snow[m] > 0) {
                double x = snow[m] * (WATER_DENSITY / SNOW_DENSITY) / dampingDepth;
                t /= Math.hypot(slabReal(x, ratio), slabImaginary(x, ratio));
            }
            surface[m] = t;
            sum += t;
        }
        return sum / MONTHS;
    }

    /** Real part of cosh((1+i) x) + ratio sinh((1+i) x). */
    private static double slabReal(double x, double ratio) {
        return Math.cos(x) * (Math.cosh(x) + ratio * Math.sinh(x));
    }

    /** Imaginary part of cosh((1+i) x) + ratio sinh((1+i) x). */
    private static double slabImaginary(double x, double ratio) {
        return Math.sin(x) * (Math.sinh(x) + ratio * Math.cosh(x));
    }

    private void addHarmonic(
            int k,
            double diffusivity,
            double admittance,
            double[] thickness,
            double organicThickness,
            double[] result) {
        // complex amplitude of the surface, the highest harmonic having half the weight (it is its own alias)
        double re = 0;
        double im = 0;
        for (int m = 0; m < MONTHS; m++) {
            re += surface[m] * COS[k * m % MONTHS];
            im -= surface[m] * SIN[k * m % MONTHS];
        }
        double weight = (k == HARMONICS ? 1.0 : 2.0) / MONTHS;
        re *= weight;
        im *= weight;
        if (re == 0 && im == 0) {
            return;
        }
        if (organicThickness > 0) {
            double ratio = admittance / (ORGANIC_CONDUCTIVITY / Math.sqrt(ORGANIC_DIFFUSIVITY));
            double x = organicThickness / Math.sqrt(2 * ORGANIC_DIFFUSIVITY / (k * ANNUAL));
            double slabRe = slabReal(x, ratio);
            double slabIm = slabImaginary(x, ratio);
            double norm = slabRe * slabRe + slabIm * slabIm;
            double passedRe = (re * slabRe + im * slabIm) / norm;
            im = (im * slabRe - re * slabIm) / norm;
            re = passedRe;
        }
        double dampingDepth = Math.sqrt(2 * diffusivity / (k * ANNUAL));
        int layers = thickness.length;
        double topRe = re;
        double topIm = im;
        double z = 0;
        for (int i = 0; i < layers; i++) {
            double x = thickness[i] / dampingDepth;
            z += x;
            double damp = Math.exp(-z);
            double c = damp * Math.cos(z);
            double s = damp * Math.sin(z);
            double bottomRe = re * c + im * s;
            double bottomIm = im * c - re * s;
            double layerRe = topRe;
            double layerIm = topIm;
            if (x > 1e-6) {
                // mean over the layer: (top - bottom) / ((1 + i) x)
                double dRe = topRe - bottomRe;
                double dIm = topIm - bottomIm;
                layerRe = (dRe + dIm) / (2 * x);
                layerIm = (dIm - dRe) / (2 * x);
            }
            for (int m = 0; m < MONTHS; m++) {
                result[m * layers + i] += layerRe * COS[k * m % MONTHS] - layerIm * SIN[k * m % MONTHS];
            }
            topRe = bottomRe;
            topIm = bottomIm;
        }
    }
}
