package org.pedonscape.kernel.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.Confidence;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.solve.SteadyState;

/**
 * Whether the steady state is one, with every feedback at work: it is looked for from the usual first guess and
 * from five others, in which each pool is up to a hundred times smaller or larger and the boundary lies anywhere
 * from 5 cm to 1.5 m.
 *
 * <p>In four or five of a thousand random, freely draining mineral soils it is not (17 of 4000). There one layer,
 * or the subsoil, has two states that both maintain themselves; the stock of the profile differs by a few per
 * cent, in the worst place by two thirds. The feedbacks behind it are meant:
 *
 * <ul>
 *   <li>Below the roots, where it is cold or dry and minerals hold much, either microbes free enough mineral-bound
 *       carbon to live on, or there are too few of them to free it. Of seven places six have one state without priming.
 *   <li>In a wet climate a layer full of organic matter either is airy and decays, or holds so much organic matter, and
 *       with it water, that lack of oxygen preserves it. Of the same seven places four have one state without oxygen
 *       limitation, and five where the boundary does not act on the processes.
 * </ul>
 *
 * A forecast starts from the state that the usual first guess leads to, so it is reproducible there too. Some
 * further places (seven of a thousand) have one state that is met to a few millionths only: those where the
 * iteration jitters and is ended with the properties of the layers held, see {@link SteadyState}.
 */
class UniquenessTest {

    private static final int PLACES = 400;
    private static final int OTHER_GUESSES = 5;
    private static final double SAME = 1e-6;
    private static final double ANOTHER = 1e-4;

    private final PedonForecaster forecaster = new PedonModel().newForecaster();
    private int unsettled;

    @Test
    void steadyStateIsOneAlmostEverywhere() {
        Random r = new Random(17);
        int several = 0;
        int loose = 0;
        for (int k = 0; k < PLACES; k++) {
            double spread = spread(freelyDraining(r), new Random(k));
            if (spread > ANOTHER) {
                several++;
            } else if (spread > SAME) {
                loose++;
            }
        }
        String found = several + " of " + PLACES + " places have several steady states, " + loose
                + " one that is met less closely; " + unsettled + " of " + PLACES * OTHER_GUESSES
                + " other first guesses lead nowhere";
        System.out.println(found);
        assertTrue(several <= 0.01 * PLACES, found);
        assertTrue(loose <= 0.01 * PLACES, found);
        assertTrue(unsettled <= 0.002 * PLACES * OTHER_GUESSES, found);
    }

    private static Site freelyDraining(Random r) {
        Site site = Sites.random(r, false);
        while (site.soil().confidence() != Confidence.FREELY_DRAINING_MINERAL_SOIL) {
            site = Sites.random(r, false);
        }
        return site;
    }

    /** Largest relative difference from the usual steady state, in any layer's stock or in the boundary's depth. */
    private double spread(Site site, Random r) {
        SteadyState.Outcome usual = forecaster.settleFrom(site, 1, guess -> {});
        assertTrue(usual.converged(), () -> usual + " at " + site);
        double[] one = profile(forecaster.column());
        double largest = 0;
        for (int k = 0; k < OTHER_GUESSES; k++) {
            if (!settles(site, r)) {
                unsettled++;
                continue;
            }
            double[] other = profile(forecaster.column());
            for (int i = 0; i < one.length; i++) {
                largest = Math.max(largest, Math.abs(other[i] / one[i] - 1));
            }
        }
        return largest;
    }

    private boolean settles(Site site, Random r) {
        try {
            return forecaster.settleFrom(site, 1, guess -> scatter(guess, r)).converged();
        } catch (ForecastException e) {
            return false;
        }
    }

    private static double[] profile(Column c) {
        double[] values = new double[c.end - c.first + 1];
        for (int i = c.first; i < c.end; i++) {
            values[i - c.first] = c.soc(i);
        }
        values[values.length - 1] = c.boundaryDepth;
        return values;
    }

    private static void scatter(Column guess, Random r) {
        for (int p = 0; p < Pool.COUNT; p++) {
            double factor = Math.pow(10, 4 * r.nextDouble() - 2);
            for (int i = guess.first; i < guess.end; i++) {
                guess.carbon[p][i] *= factor;
            }
        }
        guess.boundaryDepth = Math.min(guess.base(), 0.05 + 1.45 * r.nextDouble());
    }
}
