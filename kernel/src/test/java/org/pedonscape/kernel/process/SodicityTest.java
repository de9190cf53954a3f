package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilBuilder;

class SodicityTest {

    private final Sodicity sodicity = new Sodicity(ProcessSwitches.all());

    /** Nothing up to an exchangeable sodium percentage of 15, all of it from 40 on, linear between. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1",
        "0.15, 1, 1, 1, 1",
        "0.275, 0.675, 1.5, 2, 0.75",
        "0.40, 0.35, 2, 3, 0.5",
        "1, 0.35, 2, 3, 0.5"
    })
    void effectsGrowFromOnsetToFull(double sodium, double hold, double release, double breakdown, double microbes) {
        Soil soil = new SoilBuilder().sodicity(sodium).build();
        assertEquals(hold, sodicity.mineralHold(soil), 1e-12);
        assertEquals(release, sodicity.mineralRelease(soil), 1e-12);
        assertEquals(breakdown, sodicity.aggregateBreakdown(soil), 1e-12);
        assertEquals(microbes, sodicity.microbialRate(soil), 1e-12);
    }

    @Test
    void switchedOffSodiumDoesNothing() {
        Sodicity off = new Sodicity(ProcessSwitches.without(EnumSet.of(ProcessId.SODICITY)));
        Soil soil = new SoilBuilder().sodicity(0.6).build();
        assertEquals(1, off.mineralHold(soil));
        assertEquals(1, off.mineralRelease(soil));
        assertEquals(1, off.aggregateBreakdown(soil));
        assertEquals(1, off.microbialRate(soil));
    }
}
