package org.pedonscape.kernel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.process.Parameter;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/** Profiles made so that the turnover time at each depth is known. */
class PersistenceBoundaryTest {

    private final PersistenceBoundary boundary = new PersistenceBoundary(Parameters.standard());

    private static Column column() {
        double[] decimetres = new double[11];
        for (int i = 0; i < decimetres.length; i++) {
            decimetres[i] = i / 10.0;
        }
        return new ColumnBuilder().interfaces(decimetres).build();
    }

    /** Ten layers of carbon that turns over within the given years, from the surface down. */
    private static CompartmentalSystem turnover(Column c, double... years) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        for (int i = 1; i < c.end; i++) {
            c.carbon[Pool.D][i] = 0.4;
            c.carbon[Pool.M1][i] = 1.6;
            s.respired[Pool.D][i] = 2 / (0.4 * years[Math.min(i, years.length) - 1]);
        }
        return s;
    }

    /** Turnover time that grows tenfold over 30 cm and reaches a hundred years at 47 cm. */
    private static double[] steady() {
        double[] years = new double[10];
        for (int j = 0; j < years.length; j++) {
            years[j] = 100 * Math.pow(10, (0.05 + 0.1 * j - 0.47) / 0.3);
        }
        return years;
    }

    @Test
    void crossingIsFoundWhereTurnoverReachesTheThreshold() {
        Column c = column();
        CompartmentalSystem s = turnover(c, steady());
        assertEquals(0.47, boundary.depth(c, s), 1e-12, "linear in the logarithm");
    }

    @Test
    void aHigherThresholdLiesDeeper() {
        Column c = column();
        CompartmentalSystem s = turnover(c, steady());
        PersistenceBoundary patient =
                new PersistenceBoundary(Parameters.with(Map.of(Parameter.PERSISTENCE_THRESHOLD, 200.0)));
        assertEquals(0.47 + 0.3 * Math.log10(2), patient.depth(c, s), 1e-12);
    }

    @Test
    void theDeepestCrossingCounts() {
        Column c = column();
        CompartmentalSystem s = turnover(c, 10, 10, 1000, 1000, 10, 10, 1000, 1000, 1000, 1000);
        assertEquals(0.6, boundary.depth(c, s), 1e-12, "half way between the middles at 55 and 65 cm");
    }

    @Test
    void rapidTurnoverThroughoutPutsItAtTheBaseAndNowhereAtTheSurface() {
        Column c = column();
        assertEquals(1.0, boundary.depth(c, turnover(c, 5)), 1e-12);
        assertEquals(0.01, boundary.depth(c, turnover(c, 5000)), 1e-12);
        assertEquals(0.01, boundary.rapidThickness(c, turnover(c, 5000)), 1e-12);
    }

    @Test
    void neverShallowerThanACentimetreHoweverThinTheLayers() {
        Column c = new ColumnBuilder().interfaces(0, 0.004, 0.008, 1).build();
        CompartmentalSystem s = turnover(c, 99.99, 1e6, 1e6);
        assertEquals(0.01, boundary.depth(c, s), 1e-12);
    }

    @Test
    void thicknessOfRapidTurnoverAgreesWithTheCrossingOfASteadyProfile() {
        Column c = column();
        CompartmentalSystem s = turnover(c, steady());
        assertEquals(boundary.depth(c, s), boundary.rapidThickness(c, s), 0.03);
    }

    @Test
    void thicknessIsTheIntegralOfItsWeight() {
        Column c = column();
        // Three layers of rapid turnover count whole, one at the threshold half, those at twice it 1 / 17.
        CompartmentalSystem s = turnover(c, 1, 1, 1, 100, 200, 200, 1e5, 1e5, 1e5, 1e5);
        assertEquals(0.3 + 0.05 + 0.2 / 17, boundary.rapidThickness(c, s), 1e-7);
    }

    @Test
    void thicknessMovesSmoothlyWhereTheCrossingJumps() {
        Column c = column();
        double[] folded = {10, 10, 500, 500, 101, 500, 500, 500, 500, 500};
        double[] unfolded = folded.clone();
        unfolded[4] = 99;
        CompartmentalSystem above = turnover(c, folded);
        double jump = boundary.depth(c, above);
        double smooth = boundary.rapidThickness(c, above);
        CompartmentalSystem below = turnover(c, unfolded);
        assertTrue(boundary.depth(c, below) - jump > 0.2);
        assertEquals(smooth, boundary.rapidThickness(c, below), 0.002);
    }

    @Test
    void widthSpansAThreefoldOfTurnoverTime() {
        Column c = column();
        // Half of the distance between 100 sqrt(3) and 100 / sqrt(3) years is 15 cm log10(3).
        assertEquals(0.15 * Math.log10(3), boundary.width(c, turnover(c, steady())), 0.02);
        assertEquals(0.05, boundary.width(c, turnover(c, 1, 1, 1, 1e6)), 1e-9, "the least width");
    }

    @Test
    void moreRespirationDeepensIt() {
        double[] years = steady();
        double last = 0;
        for (double faster : new double[] {1, 1.5, 2, 4}) {
            double[] now = years.clone();
            for (int j = 0; j < now.length; j++) {
                now[j] /= faster;
            }
            Column c = column();
            double depth = boundary.rapidThickness(c, turnover(c, now));
            assertTrue(depth > last, "depth " + depth);
            last = depth;
        }
    }

    @Test
    void followsItsTargetOverADecade() {
        assertEquals(0.4 + 0.2 * (1 - Math.exp(-1)), boundary.follow(0.4, 0.6, 10), 1e-15);
        assertEquals(0.4, boundary.follow(0.4, 0.6, 0), 1e-15);
        assertEquals(0.6, boundary.follow(0.4, 0.6, 1e4), 1e-15);
        double inSteps = 0.4;
        for (int k = 0; k < 40; k++) {
            inSteps = boundary.follow(inSteps, 0.6, 0.25);
        }
        assertEquals(boundary.follow(0.4, 0.6, 10), inSteps, 1e-14, "quarters of a year make the same decade");
    }
}
