package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists that users change: parameters and switches. */
class ParametersTest {

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void everyDefaultLiesInsideItsBoundsAndSaysWhereItComesFrom(Parameter p) {
        assertTrue(p.lowest() <= p.standard() && p.standard() <= p.highest());
        assertTrue(p.lowest() < p.highest(), "there is a choice");
        assertFalse(p.unit().isBlank());
        assertFalse(p.source().isBlank());
        assertEquals(p.standard(), Parameters.standard().get(p));
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void boundsAreAcceptedAndWhatLiesBeyondIsRefused(Parameter p) {
        assertEquals(p.lowest(), Parameters.with(Map.of(p, p.lowest())).get(p));
        assertEquals(p.highest(), Parameters.with(Map.of(p, p.highest())).get(p));
        double beyond = 1e-6 * (p.highest() - p.lowest());
        for (double v : new double[] {p.lowest() - beyond, p.highest() + beyond, Double.NaN}) {
            var e = assertThrows(IllegalArgumentException.class, () -> Parameters.with(Map.of(p, v)));
            assertTrue(e.getMessage().startsWith(p.key() + " must lie in ["), e.getMessage());
            assertTrue(e.getMessage().contains(p.unit()) && e.getMessage().endsWith("got " + v), e.getMessage());
        }
    }

    @Test
    void changingOneParameterLeavesTheOthers() {
        Parameters p = Parameters.with(Map.of(Parameter.LITTER_DEPTH, 0.05));
        for (Parameter other : EnumSet.complementOf(EnumSet.of(Parameter.LITTER_DEPTH))) {
            assertEquals(other.standard(), p.get(other));
        }
        assertEquals(0.02, Parameters.standard().get(Parameter.LITTER_DEPTH));
    }

    @Test
    void keysAreLowerCaseWordsAndUnique() {
        Set<String> keys = Arrays.stream(Parameter.values()).map(Parameter::key).collect(Collectors.toSet());
        keys.addAll(Arrays.stream(ProcessId.values()).map(ProcessId::key).toList());
        assertEquals(Parameter.values().length + ProcessId.values().length, keys.size());
        assertTrue(keys.stream().allMatch(k -> k.matches("[a-z][a-z0-9_]*")), keys.toString());
    }

    @Test
    void keysDoNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals("mixing", ProcessId.MIXING.key());
            assertEquals("mixing_diffusivity", Parameter.MIXING_DIFFUSIVITY.key());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(ProcessId.class)
    void onlyWhatCarbonNeedsToComeAndGoIsEssential(ProcessId p) {
        Set<ProcessId> essential =
                EnumSet.of(ProcessId.LITTER_INPUT, ProcessId.DECOMPOSITION, ProcessId.UPTAKE, ProcessId.MORTALITY);
        assertEquals(essential.contains(p), p.essential());
        assertFalse(p.description().isBlank());
        if (p.essential()) {
            var e = assertThrows(IllegalArgumentException.class, () -> ProcessSwitches.without(Set.of(p)));
            assertTrue(e.getMessage().startsWith(p.key()), e.getMessage());
        } else {
            ProcessSwitches s = ProcessSwitches.without(Set.of(p));
            for (ProcessId other : ProcessId.values()) {
                assertEquals(other != p, s.on(other));
            }
        }
    }

    @Test
    void everythingIsOnUnlessSwitchedOff() {
        for (ProcessId p : ProcessId.values()) {
            assertTrue(ProcessSwitches.all().on(p));
            assertTrue(ProcessSwitches.without(Set.of()).on(p));
        }
        assertSame(Parameters.standard(), Parameters.standard());
    }

    @Test
    void switchesDoNotChangeWithTheSetTheyCameFrom() {
        EnumSet<ProcessId> off = EnumSet.of(ProcessId.PRIMING);
        ProcessSwitches s = ProcessSwitches.without(off);
        off.add(ProcessId.MIXING);
        assertTrue(s.on(ProcessId.MIXING));
    }
}
