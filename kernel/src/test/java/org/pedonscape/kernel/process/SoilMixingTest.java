package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.SoilGroup;
import org.pedonscape.kernel.site.VegetationBuilder;
import org.pedonscape.kernel.solve.ImplicitStep;

class SoilMixingTest {

    private static final double SURFACE = 1.76e-4;

    private static CompartmentalSystem fluxes(Column c, ProcessId... off) {
        EnumSet<ProcessId> without = EnumSet.noneOf(ProcessId.class);
        for (ProcessId p : off) {
            without.add(p);
        }
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        new SoilMixing(Parameters.standard(), ProcessSwitches.without(without)).addFluxes(c, s);
        return s;
    }

    private static ColumnBuilder of(SoilBuilder soil) {
        return new ColumnBuilder().soil(soil);
    }

    /** Diffusivity between two layers as the coefficient tells it, m2 yr-1. */
    private static double diffusivity(Column c, CompartmentalSystem s, int upper) {
        return s.down[Pool.P][upper] * c.fineEarth[upper] * (c.middle[upper + 1] - c.middle[upper]);
    }

    @Test
    void diffusivityFadesAsAGaussToATenth() {
        Column c = of(new SoilBuilder()).build();
        CompartmentalSystem s = fluxes(c);
        for (int i = 1; i + 1 < c.end; i++) {
            double z = c.top[i + 1] / 0.255;
            assertEquals(SURFACE * (0.1 + 0.9 * Math.exp(-z * z)), diffusivity(c, s, i), 1e-15, "layer " + i);
        }
    }

    @Test
    void fluxFollowsTheDifferenceInConcentration() {
        Column c = of(new SoilBuilder().stones(0.3)).build();
        ColumnBuilder.fill(c, Pool.M1, 7);
        double[][] rate = new double[Pool.COUNT][c.layers];
        fluxes(c).rate(c, c.carbon, rate);
        for (int i = 1; i < c.end; i++) {
            assertEquals(0, rate[Pool.M1][i], 1e-15, "an even profile stays even");
        }
        c.carbon[Pool.M1][4] *= 2;
        fluxes(c).rate(c, c.carbon, rate);
        assertTrue(rate[Pool.M1][4] < 0 && rate[Pool.M1][3] > 0 && rate[Pool.M1][5] > 0);
    }

    @Test
    void mixingConservesAndFlattens() {
        Column c = of(new SoilBuilder()).build();
        ColumnBuilder.scatter(c, new Random(5));
        double before = c.totalCarbon();
        double was = unevenness(c);
        CompartmentalSystem s = fluxes(c);
        ImplicitStep step = new ImplicitStep(c.layers);
        for (int k = 0; k < 4; k++) {
            step.factor(c, s, 1000);
            step.solve(c, s, 1000, c.carbon, 1, c.carbon);
            double is = unevenness(c);
            assertTrue(is < was, is + " after " + was);
            was = is;
        }
        assertEquals(before, c.totalCarbon(), 1e-10 * before);
        step.factor(c, s, 1e8);
        step.solve(c, s, 1e8, c.carbon, 1, c.carbon);
        assertEquals(c.concentration(Pool.P, 1), c.concentration(Pool.P, 15), 1e-3 * c.concentration(Pool.P, 1));
    }

    /** Variance of litter concentration, weighted with volume. */
    private static double unevenness(Column c) {
        double mean = 0;
        double square = 0;
        double volume = 0;
        for (int i = 1; i < c.end; i++) {
            double x = c.concentration(Pool.P, i);
            mean += x * c.fineEarth[i];
            square += x * x * c.fineEarth[i];
            volume += c.fineEarth[i];
        }
        return square / volume - mean * mean / volume / volume;
    }

    @Test
    void aVertisolTurnsOverThreeTimesFaster() {
        Column plain = of(new SoilBuilder()).build();
        Column vertisol = of(new SoilBuilder().group(SoilGroup.VERTISOL)).build();
        assertEquals(3 * fluxes(plain).down[Pool.P][5], fluxes(vertisol).down[Pool.P][5], 1e-14);
    }

    @Test
    void peatIsNotMixed() {
        CompartmentalSystem s = fluxes(of(new SoilBuilder().group(SoilGroup.HISTOSOL)).build());
        for (int i = 0; i < s.layers; i++) {
            assertEquals(0, s.down[Pool.P][i]);
            assertEquals(0, s.up[Pool.P][i]);
        }
    }

