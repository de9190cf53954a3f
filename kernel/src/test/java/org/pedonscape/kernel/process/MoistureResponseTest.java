package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.SoilGroup;

class MoistureResponseTest {

    private static final double FIELD_CAPACITY = 0.30;
    private static final double WILTING = 0.12;
    private static final double OPTIMUM = 0.714;

    private final Soil mineral = new SoilBuilder().build();
    private final Soil peat = new SoilBuilder().group(SoilGroup.HISTOSOL).build();

    private static MoistureResponse response(Parameters parameters, ProcessId... off) {
        EnumSet<ProcessId> without = EnumSet.noneOf(ProcessId.class);
        for (ProcessId p : off) {
            without.add(p);
        }
        MoistureResponse m = new MoistureResponse(parameters, ProcessSwitches.without(without));
        m.layer(FIELD_CAPACITY, WILTING);
        return m;
    }

    private static MoistureResponse response(ProcessId... off) {
        return response(Parameters.standard(), off);
    }

    /** Water content at a tension by Campbell's power law through the two points, worked backwards. */
    private static double contentAt(double tension) {
        double b = Math.log(1500 / 33.0) / Math.log(FIELD_CAPACITY / WILTING);
        return FIELD_CAPACITY * Math.pow(33 / tension, 1 / b);
    }

    @Test
    void nothingHindersAtFieldCapacity() {
        assertEquals(1, response().at(mineral, FIELD_CAPACITY, 0.6), 1e-12);
        assertEquals(1, response().at(mineral, FIELD_CAPACITY + 0.02, 0.7), 1e-12);
    }

    @Test
    void aThirdIsLeftAtTheWiltingPoint() {
        // 1 - ln(1500/33) / ln(10000/33) = 1 - 3.8167 / 5.7138
        assertEquals(0.33203, response().at(mineral, WILTING, 0.3), 1e-5);
    }

    @Test
    void dryLimbIsLinearInTheLogarithmOfTension() {
        assertEquals(0.5, response().at(mineral, contentAt(Math.sqrt(33 * 10000)), 0.3), 1e-12);
        assertEquals(0.02, response().at(mineral, contentAt(10000), 0.1), 1e-9, "least");
        assertEquals(0.02, response().at(mineral, 0.001, 0.01), 1e-12, "no less than that");
    }

    @Test
    void sandAndClayAreAlikeAtTheSameTension() {
        MoistureResponse sand = response();
        sand.layer(0.10, 0.03);
        MoistureResponse clay = response();
        clay.layer(0.40, 0.27);
        assertEquals(sand.at(mineral, 0.03, 0.1), clay.at(mineral, 0.27, 0.5), 1e-12);
    }

    @Test
    void saturationLeavesTheAnoxicFloor() {
        assertEquals(0.12, response().at(mineral, 0.45, 1), 1e-12);
        assertEquals(0.01, response().at(peat, 0.45, 1), 1e-12);
        assertEquals(0.12, response().at(mineral, 0.45, 1.05), 1e-12, "over-full is full");
    }

    @Test
    void wetLimbFallsWithAirFilledPores() {
        double half = (1 + OPTIMUM) / 2;
        assertEquals(0.12 + 0.88 / 2, response().at(mineral, 0.45, half), 1e-12);
        MoistureResponse steep =
                response(Parameters.with(Map.of(Parameter.MOISTURE_WET_EXPONENT, 2.0)));
        assertEquals(0.12 + 0.88 / 4, steep.at(mineral, 0.45, half), 1e-12);
    }

    @Test
    void limbsAreContinuousAndMonotone() {
        MoistureResponse m = response();
        double last = 0;
        for (double s = 0.02; s < OPTIMUM; s += 0.01) {
            double now = m.at(mineral, 0.45 * s, s);
            assertTrue(now >= last - 1e-12 && now <= 1, "dry limb at " + s);
            assertTrue(now - last < 0.1, "no jump at " + s);
            last = now;
        }
        for (double s = OPTIMUM; s <= 1; s += 0.01) {
            double now = m.at(mineral, 0.45 * s, s);
            assertTrue(now <= last + 1e-12 && now > 0, "wet limb at " + s);
            last = now;
        }
    }

    @Test
    void eachLimbHasItsSwitch() {
        assertEquals(1, response(ProcessId.MOISTURE).at(mineral, WILTING, 0.3));
        assertEquals(1, response(ProcessId.OXYGEN).at(mineral, 0.45, 1));
        assertTrue(response(ProcessId.OXYGEN).at(mineral, WILTING, 0.3) < 0.5);
        assertTrue(response(ProcessId.MOISTURE).at(mineral, 0.45, 1) < 0.5);
    }
}
