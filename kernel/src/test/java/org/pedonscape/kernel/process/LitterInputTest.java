package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.VegetationBuilder;

class LitterInputTest {

    private final LitterInput litter = new LitterInput(Parameters.standard());

    private CompartmentalSystem fluxes(Column c) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        litter.addFluxes(c, s);
        return s;
    }

    private static double total(Column c, CompartmentalSystem s) {
        double sum = 0;
        for (int i = 0; i < c.layers; i++) {
            sum += s.input(i);
        }
        return sum;
    }

    /** CENTURY (Parton et al. 1987): 0.85 - 0.013 L/N, within our bounds. */
    @ParameterizedTest
    @CsvSource({"1, 0.837", "10, 0.72", "25, 0.525", "60, 0.07", "61.6, 0.05", "80, 0.05"})
    void metabolicShareFallsWithLigninToNitrogen(double ligninToNitrogen, double share) {
        assertEquals(share, LitterInput.metabolicShare(ligninToNitrogen), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.03, 0.21, 0.8, 1.99, 2, 30})
    void whatPlantsGiveArrivesWholeAboveAnyRock(double bedrock) {
        Column c = new ColumnBuilder().soil(new SoilBuilder().bedrock(bedrock)).build();
        CompartmentalSystem s = fluxes(c);
        assertEquals(0.5, total(c, s), 1e-14);
        for (int i = c.end; i < c.layers; i++) {
            assertEquals(0, s.input(i), "nothing falls into rock");
        }
    }

    @Test
    void shootLitterFadesOverTwoCentimetresAndRootsFollowTheirShares() {
        Column shoots = new ColumnBuilder()
                .vegetation(new VegetationBuilder().inputs(1, 0)).build();
        CompartmentalSystem s = fluxes(shoots);
        // 1 - e^(-1), e^(-1) - e^(-5/2), ... for interfaces at 2, 5, 10 cm and an e-folding depth of 2 cm.
        assertEquals(0.632121, s.input(1), 1e-6);
        assertEquals(0.285794, s.input(2), 1e-6);
        assertEquals(0.075347, s.input(3), 1e-6);

        Column roots = new ColumnBuilder()
                .vegetation(new VegetationBuilder().inputs(0, 0.4)).build();
        s = fluxes(roots);
        for (int i = 1; i < roots.end; i++) {
            assertEquals(0.4 * roots.rootShare[i], s.input(i), 1e-15);
        }
    }

    @Test
    void litterIsSplitIntoSolubleParticulateAndTheMicrobesOnIt() {
        double[][] pools = new double[Pool.COUNT][3];
        litter.addLitter(pools, 2, 10, 0.3);
        assertEquals(3, pools[Pool.D][2], 1e-14);
        assertEquals(0.002 * 7, pools[Pool.B][2], 1e-14);
        assertEquals(0.998 * 7, pools[Pool.P][2], 1e-14);
        assertEquals(0, pools[Pool.A][2] + pools[Pool.N][2] + pools[Pool.M1][2] + pools[Pool.M2][2]);
    }

    @Test
    void rootExudatesAreSoluble() {
        Column c = new ColumnBuilder().interfaces(0, 1)
                .vegetation(new VegetationBuilder().inputs(0, 1).exudates(0.2).lignin(20, 30))
                .build();
        CompartmentalSystem s = fluxes(c);
        // 0.2 exudates, and of the other 0.8 the metabolic share 0.85 - 0.013 * 30 = 0.46.
        assertEquals(0.2 + 0.8 * 0.46, s.source[Pool.D][1], 1e-14);
    }

    @Test
    void anOrganicLayerCatchesTheShareOfShootsThatFallsOnIt() {
        Column c = new ColumnBuilder().organicLayer()
                .vegetation(new VegetationBuilder().inputs(0.3, 0.2)).build();
        c.organicLayerShare = 0.75;
        CompartmentalSystem s = fluxes(c);
        assertEquals(0.75 * 0.3, s.input(Column.ORGANIC), 1e-15);
        assertEquals(0.5, total(c, s), 1e-14);
    }

    @Test
    void withoutAnOrganicLayerItsShareFallsIntoTheMineralSurface() {
        Column c = new ColumnBuilder().build();
        c.organicLayerShare = 1;
        CompartmentalSystem s = fluxes(c);
        assertEquals(0, s.input(Column.ORGANIC));
        assertEquals(0.5, total(c, s), 1e-14);
    }

    @Test
    void aHarvestTakesFromTheShootsAlone() {
        Column c = new ColumnBuilder().vegetation(new VegetationBuilder().inputs(0.3, 0.2)).build();
        c.shootInputFactor = 0.4;
        assertEquals(0.4 * 0.3 + 0.2, total(c, fluxes(c)), 1e-14);
    }

    @Test
    void layersThatGetLitterGetDecomposers() {
        Column c = new ColumnBuilder().organicLayer().build();
        CompartmentalSystem s = fluxes(c);
        for (int i = c.first; i < c.end; i++) {
            assertTrue(s.source[Pool.B][i] > 0, "layer " + i);
        }
    }
}
