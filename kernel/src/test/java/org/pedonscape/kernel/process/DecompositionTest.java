package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;

class DecompositionTest {

    private static final double HALF_SATURATION = 0.089;

    private final Decomposition decomposition = new Decomposition(Parameters.standard());

    private CompartmentalSystem fluxes(Column c) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        decomposition.addFluxes(c, s);
        return s;
    }

    @Test
    void halfOfTheLargestRateAtTheHalfSaturationBiomass() {
        Column c = new ColumnBuilder().organicLayer().build();
        ColumnBuilder.fill(c, Pool.B, HALF_SATURATION);
        CompartmentalSystem s = fluxes(c);
        for (int i = 0; i < c.end; i++) {
            assertEquals(0.48 / 2, s.transfer[Pool.P][Pool.D][i], 1e-14, "V_P / 2 in the organic layer too");
            assertEquals(0.65 / 2, s.transfer[Pool.N][Pool.D][i], 1e-14);
        }
    }

    @Test
    void occludedLitterDecaysAtATenthOfTheRate() {
        Column c = new ColumnBuilder().build();
        ColumnBuilder.fill(c, Pool.B, 0.3);
        CompartmentalSystem s = fluxes(c);
        assertEquals(0.1 * s.transfer[Pool.P][Pool.D][4], s.transfer[Pool.A][Pool.D][4], 1e-15);
        assertTrue(s.transfer[Pool.A][Pool.D][4] > 0);
    }

    @Test
    void nothingDecaysWithoutMicrobesAndAtMostAtTheLargestRateWithMany() {
        Column c = new ColumnBuilder().build();
        assertEquals(0, fluxes(c).transfer[Pool.P][Pool.D][1]);
        ColumnBuilder.fill(c, Pool.B, 1e6);
        double k = fluxes(c).transfer[Pool.P][Pool.D][1];
        assertTrue(k < 0.48 && k > 0.4799, "k_P " + k);
    }

    @Test
    void rateRisesWithBiomassAndInProportionToTheScalar() {
        Column c = new ColumnBuilder().build();
        double last = 0;
        for (double b : new double[] {0.01, 0.05, 0.2, 1}) {
            ColumnBuilder.fill(c, Pool.B, b);
            double k = fluxes(c).transfer[Pool.P][Pool.D][3];
            assertEquals(0.48 * b / (HALF_SATURATION + b), k, 1e-14);
            assertTrue(k > last);
            last = k;
        }
        c.decompositionScalar[3] = 0.25;
        assertEquals(0.25 * last, fluxes(c).transfer[Pool.P][Pool.D][3], 1e-14);
    }

    @Test
    void biomassCountsPerVolumeOfFineEarth() {
        Column stony = new ColumnBuilder().soil(new SoilBuilder().stones(0.5)).build();
        Column plain = new ColumnBuilder().build();
        stony.carbon[Pool.B][6] = 0.005;
        plain.carbon[Pool.B][6] = 0.010;
        assertEquals(
                fluxes(plain).transfer[Pool.P][Pool.D][6], fluxes(stony).transfer[Pool.P][Pool.D][6], 1e-15);
    }
}
