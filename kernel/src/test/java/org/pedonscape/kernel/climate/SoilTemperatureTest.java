package org.pedonscape.kernel.climate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pedonscape.kernel.climate.Columns.LAYERS;
import static org.pedonscape.kernel.climate.Columns.MONTHS;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.site.MonthlyClimate;

class SoilTemperatureTest {

    private static final double YEAR = 365.25 * 86400;

    @Test
    void oneHarmonicIsDampedAndLateAsInTheAnalyticSolution() {
        MonthlyClimate climate = Columns.climate(15, 10, 0.5, 0, 0.5);
        double clayDiffusivity = 0.40e-6;
        double dampingDepth = Math.sqrt(clayDiffusivity * YEAR / Math.PI);
        SoilClimate soil = new SoilClimate(2);
        for (double depth : new double[] {0.1, 0.5, 1, 2, 3}) {
            double thin = 1e-4;
            soil.temperature(climate, new double[] {depth - thin / 2, thin}, 0, 0);
            for (int m = 0; m < MONTHS; m++) {
                double exact = 15
                        + 10 * Math.exp(-depth / dampingDepth)
                                * Math.cos(2 * Math.PI * (m - 6) / MONTHS - depth / dampingDepth);
                assertEquals(exact, soil.temperature()[2 * m + 1], 1e-6, "depth " + depth + " month " + m);
            }
        }
    }

    @Test
    void aLayerIsTheMeanOfItsParts() {
        MonthlyClimate climate = Columns.climate(15, 10, 0.5, 0, 0.5);
        SoilClimate whole = new SoilClimate(3);
        SoilClimate parts = new SoilClimate(12);
        double[] thin = new double[12];
        java.util.Arrays.fill(thin, 0.1);
        whole.temperature(climate, new double[] {0.4, 0.4, 0.4}, 0.05);
        parts.temperature(climate, thin, 0.05);
        for (int m = 0; m < MONTHS; m++) {
            for (int i = 0; i < 3; i++) {
                double mean = 0;
                for (int j = 0; j < 4; j++) {
                    mean += parts.temperature()[12 * m + 4 * i + j] / 4;
                }
                assertEquals(mean, whole.temperature()[3 * m + i], 1e-10);
            }
        }
    }

    @Test
    void withoutFrostEveryLayerHasTheAnnualMeanOfTheAir() {
        Random random = new Random(7);
        for (int n = 0; n < 50; n++) {
            double[] air = random.doubles(MONTHS, 0, 35).toArray();
            MonthlyClimate climate = new MonthlyClimate(air, new double[MONTHS], new double[MONTHS]);
            SoilClimate soil = new SoilClimate(LAYERS);
            soil.temperature(climate, Columns.loamThickness(), random.nextDouble(0, 0.3));
            for (int i = 0; i < LAYERS; i++) {
                double mean = 0;
                for (int m = 0; m < MONTHS; m++) {
                    mean += soil.temperature()[m * LAYERS + i] / MONTHS;
                }
                assertEquals(climate.meanAnnualTemperature(), mean, 1e-10);
            }
        }
    }

    @Test
    void organicLayerAgreesWithFiniteDifferences() {
        // An independent solution of the same physics: peat (0.13e-6 m2/s, 0.27 W/m/K) over moist sand (0.99e-6, 2.1).
        double organic = 0.10;
        double dz = 0.01;
        int cells = 1200;
        double[] conductivity = new double[cells];
        double[] capacity = new double[cells];
        for (int i = 0; i < cells; i++) {
            boolean peat = (i + 0.5) * dz < organic;
            conductivity[i] = peat ? 0.27 : 2.1;
            capacity[i] = peat ? 0.27 / 0.13e-6 : 2.1 / 0.99e-6;
        }
        int stepsPerYear = 2400;
        double dt = YEAR / stepsPerYear;
        double[] t = new double[cells];
        java.util.Arrays.fill(t, 15);
        double[] sampled = new double[MONTHS];
        int probe = (int) Math.round((organic + 0.5) / dz);
        for (int step = 0; step < 25 * stepsPerYear; step++) {
            double phase = 2 * Math.PI * ((step + 1) / (double) stepsPerYear - 0.5);
            implicitStep(t, conductivity, capacity, 15 + 10 * Math.cos(phase), dz, dt);
            if (step >= 24 * stepsPerYear && (step + 1) % (stepsPerYear / MONTHS) == 0) {
                sampled[(step + 1) / (stepsPerYear / MONTHS) % MONTHS] = 0.5 * (t[probe] + t[probe - 1]);
            }
        }
        SoilClimate soil = new SoilClimate(2);
        double thin = 1e-4;
        soil.temperature(
                Columns.climate(15, 10, 0.5, 0, 0.5), new double[] {0.5 - thin / 2, thin}, organic, 1);
        for (int m = 0; m < MONTHS; m++) {
            // first-order time step of 3.7 h and 1 cm cells leave a few hundredths of a kelvin
            assertEquals(sampled[m], soil.temperature()[2 * m + 1], 0.04, "month " + m);
        }
    }

