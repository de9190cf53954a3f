package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemperatureResponseTest {

    @ParameterizedTest
    @CsvSource({"0", "5000", "20000", "47000", "53000", "90000"})
    void isOneAtTwentyDegrees(double energy) {
        assertEquals(1, new TemperatureResponse(energy).at(20), 1e-12);
    }

    /**
     * Ratio of the rate at 25 to that at 15 degrees C, exp(E/R (1/288.15 - 1/298.15)), worked out by hand: 53 kJ mol-1
     * is the doubling for ten degrees that litter decay is known for, sorption hardly responds.
     */
    @ParameterizedTest
    @CsvSource({"53000, 2.1001", "47000, 1.9309", "20000, 1.3231", "5000, 1.0725"})
    void energiesMeanTheKnownGrowthForTenDegrees(double energy, double q10) {
        TemperatureResponse t = new TemperatureResponse(energy);
        assertEquals(q10, t.at(25) / t.at(15), 5e-4);
    }

    @Test
    void sensitivityIsStrongerInTheCold() {
        TemperatureResponse t = new TemperatureResponse(53000);
        assertTrue(t.at(5) / t.at(-5) > t.at(35) / t.at(25));
    }

    @Test
    void warmthSpeedsRates() {
        TemperatureResponse t = new TemperatureResponse(47000);
        for (double celsius = -40; celsius < 50; celsius += 5) {
            assertTrue(t.at(celsius + 5) > t.at(celsius));
        }
    }
}
