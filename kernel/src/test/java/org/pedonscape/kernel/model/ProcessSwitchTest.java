package org.pedonscape.kernel.model;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.process.ProcessId;
import org.pedonscape.kernel.process.ProcessSwitches;
import org.pedonscape.kernel.profile.DepthGrid;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilGroup;
import org.pedonscape.kernel.site.Vegetation;

/** Every switch turns something off that matters somewhere. */
class ProcessSwitchTest {

    /** Places that between them need every process: a tilled loam, a boreal podzol, a bog, a sodic clay, a wet soil. */
    private static List<Site> places() {
        double none = Double.POSITIVE_INFINITY;
        Soil podzol = new Soil(
                SoilGroup.PODZOL, MineralClass.ACTIVE_2_1, 0.05, 0.15, 0, 4, Double.NaN, none, none, 0, 0);
        Soil bog = new Soil(
                SoilGroup.HISTOSOL, MineralClass.ACTIVE_2_1, 0.05, 0.05, 0, 4.5, Double.NaN, none, 0.1, 0, 0);
        Soil sodic = new Soil(
                SoilGroup.SODIC, MineralClass.ACTIVE_2_1, 0.4, 0.3, 0, 8.5, Double.NaN, none, none, 0.3, 0);
        Soil wet = new Soil(SoilGroup.GLEYSOL, MineralClass.ACTIVE_2_1, 0.3, 0.4, 0, 5.5, Double.NaN, none, 0.5, 0, 0);
        Vegetation heath = new Vegetation(0.2, 0.12, 0.15, 35, 30, 0.943, 0.9, 0, 0.2, true, 60);
        return List.of(
                Sites.felled(Sites.loam(), Sites.forest(), Sites.crop()),
                new Site(Sites.climate(1, 14, 600, 400), podzol, heath, Sites.START, List.of(), Double.NaN),
                new Site(Sites.climate(6, 10, 900, 450), bog, Sites.grass(), Sites.START, List.of(), Double.NaN),
                new Site(Sites.climate(17, 9, 350, 1200), sodic, Sites.grass(), Sites.START, List.of(), Double.NaN),
                new Site(
                        Sites.temperate(),
                        wet,
                        Sites.grass(),
                        Sites.START,
                        List.of(new LandUseEvent.Drain(Sites.START, 1.5)),
                        Double.NaN));
    }

    private static double[] stocks(ProcessSwitches switches) {
        PedonForecaster f =
                new PedonModel(DepthGrid.standard(), Parameters.standard(), switches).newForecaster();
        return places().stream()
                .flatMapToDouble(s -> f.forecast(s, new double[] {2000, 2030}, Double.NaN).states().stream()
                        .mapToDouble(x -> x.equivalentMassStock(0, 2) + x.organicLayerSoc()))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(ProcessId.class)
    void switchingAProcessOffChangesAForecast(ProcessId process) {
        if (process.essential()) {
            assertThrows(IllegalArgumentException.class, () -> ProcessSwitches.without(Set.of(process)));
            return;
        }
        double[] all = stocks(ProcessSwitches.all());
        double[] without = stocks(ProcessSwitches.without(EnumSet.of(process)));
        double largest = 0;
        for (int k = 0; k < all.length; k++) {
            largest = Math.max(largest, Math.abs(without[k] / all[k] - 1));
        }
        assertTrue(largest > 1e-4, process + " changes nothing: " + largest);
    }

    @Test
    void theSwitchesAreTold() {
        ProcessSwitches s = ProcessSwitches.without(Set.of(ProcessId.PRIMING));
        assertTrue(s.on(ProcessId.MIXING));
        assertNotEquals(s.on(ProcessId.MIXING), s.on(ProcessId.PRIMING));
    }
}