    private static void implicitStep(
            double[] t, double[] conductivity, double[] capacity, double surface, double dz, double dt) {
        int n = t.length;
        double[] upper = new double[n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            double above = i == 0
                    ? 2 * conductivity[0] / dz
                    : 2 / dz / (1 / conductivity[i - 1] + 1 / conductivity[i]);
            double below = i == n - 1 ? 0 : 2 / dz / (1 / conductivity[i] + 1 / conductivity[i + 1]);
            double mass = capacity[i] * dz / dt;
            double diagonal = mass + above + below;
            double known = mass * t[i] + (i == 0 ? above * surface : 0);
            double lower = i == 0 ? 0 : above;
            double pivot = diagonal - (i == 0 ? 0 : lower * upper[i - 1]);
            upper[i] = below / pivot;
            right[i] = (known + (i == 0 ? 0 : lower * right[i - 1])) / pivot;
        }
        t[n - 1] = right[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            t[i] = right[i] + upper[i] * t[i + 1];
        }
    }

    @Test
    void sandCarriesTheSeasonsDeeperThanClay() {
        MonthlyClimate climate = Columns.temperate();
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.temperature(climate, Columns.loamThickness(), 0, 0.9);
        double sand = soil.temperature()[6 * LAYERS + 11] - soil.temperature()[11];
        soil.temperature(climate, Columns.loamThickness(), 0, 0.1);
        double clay = soil.temperature()[6 * LAYERS + 11] - soil.temperature()[11];
        assertTrue(sand > clay + 0.5, sand + " against " + clay);
    }

    @Test
    void frostReachesBareGroundAndSnowHoldsItOff() {
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.temperature(Columns.climate(0, 16, 0, 0, 0.4), Columns.loamThickness(), 0);
        double bare = soil.temperature()[3];
        soil.temperature(Columns.climate(0, 16, 0.6, 0, 0.4), Columns.loamThickness(), 0);
        double underSnow = soil.temperature()[3];
        assertTrue(bare < -8, "January at 12 cm without snow " + bare);
        assertTrue(underSnow < 0 && underSnow > bare + 5, "and with snow " + underSnow);
    }

    /**
     * In Finland the soil is 2 to 5 K warmer than the air over the year, the more the longer the snow lies (Yli-Halla
     * &amp; Mokma 1998, Agricultural and Food Science in Finland 7:507-512). The climate is that of its north.
     */
    @Test
    void northernSoilIsWarmerThanTheAirByWhatIsObserved() {
        double[] air = {-13.5, -12.7, -7.5, -1.3, 5.3, 11.6, 14.5, 11.8, 6.5, 0, -6.8, -11.7};
        double[] rain = {36, 30, 31, 28, 38, 60, 73, 66, 46, 48, 43, 36};
        MonthlyClimate climate = new MonthlyClimate(
                air, java.util.Arrays.stream(rain).map(p -> p / 1000).toArray(), new double[MONTHS]);
        SoilClimate soil = new SoilClimate(LAYERS);
        soil.temperature(climate, Columns.loamThickness(), 0);
        double mean = 0;
        for (int m = 0; m < MONTHS; m++) {
            mean += soil.temperature()[m * LAYERS + 9] / MONTHS;
        }
        double warmer = mean - climate.meanAnnualTemperature();
        assertTrue(warmer > 2 && warmer < 5, "warmer by " + warmer);
    }
}
