package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcidityResponseTest {

    private final AcidityResponse acidity = new AcidityResponse(ProcessSwitches.all());

    /** DayCent: 0.5 + (1.1 / pi) atan(0.7 pi (pH - 4)), worked out by hand, within [0.05, 1]. */
    @ParameterizedTest
    @CsvSource({"4, 0.5", "5, 0.900567", "7, 0.997328", "8.5, 1", "3, 0.099433", "2.5, 0.053063", "2, 0.05"})
    void microbesFollowTheArctangent(double ph, double multiplier) {
        assertEquals(multiplier, acidity.microbes(ph), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.1", "4, 0.1", "4.75, 0.55", "5.5, 1", "8, 1"})
    void faunaIsScarceInMorAndFullInMull(double ph, double multiplier) {
        assertEquals(multiplier, acidity.fauna(ph), 1e-12);
    }

    @Test
    void lessAcidMeansMoreLife() {
        for (double ph = 2; ph < 11; ph += 0.25) {
            assertTrue(acidity.microbes(ph + 0.25) >= acidity.microbes(ph));
            assertTrue(acidity.fauna(ph + 0.25) >= acidity.fauna(ph));
        }
    }

    @Test
    void switchedOffAcidDoesNoHarm() {
        AcidityResponse off = new AcidityResponse(ProcessSwitches.without(EnumSet.of(ProcessId.ACIDITY)));
        assertEquals(1, off.microbes(2));
        assertEquals(1, off.fauna(2));
    }
}
