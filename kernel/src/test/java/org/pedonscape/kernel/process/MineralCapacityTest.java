package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.SoilGroup;

class MineralCapacityTest {

    private final MineralCapacity capacity = new MineralCapacity(Parameters.standard(), ProcessSwitches.all());

    private Column updated(SoilBuilder soil) {
        Column c = new ColumnBuilder().soil(soil).build();
        capacity.update(c);
        return c;
    }

    /** Georgiou et al. (2022): 86 and 48 g C per kg of clay and silt; short-range-order minerals four times 86. */
    @ParameterizedTest
    @CsvSource({"ACTIVE_2_1, 86", "KAOLINITIC_1_1, 48", "SHORT_RANGE_ORDER, 344"})
    void gramsOfCarbonAKilogramOfFines(MineralClass minerals, double gramsPerKilogram) {
        Column c = updated(new SoilBuilder().minerals(minerals).texture(0.25, 0.5));
        for (int i = 1; i < c.end; i++) {
            double finesPerVolume = 0.75 * c.mineralMass[i] / c.fineEarth[i];
            assertEquals(gramsPerKilogram, 1000 * c.mineralCapacity[i] / finesPerVolume, 1e-9);
        }
    }

    @Test
    void aDenserSoilHoldsMoreAVolume() {
        Column c = new ColumnBuilder().build();
        c.mineralMass[4] *= 0.8;
        capacity.update(c);
        assertEquals(0.8 * c.mineralCapacity[5], c.mineralCapacity[4], 1e-12);
    }

    @Test
    void stonesHoldNothingButLeaveTheFineEarthAsItIs() {
        Column plain = updated(new SoilBuilder());
        Column stony = updated(new SoilBuilder().stones(0.6));
        assertEquals(plain.mineralCapacity[3], stony.mineralCapacity[3], 1e-12);
        assertEquals(
                0.4 * plain.mineralCapacity[3] * plain.fineEarth[3],
                stony.mineralCapacity[3] * stony.fineEarth[3],
                1e-12,
                "kg C m-2");
    }

    @Test
    void anAndosolIsShortRangeOrderWhateverItsMineralClass() {
        Column andosol = updated(new SoilBuilder().group(SoilGroup.ANDOSOL).minerals(MineralClass.KAOLINITIC_1_1));
        Column ash = updated(new SoilBuilder().minerals(MineralClass.SHORT_RANGE_ORDER));
        assertEquals(ash.mineralCapacity[2], andosol.mineralCapacity[2], 1e-12);
    }

    @Test
    void aPodzolHasAPoorHorizonOverARichOne() {
        Column plain = updated(new SoilBuilder());
        Column podzol = updated(new SoilBuilder().group(SoilGroup.PODZOL));
        for (int i = 1; i < podzol.end; i++) {
            double middle = podzol.middle[i];
            double factor = middle < 0.25 ? 0.3 : middle < 0.6 ? 6 : 2;
            assertEquals(factor, podzol.mineralCapacity[i] / plain.mineralCapacity[i], 1e-12, "at " + middle + " m");
        }
        MineralCapacity off = new MineralCapacity(
                Parameters.standard(), ProcessSwitches.without(EnumSet.of(ProcessId.PODZOLISATION)));
        off.update(podzol);
        assertEquals(plain.mineralCapacity[3], podzol.mineralCapacity[3], 1e-12);
    }

    @Test
    void horizonsBelongToTheMaterial() {
        Column c = new ColumnBuilder().soil(new SoilBuilder().group(SoilGroup.PODZOL)).build();
        capacity.update(c);
        double eluvial = c.mineralCapacity[6];
        for (int i = 1; i < c.end; i++) {
            c.thickness[i] *= 1.5;
        }
        c.settleDepths();
        capacity.update(c);
        assertEquals(eluvial, c.mineralCapacity[6], 1e-12, "what lay at 20-25 cm stays eluvial");
    }

    @Test
    void pureSandKeepsATrace() {
        Column c = updated(new SoilBuilder().texture(0, 0));
        assertEquals(1e-3, c.mineralCapacity[1]);
    }
}
