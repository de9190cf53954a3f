package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

class MicrobialMortalityTest {

    private static final double REFERENCE = 0.15;

    private static CompartmentalSystem fluxes(Parameters parameters, double biomass, double scalar) {
        Column c = new ColumnBuilder().organicLayer().build();
        ColumnBuilder.fill(c, Pool.B, biomass);
        c.uptakeScalar[2] = scalar;
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        new MicrobialMortality(parameters).addFluxes(c, s);
        return s;
    }

    private static double rate(CompartmentalSystem s) {
        return s.transfer[Pool.B][Pool.D][2] + s.transfer[Pool.B][Pool.N][2];
    }

    @Test
    void rateAtTheReferenceBiomassIsItsParameter() {
        assertEquals(2.04, rate(fluxes(Parameters.standard(), REFERENCE, 1)), 1e-12);
        assertEquals(2.04 * 0.2, rate(fluxes(Parameters.standard(), REFERENCE, 0.2)), 1e-12);
    }

    @Test
    void deathRateGrowsWithTheRootOfTheCrowd() {
        assertEquals(2.04 * 3, rate(fluxes(Parameters.standard(), 9 * REFERENCE, 1)), 1e-12);
        assertEquals(2.04 / 2, rate(fluxes(Parameters.standard(), REFERENCE / 4, 1)), 1e-12);
        assertEquals(0, rate(fluxes(Parameters.standard(), 0, 1)));
    }

    @Test
    void anExponentOfTwoMakesItProportionalToTheCrowd() {
        Parameters crowded = Parameters.with(Map.of(Parameter.MORTALITY_EXPONENT, 2.0));
        assertEquals(2.04 * 9, rate(fluxes(crowded, 9 * REFERENCE, 1)), 1e-12);
    }

    @Test
    void twentyEightPerCentOfDeadCellsDissolve() {
        CompartmentalSystem s = fluxes(Parameters.standard(), 0.4, 1);
        assertEquals(0.28, s.transfer[Pool.B][Pool.D][2] / rate(s), 1e-14);
    }
}