    @Test
    void frostChurnsTheActiveLayerAtARateThatFadesToThreeMetres() {
        Column c = of(new SoilBuilder().group(SoilGroup.CRYOSOL).ph(4)).build();
        CompartmentalSystem s = fluxes(c);
        assertEquals(5e-4 * (1 - 0.02 / 3), diffusivity(c, s, 1), 1e-15, "whatever the acidity");
        assertEquals(5e-4 / 2, diffusivity(c, s, 14), 1e-15, "at 1.5 m");
    }

    @Test
    void acidSoilHasFewWorms() {
        Column acid = of(new SoilBuilder().ph(4)).build();
        Column neutral = of(new SoilBuilder().ph(7)).build();
        assertEquals(0.1 * fluxes(neutral).down[Pool.P][3], fluxes(acid).down[Pool.P][3], 1e-14);
        assertEquals(
                fluxes(neutral).down[Pool.P][3], fluxes(acid, ProcessId.ACIDITY).down[Pool.P][3], 1e-14);
    }

    @Test
    void mixingIsHalvedBelowTheVegetationZone() {
        Column c = of(new SoilBuilder()).build();
        double full = diffusivity(c, fluxes(c), 8);
        c.vegetationWeight[8] = 0;
        c.vegetationWeight[9] = 0;
        assertEquals(full / 2, diffusivity(c, fluxes(c), 8), 1e-15);
        assertEquals(full, diffusivity(c, fluxes(c, ProcessId.BOUNDARY_ON_MIXING), 8), 1e-15);
    }

    @Test
    void tillageMixesThePloughLayerWithinAYearOrTwo() {
        Column c = new ColumnBuilder().vegetation(new VegetationBuilder().tillage(1)).build();
        CompartmentalSystem s = fluxes(c);
        Column fallow = new ColumnBuilder().build();
        CompartmentalSystem rest = fluxes(fallow);
        for (int i = 1; i < c.end - 1; i++) {
            double added = diffusivity(c, s, i) - diffusivity(fallow, rest, i);
            // Interfaces above 25 cm, the base of layer 6, which is the plough pan itself.
            assertEquals(i < 6 ? 0.05 : 0, added, 1e-12, "layer " + i);
        }
        c.carbon[Pool.P][1] = 1;
        ImplicitStep step = new ImplicitStep(c.layers);
        for (int k = 0; k < 8; k++) {
            step.factor(c, s, 0.25);
            step.solve(c, s, 0.25, c.carbon, 1, c.carbon);
        }
        assertEquals(c.concentration(Pool.P, 1), c.concentration(Pool.P, 6), 0.1 * c.concentration(Pool.P, 1));
    }

    @Test
    void aTilledPeatIsMixedByThePloughAlone() {
        Column c = of(new SoilBuilder().group(SoilGroup.HISTOSOL))
                .vegetation(new VegetationBuilder().tillage(0.5)).build();
        CompartmentalSystem s = fluxes(c);
        assertEquals(0.5 * 0.05, diffusivity(c, s, 2), 1e-14);
        assertEquals(0, s.down[Pool.P][8]);
        assertEquals(0, fluxes(c, ProcessId.TILLAGE).down[Pool.P][2]);
    }

    @Test
    void eachPartHasItsSwitch() {
        Column c = new ColumnBuilder().vegetation(new VegetationBuilder().tillage(1)).build();
        assertEquals(0.05, diffusivity(c, fluxes(c, ProcessId.MIXING), 1), 1e-14);
        assertEquals(0, fluxes(c, ProcessId.MIXING).down[Pool.P][10]);
        assertTrue(diffusivity(c, fluxes(c, ProcessId.TILLAGE), 1) < 2e-4);
    }

    @Test
    void dissolvedCarbonIsNotMixedAndNothingLeavesTheColumn() {
        Column c = new ColumnBuilder().organicLayer().build();
        CompartmentalSystem s = fluxes(c);
        for (int i = 0; i < c.layers; i++) {
            assertEquals(0, s.down[Pool.D][i] + s.up[Pool.D][i]);
        }
        assertEquals(0, s.down[Pool.P][Column.ORGANIC], "incorporation moves the organic layer");
        assertEquals(0, s.up[Pool.P][1]);
        assertEquals(0, s.down[Pool.P][c.end - 1]);
    }
}
