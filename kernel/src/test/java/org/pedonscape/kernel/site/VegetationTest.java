package org.pedonscape.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class VegetationTest {

    private static String refusal(Function<VegetationBuilder, VegetationBuilder> change) {
        return assertThrows(IllegalArgumentException.class, () -> change.apply(new VegetationBuilder()).build())
                .getMessage();
    }

    @Test
    void saysWhatIsOutOfRangeAndWhatTheRangeIs() {
        assertEquals("aboveGroundInput must lie in [0.0, 20.0], got 500.0", refusal(v -> v.inputs(500, 0)));
        assertEquals("belowGroundInput must lie in [0.0, 20.0], got -1.0", refusal(v -> v.inputs(0, -1)));
        assertEquals("exudateShare must lie in [0.0, 1.0], got 1.1", refusal(v -> v.exudates(1.1)));
        assertEquals("ligninToNitrogenShoot must lie in [1.0, 80.0], got 0.5", refusal(v -> v.lignin(0.5, 10)));
        assertEquals("ligninToNitrogenRoot must lie in [1.0, 80.0], got 81.0", refusal(v -> v.lignin(10, 81)));
        assertEquals("rootBeta must lie in [0.8, 0.999], got 1.0", refusal(v -> v.beta(1)));
        assertEquals("evapotranspirationFactor must lie in [0.0, 2.0], got 3.0", refusal(v -> v.evapotranspiration(3)));
        assertEquals("tillage must lie in [0.0, 5.0], got 6.0", refusal(v -> v.tillage(6)));
        assertEquals("nitrogenFertility must lie in [0.0, 1.0], got 2.0", refusal(v -> v.fertility(2)));
        assertEquals("developmentYears must lie in [0.0, 300.0], got -3.0", refusal(v -> v.development(-3)));
    }

    @Test
    void missingNumbersAreRefused() {
        refusal(v -> v.inputs(Double.NaN, 0.1));
        refusal(v -> v.beta(Double.NaN));
        refusal(v -> v.development(Double.NaN));
    }

    @Test
    void scalingTouchesTheInputsAlone() {
        Vegetation v = new VegetationBuilder().inputs(0.2, 0.3).organicLayer(true).tillage(0.4).build();
        assertEquals(0.5, v.totalInput(), 1e-15);
        assertEquals(
                new VegetationBuilder().inputs(0.2 * 1.5, 0.3 * 1.5).organicLayer(true).tillage(0.4).build(),
                v.withInputsTimes(1.5));
        assertEquals(v, v.withInputsTimes(1));
        assertEquals(0, v.withInputsTimes(0).totalInput());
    }
}
