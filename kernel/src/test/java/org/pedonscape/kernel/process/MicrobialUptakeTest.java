package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

class MicrobialUptakeTest {

    private static final int LAYER = 5;
    private static final double WATER = 0.3;

    private final MicrobialUptake uptake = new MicrobialUptake(Parameters.standard(), ProcessSwitches.all());
    private final MicrobialUptake everywhere = new MicrobialUptake(
            Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.COLD_SPOTS)));

    private static Column column(double biomass, double inPoreWater) {
        Column c = new ColumnBuilder().build();
        ColumnBuilder.fill(c, Pool.B, biomass);
        ColumnBuilder.fill(c, Pool.D, inPoreWater * WATER);
        return c;
    }

    private static CompartmentalSystem fluxes(MicrobialUptake process, Column c) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        process.addFluxes(c, s);
        return s;
    }

    /** Rate constant of uptake, respired part included, yr-1. */
    private static double rate(MicrobialUptake process, Column c) {
        CompartmentalSystem s = fluxes(process, c);
        return s.transfer[Pool.D][Pool.B][LAYER] + s.respired[Pool.D][LAYER];
    }

    @Test
    void uptakeIsSecondOrderWhereSubstrateIsPlenty() {
        assertEquals(1100 * 0.2, rate(everywhere, column(0.2, 0.02)), 1e-9);
        assertEquals(1100 * 0.4, rate(everywhere, column(0.4, 0.02)), 1e-9);
    }

    @Test
    void aColdSpotHalvesUptakeAtOneMilligramPerLitre() {
        // K_cs = 1e-3 kg C m-3 of pore water = 1 mg C per litre.
        double plenty = 1100 * 0.2;
        assertEquals(plenty / 2, rate(uptake, column(0.2, 1e-3)), 1e-9);
        assertEquals(plenty * 10 / 11, rate(uptake, column(0.2, 1e-2)), 1e-9);
        assertEquals(plenty / 11, rate(uptake, column(0.2, 1e-4)), 1e-9);
    }

    @Test
    void theDrierOfTwoSoilsHasTheStrongerSolution() {
        Column wet = column(0.2, 1e-3);
        Column dry = column(0.2, 1e-3);
        dry.waterContent[LAYER] = WATER / 3;
        assertEquals(1100 * 0.2 * 3 / 4, rate(uptake, dry), 1e-9);
        assertEquals(rate(everywhere, wet), rate(everywhere, dry), 1e-12);
    }

    @Test
    void uptakeWithoutSubstrateIsAFiniteRateOnNothing() {
        Column c = column(0.2, 0);
        assertEquals(0, rate(uptake, c));
        assertEquals(1100 * 0.2, rate(everywhere, c), 1e-9);
    }

    @Test
    void growthIsTheEfficiencyAndRespirationTheRest() {
        Column c = column(0.2, 0.01);
        c.uptakeScalar[LAYER] = 0.3;
        CompartmentalSystem s = fluxes(uptake, c);
        double whole = s.transfer[Pool.D][Pool.B][LAYER] + s.respired[Pool.D][LAYER];
        assertEquals(0.3 * 1100 * 0.2 * 10 / 11, whole, 1e-9);
        assertEquals(c.carbonUseEfficiency[LAYER], s.transfer[Pool.D][Pool.B][LAYER] / whole, 1e-12);
        assertTrue(c.carbonUseEfficiency[LAYER] > 0.1 && c.carbonUseEfficiency[LAYER] < 0.6);
    }
}
