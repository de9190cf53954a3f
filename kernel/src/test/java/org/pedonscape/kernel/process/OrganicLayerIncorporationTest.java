package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.VegetationBuilder;

class OrganicLayerIncorporationTest {

    private final OrganicLayerIncorporation incorporation =
            new OrganicLayerIncorporation(Parameters.standard(), ProcessSwitches.all());

    private CompartmentalSystem fluxes(ColumnBuilder builder) {
        Column c = builder.build();
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        incorporation.addFluxes(c, s);
        return s;
    }

    /** 0.3 a year under mull, a tenth of that under mor; the plough adds up to 1 a year. */
    @ParameterizedTest
    @CsvSource({"7, 0, 0.30", "5.5, 0, 0.30", "4.75, 0, 0.165", "3.8, 0, 0.03", "7, 0.5, 0.8", "7, 3, 1.3"})
    void acidSoilKeepsItsMorAndThePloughLeavesNone(double ph, double tillage, double rate) {
        CompartmentalSystem s = fluxes(new ColumnBuilder().organicLayer()
                .soil(new SoilBuilder().ph(ph))
                .vegetation(new VegetationBuilder().tillage(tillage)));
        for (int p = 0; p < Pool.COUNT; p++) {
            assertEquals(p == Pool.D ? 0 : rate, s.down[p][Column.ORGANIC], 1e-12, "pool " + p);
            assertEquals(0, s.down[p][1]);
        }
    }

    @Test
    void withoutAnOrganicLayerThereIsNothingToDrawIn() {
        CompartmentalSystem s = fluxes(new ColumnBuilder());
        assertEquals(0, s.down[Pool.P][Column.ORGANIC]);
    }
}
