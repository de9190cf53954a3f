package org.pedonscape.kernel.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.profile.RandomSystem;
import org.pedonscape.kernel.site.SoilBuilder;

/** The step on systems of random coefficients; it meets the model's own in the reference tests of the model. */
class ImplicitStepTest {

    private static Column any(Random r) {
        ColumnBuilder b = new ColumnBuilder().soil(new SoilBuilder().bedrock(0.02 + 2.5 * r.nextDouble()));
        Column c = (r.nextBoolean() ? b.organicLayer() : b).build();
        ColumnBuilder.scatter(c, r);
        for (int i = c.first; i < c.end; i++) {
            for (int p = 0; p < Pool.COUNT; p++) {
                if (r.nextInt(4) == 0) {
                    c.carbon[p][i] = 0;
                }
            }
        }
        return c;
    }

    private static double[][] after(Column c, CompartmentalSystem s, double dt) {
        double[][] x = new double[Pool.COUNT][c.layers];
        ImplicitStep step = new ImplicitStep(c.layers);
        step.factor(c, s, dt);
        step.solve(c, s, dt, c.carbon, 1, x);
        return x;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.25, 1, 100, 1e9, Double.POSITIVE_INFINITY})
    void noPoolTurnsNegativeHoweverLongTheStep(double dt) {
        Random r = new Random(41);
        for (int k = 0; k < 100; k++) {
            Column c = any(r);
            double[][] x = after(c, RandomSystem.of(c, r), dt);
            for (int p = 0; p < Pool.COUNT; p++) {
                for (int i = c.first; i < c.end; i++) {
                    assertTrue(x[p][i] >= 0, "pool " + p + " layer " + i + ": " + x[p][i]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.25, 1, 100, Double.POSITIVE_INFINITY})
    void solvesTheBackwardEulerEquation(double dt) {
        Random r = new Random(42);
        double[][] rate = new double[Pool.COUNT][16];
        for (int k = 0; k < 100; k++) {
            Column c = any(r);
            CompartmentalSystem s = RandomSystem.of(c, r);
            double[][] x = after(c, s, dt);
            s.rate(c, x, rate);
            for (int p = 0; p < Pool.COUNT; p++) {
                for (int i = c.first; i < c.end; i++) {
                    double turnover = throughput(c, s, x, p, i) + x[p][i] / dt;
                    double defect = (x[p][i] - c.carbon[p][i]) / dt - rate[p][i];
                    assertEquals(0, defect, 1e-10 * turnover, "pool " + p + " layer " + i);
                }
            }
        }
    }

    /** What flows out of a pool, and in the column as a whole comes in: the scale that round-off is measured by. */
    private static double throughput(Column c, CompartmentalSystem s, double[][] x, int p, int i) {
        double out = s.respired[p][i] + s.down[p][i] + s.up[p][i];
        for (int q = 0; q < Pool.COUNT; q++) {
            out += s.transfer[p][q][i];
        }
        double input = 0;
        for (int j = c.first; j < c.end; j++) {
            input += s.input(j);
        }
        return out * x[p][i] + input;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 100, 1e4})
    void theStockChangesByWhatCrossesTheEdges(double dt) {
        Random r = new Random(43);
        for (int k = 0; k < 100; k++) {
            Column c = any(r);
            CompartmentalSystem s = RandomSystem.of(c, r);
            double[][] x = after(c, s, dt);
            double stock = 0;
            double edges = c.totalCarbon() - dt * s.downwardFlux(c, x, c.end - 1);
            double passed = c.totalCarbon();
            for (int i = c.first; i < c.end; i++) {
                for (int p = 0; p < Pool.COUNT; p++) {
                    stock += x[p][i];
                }
                edges += dt * (s.input(i) - s.respiration(x, i));
                passed += dt * s.input(i);
            }
            assertEquals(edges, stock, 1e-11 * passed);
        }
    }

    @Test
    void aSinglePoolDecaysAsBackwardEulerSays() {
        Column c = new ColumnBuilder().interfaces(0, 1).build();
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        s.respired[Pool.N][1] = 0.5;
        for (int p = 0; p < Pool.COUNT; p++) {
            c.carbon[p][1] = 1;
        }
        double[][] x = after(c, s, 2);
        assertEquals(1 / (1 + 2 * 0.5), x[Pool.N][1], 1e-15);
        assertEquals(1, x[Pool.P][1], 1e-15, "what has no flux rests");
    }

    @Test
    void anInfiniteStepEndsAtTheBalanceOfInputAndDecay() {
        Column c = new ColumnBuilder().interfaces(0, 1).build();
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        for (int p = 0; p < Pool.COUNT; p++) {
            s.respired[p][1] = 1;
        }
        s.source[Pool.P][1] = 0.6;
        s.respired[Pool.P][1] = 0.1;
        s.transfer[Pool.P][Pool.D][1] = 0.2;
        s.respired[Pool.D][1] = 4;
        double[][] x = after(c, s, Double.POSITIVE_INFINITY);
        assertEquals(0.6 / 0.3, x[Pool.P][1], 1e-12);
        assertEquals(0.2 * 2 / 4, x[Pool.D][1], 1e-12);
    }

    @Test
    void tracersShareTheFactorisationAndAddUp() {
        Random r = new Random(44);
        for (int k = 0; k < 50; k++) {
            Column c = any(r);
            CompartmentalSystem s = RandomSystem.of(c, r);
            double[][] young = new double[Pool.COUNT][c.layers];
            double[][] aged = new double[Pool.COUNT][c.layers];
            for (int p = 0; p < Pool.COUNT; p++) {
                for (int i = c.first; i < c.end; i++) {
                    young[p][i] = c.carbon[p][i] * r.nextDouble();
                    aged[p][i] = c.carbon[p][i] - young[p][i];
                }
            }
            ImplicitStep step = new ImplicitStep(c.layers);
            step.factor(c, s, 1);
            step.solve(c, s, 1, young, 0.3, young);
            step.solve(c, s, 1, aged, 0.7, aged);
            step.solve(c, s, 1, c.carbon, 1, c.carbon);
            for (int p = 0; p < Pool.COUNT; p++) {
                for (int i = c.first; i < c.end; i++) {
                    assertEquals(c.carbon[p][i], young[p][i] + aged[p][i], 1e-11 * c.carbon[p][i] + 1e-15);
                }
            }
        }
    }

    @Test
    void theResultMayTakeThePlaceOfTheStart() {
        Random r = new Random(45);
        Column c = any(r);
        CompartmentalSystem s = RandomSystem.of(c, r);
        double[][] apart = after(c, s, 1);
        ImplicitStep step = new ImplicitStep(c.layers);
        step.factor(c, s, 1);
        step.solve(c, s, 1, c.carbon, 1, c.carbon);
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = c.first; i < c.end; i++) {
                assertEquals(apart[p][i], c.carbon[p][i]);
            }
        }
    }

    @Test
    void aStepDoesNotDependOnTheOneBefore() {
        Random r = new Random(46);
        ImplicitStep reused = new ImplicitStep(16);
        for (int k = 0; k < 20; k++) {
            Column c = any(r);
            CompartmentalSystem s = RandomSystem.of(c, r);
            double[][] fresh = after(c, s, 0.5);
            double[][] again = new double[Pool.COUNT][c.layers];
            reused.factor(c, s, 0.5);
            reused.solve(c, s, 0.5, c.carbon, 1, again);
            for (int p = 0; p < Pool.COUNT; p++) {
                for (int i = c.first; i < c.end; i++) {
                    assertEquals(fresh[p][i], again[p][i]);
                }
            }
        }
    }

    @Test
    void shortStepsFollowTheExactExponential() {
        Column c = new ColumnBuilder().interfaces(0, 1).build();
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        s.transfer[Pool.P][Pool.A][1] = 1;
        c.carbon[Pool.P][1] = 1;
        double last = Double.POSITIVE_INFINITY;
        for (int n : new int[] {10, 100, 1000}) {
            Column copy = new ColumnBuilder().interfaces(0, 1).build();
            copy.carbon[Pool.P][1] = 1;
            ImplicitStep step = new ImplicitStep(copy.layers);
            step.factor(copy, s, 1.0 / n);
            for (int k = 0; k < n; k++) {
                step.solve(copy, s, 1.0 / n, copy.carbon, 1, copy.carbon);
            }
            double error = Math.abs(copy.carbon[Pool.P][1] - Math.exp(-1));
            assertTrue(error < 0.2 * last, "first order: " + error);
            last = error;
            assertEquals(1, copy.totalCarbon(), 1e-12);
        }
        assertTrue(last < 2e-4, "error " + last);
    }
}
