package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.SoilGroup;

/** The velocity with which peat sinks, and what it carries. */
class PeatBurialTest {

    private static final double DENSITY = 64.2;

    private final PeatSinking sinking = new PeatSinking(Parameters.standard(), ProcessSwitches.all());
    private final PeatBurial burial = new PeatBurial();

    private static Column column(SoilGroup group) {
        return new ColumnBuilder().soil(new SoilBuilder().group(group)).build();
    }

    /** Plant input into the uppermost layer, and respiration of a rate from its dissolved carbon. */
    private static CompartmentalSystem budget(Column c, double input, double respired) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        s.source[Pool.P][1] = input;
        c.carbon[Pool.D][1] = 0.01;
        s.respired[Pool.D][1] = respired / 0.01;
        return s;
    }

    @Test
    void peatSinksByWhatAccumulatesAboveOverItsDensity() {
        Column c = column(SoilGroup.HISTOSOL);
        // 50 g C m-2 yr-1, a growing mire: 0.8 mm a year.
        sinking.update(c, budget(c, 0.3, 0.25));
        for (int i = 1; i < c.end; i++) {
            assertEquals(0.05 / DENSITY, c.burialVelocity[i], 5e-4 * 0.05 / DENSITY);
        }
    }

    @Test
    void velocityFallsWhereCarbonIsRespiredOnTheWayDown() {
        Column c = column(SoilGroup.HISTOSOL);
        CompartmentalSystem s = budget(c, 0.3, 0.1);
        c.carbon[Pool.D][6] = 0.01;
        s.respired[Pool.D][6] = 10;
        sinking.update(c, s);
        assertEquals(0.2 / DENSITY, c.burialVelocity[5], 1e-6);
        assertEquals(0.1 / DENSITY, c.burialVelocity[6], 1e-6);
    }

    @Test
    void wastingPeatDoesNotSink() {
        Column c = column(SoilGroup.HISTOSOL);
        sinking.update(c, budget(c, 0.1, 0.5));
        assertTrue(c.burialVelocity[3] >= 0 && c.burialVelocity[3] < 1e-2 * 0.4 / DENSITY);
    }

    @Test
    void theRoundingBetweenGrowthAndWasteIsSmoothAndSmall() {
        Column c = column(SoilGroup.HISTOSOL);
        double last = 0;
        for (double gain = -0.01; gain <= 0.01; gain += 0.0005) {
            sinking.update(c, budget(c, 0.1, 0.1 - gain));
            double w = c.burialVelocity[1] * DENSITY;
            assertTrue(w > last && w - last <= 0.0005 + 1e-12, "gain " + gain);
            assertEquals(Math.max(0, gain), w, 1e-3 + 1e-12);
            last = w;
        }
    }

    @Test
    void solidsSinkWithTheVelocityOverTheThickness() {
        Column c = column(SoilGroup.HISTOSOL);
        c.burialVelocity[4] = 1e-3;
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        burial.addFluxes(c, s);
        for (int p = 0; p < Pool.COUNT; p++) {
            assertEquals(p == Pool.D ? 0 : 1e-3 / 0.05, s.down[p][4], 1e-15);
            assertEquals(0, s.up[p][4]);
            assertEquals(0, s.down[p][5]);
        }
    }

    @Test
    void whatSinksBelowTheBaseIsBuried() {
        Column c = column(SoilGroup.HISTOSOL);
        Arrays.fill(c.burialVelocity, 1e-3);
        ColumnBuilder.fill(c, Pool.A, DENSITY);
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        burial.addFluxes(c, s);
        assertEquals(1e-3 * DENSITY, s.downwardFlux(c, c.carbon, c.end - 1), 1e-15);
        double[][] rate = new double[Pool.COUNT][c.layers];
        s.rate(c, c.carbon, rate);
        assertEquals(0, rate[Pool.A][9], 1e-15, "an even body passes on what it gets");
    }

    @Test
    void mineralSoilIsNotBuried() {
        for (SoilGroup group : EnumSet.complementOf(EnumSet.of(SoilGroup.HISTOSOL))) {
            Column c = column(group);
            sinking.update(c, budget(c, 0.3, 0.1));
            assertEquals(0, c.burialVelocity[1], group.name());
        }
    }

    @Test
    void switchedOffPeatStaysWhereItIs() {
        Column c = column(SoilGroup.HISTOSOL);
        new PeatSinking(Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.BURIAL)))
                .update(c, budget(c, 0.3, 0.1));
        assertEquals(0, c.burialVelocity[1]);
    }
}
