package org.pedonscape.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SoilTest {

    private static String refusal(Function<SoilBuilder, SoilBuilder> change) {
        return assertThrows(IllegalArgumentException.class, () -> change.apply(new SoilBuilder()).build())
                .getMessage();
    }

    @Test
    void saysWhatIsOutOfRangeAndWhatTheRangeIs() {
        assertEquals("clay must lie in [0.0, 1.0], got 4.0", refusal(s -> s.texture(4, 0)));
        assertEquals("silt must lie in [0.0, 1.0], got -0.1", refusal(s -> s.texture(0.2, -0.1)));
        assertEquals("coarseFragments must lie in [0.0, 0.95], got 1.0", refusal(s -> s.stones(1)));
        assertEquals("ph must lie in [2.0, 11.0], got 55.0", refusal(s -> s.ph(55)));
        assertEquals("bulkDensity must lie in [50.0, 2200.0], got 1.3", refusal(s -> s.bulkDensity(1.3)));
        assertEquals("bedrockDepth must lie in [0.02, Infinity], got 0.0", refusal(s -> s.bedrock(0)));
        assertEquals("waterTableDepth must lie in [0.0, Infinity], got -1.0", refusal(s -> s.waterTable(-1)));
        assertEquals("sodicity must lie in [0.0, 1.0], got 15.0", refusal(s -> s.sodicity(15)));
        assertEquals("slope must lie in [0.0, Infinity], got -0.5", refusal(s -> s.slope(-0.5)));
    }

    @Test
    void clayAndSiltAreNoMoreThanTheWhole() {
        String message = refusal(s -> s.texture(0.6, 0.5));
        assertEquals("clay + silt must lie in [0.0, 1.000000001], got 1.1", message);
        assertEquals(0.7, new SoilBuilder().texture(0.7, 0.3).build().clay(), "exactly the whole is well");
    }

    @Test
    void aMissingNumberIsRefusedButForTheBulkDensity() {
        refusal(s -> s.texture(Double.NaN, 0.2));
        refusal(s -> s.ph(Double.NaN));
        refusal(s -> s.bedrock(Double.NaN));
        refusal(s -> s.waterTable(Double.NaN));
        assertEquals(Double.NaN, new SoilBuilder().bulkDensity(Double.NaN).build().bulkDensity());
    }

    @Test
    void groupAndMineralsAreNeeded() {
        assertThrows(NullPointerException.class, () -> new SoilBuilder().group(null).build());
        assertThrows(NullPointerException.class, () -> new SoilBuilder().minerals(null).build());
    }

    @ParameterizedTest
    @CsvSource({
        "MINERAL, Infinity, FREELY_DRAINING_MINERAL_SOIL",
        "VERTISOL, 1.0, FREELY_DRAINING_MINERAL_SOIL",
        "MINERAL, 0.99, WET_MINERAL_SOIL",
        "GLEYSOL, Infinity, WET_MINERAL_SOIL",
        "CRYOSOL, Infinity, SPECIAL_MINERAL_SOIL",
        "CRYOSOL, 0.5, WET_MINERAL_SOIL",
        "SODIC, Infinity, SPECIAL_MINERAL_SOIL",
        "HISTOSOL, Infinity, ORGANIC_SOIL",
        "HISTOSOL, 0.1, ORGANIC_SOIL"
    })
    void confidenceFallsFromFreelyDrainingMineralToOrganic(SoilGroup group, double waterTable, Confidence confidence) {
        assertEquals(confidence, new SoilBuilder().group(group).waterTable(waterTable).build().confidence());
    }

    @ParameterizedTest
    @EnumSource(Confidence.class)
    void confidenceCodesRunFromOneInTheOrderOfTrust(Confidence confidence) {
        assertEquals(confidence.ordinal() + 1, confidence.code());
    }

    @Test
    void everyGroupHasAConfidence() {
        Set<Confidence> seen = new HashSet<>();
        for (SoilGroup group : SoilGroup.values()) {
            seen.add(new SoilBuilder().group(group).build().confidence());
        }
        assertEquals(Set.of(Confidence.values()), seen);
    }
}
