package org.pedonscape.kernel.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.history.CarbonLedger;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.site.SoilGroup;

/** Carbon is neither made nor lost, and no pool is negative, whatever happens to a place. */
class ConservationTest {

    private static final int PLACES = 150;

    private final PedonForecaster forecaster = new PedonModel().newForecaster();

    /** A handful of impossible mires (warm, clayey, deep water) have no steady state; the forecast refuses them. */
    private boolean settles(Site site) {
        try {
            forecaster.forecast(site, new double[] {Sites.START}, Sites.START);
            return true;
        } catch (ForecastException e) {
            assertEquals(SoilGroup.HISTOSOL, site.soil().group(), () -> e.getMessage() + " at " + site);
            return false;
        }
    }

    @Test
    void stockChangesByWhatPassesTheEdgesOverTwoHundredEventfulYears() {
        Random r = new Random(20261);
        for (int k = 0; k < PLACES; k++) {
            Site site = Sites.random(r, true);
            if (!settles(site)) {
                continue;
            }
            double before = forecaster.column().totalCarbon();
            forecaster.forecast(site, new double[] {Sites.START, Sites.START + 200}, Sites.START);
            CarbonLedger ledger = forecaster.ledger();
            Column c = forecaster.column();
            double passed = before + ledger.input;
            assertEquals(before + ledger.net(), c.totalCarbon(), 1e-9 * passed, () -> "carbon at " + site);
            assertEquals(
                    ledger.labelledInput - ledger.labelLost,
                    c.totalLabel(),
                    1e-9 * passed,
                    () -> "label at " + site);
        }
    }

    @Test
    void noPoolIsNegativeAndNoLabelExceedsItsPool() {
        Random r = new Random(4711);
        for (int k = 0; k < PLACES; k++) {
            Site site = Sites.random(r, true);
            if (!settles(site)) {
                continue;
            }
            forecaster.forecast(site, new double[] {Sites.START + 40, Sites.START + 160}, Sites.START + 10);
            Column c = forecaster.column();
            for (int p = 0; p < Pool.COUNT; p++) {
                for (int i = c.first; i < c.end; i++) {
                    assertTrue(c.carbon[p][i] >= 0, "negative pool at " + site);
                    assertTrue(c.label[p][i] >= 0, "negative label at " + site);
                    assertTrue(c.label[p][i] <= c.carbon[p][i] * (1 + 1e-9) + 1e-15, "label above its pool at " + site);
                }
            }
        }
    }

    @Test
    void labelOfAllInputSinceTheStartTendsToTheWholeStock() {
        Site site = Sites.undisturbed(Sites.loam(), Sites.grass());
        Forecast f = forecaster.forecast(site, new double[] {2010, 2100, 12000}, Sites.START);
        double[] share = f.states().stream()
                .mapToDouble(s -> s.newCarbonStock(0, 1) / s.equivalentMassStock(0, 1))
                .toArray();
        assertTrue(share[0] < share[1] && share[1] < share[2]);
        assertTrue(share[2] > 0.98 && share[2] <= 1 + 1e-9, "after ten millennia " + share[2]);
    }

    @Test
    void ploughMovesCarbonAndMakesNone() {
        Site rest = Sites.undisturbed(Sites.loam(), Sites.grass());
        Site ploughed = new Site(
                rest.climate(),
                rest.soil(),
                rest.initialVegetation(),
                Sites.START,
                List.of(new LandUseEvent.Plough(Sites.START, 0.25, 0.5)),
                Double.NaN);
        double[] years = {Sites.START, Sites.START + 0.001};
        Forecast before = forecaster.forecast(rest, years, Double.NaN);
        Forecast after = forecaster.forecast(ploughed, years, Double.NaN);
        double[] was = before.states().get(1).soc();
        double[] is = after.states().get(1).soc();
        double sumWas = 0;
        double sumIs = 0;
        for (int i = 0; i < was.length; i++) {
            sumWas += was[i];
            sumIs += is[i];
        }
        // A thousandth of a year of decomposition apart, the stock is the same; its upper layers are levelled.
        assertEquals(sumWas, sumIs, 1e-4 * sumWas);
        assertTrue(is[0] < 0.8 * was[0], "the surface is diluted");
        assertTrue(is[5] > 1.2 * was[5], "20-25 cm is enriched");
        assertEquals(was[8], is[8], 1e-3 * was[8], "40-50 cm is untouched");
    }
}
