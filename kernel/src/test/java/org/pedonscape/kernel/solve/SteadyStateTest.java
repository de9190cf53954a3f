package org.pedonscape.kernel.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;

/** Toy problems in two layers whose steady state is known in closed form. */
class SteadyStateTest {

    private static final double INPUT = 0.5;

    private final Column column = new ColumnBuilder().interfaces(0, 0.2, 1).build();
    private final CompartmentalSystem system = new CompartmentalSystem(column.layers);
    private final SteadyState solver = new SteadyState(column.layers);

    SteadyStateTest() {
        for (int p = 0; p < Pool.COUNT; p++) {
            ColumnBuilder.fill(column, p, 1);
        }
    }

    /** Every pool receives a little and loses it, so that all logarithms exist. */
    private void feedEveryPool() {
        system.clear();
        for (int i = 1; i < column.end; i++) {
            for (int p = 0; p < Pool.COUNT; p++) {
                system.source[p][i] = 0.01;
                system.respired[p][i] = 0.1;
            }
        }
        system.source[Pool.P][1] += INPUT;
    }

    /** A problem whose coefficients depend on the state as told, with a boundary that follows the litter. */
    private SteadyState.Problem problem(Runnable coefficients) {
        return new SteadyState.Problem() {
            @Override
            public void updateLayers() {}

            @Override
            public void updateFluxes() {
                feedEveryPool();
                coefficients.run();
            }

            @Override
            public double boundaryDepth() {
                return 0.5 * column.carbon[Pool.P][1] / (1 + column.carbon[Pool.P][1]);
            }

            @Override
            public double boundaryWidth() {
                return 0.1;
            }
        };
    }

    @Test
    void aLinearSystemEndsAtItsBalance() {
        SteadyState.Outcome o = solver.solve(column, system, problem(() -> {
            system.transfer[Pool.P][Pool.D][1] = 0.3;
            system.down[Pool.D][1] = 0.7;
        }));
        assertTrue(o.converged() && o.residual() < 1e-9, o.toString());
        double litter = (INPUT + 0.01) / (0.1 + 0.3);
        double dissolved = (0.01 + 0.3 * litter) / (0.1 + 0.7);
        assertEquals(litter, column.carbon[Pool.P][1], 1e-8);
        assertEquals(dissolved, column.carbon[Pool.D][1], 1e-8);
        assertEquals((0.01 + 0.7 * dissolved) / 0.1, column.carbon[Pool.D][2], 1e-7);
        assertEquals(0.1, column.carbon[Pool.B][2], 1e-9);
    }

    @Test
    void theBoundarySettlesWithTheCarbon() {
        solver.solve(column, system, problem(() -> {}));
        double litter = column.carbon[Pool.P][1];
        assertEquals(0.5 * litter / (1 + litter), column.boundaryDepth, 1e-6);
        assertEquals(0.1, column.boundaryWidth, 1e-7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 1, 100, 1e6})
    void aSquareLawOfDecayIsFoundFromAnywhere(double start) {
        // dP/dt = s - 0.1 P - P^2: P = (-0.1 + sqrt(0.01 + 4 s)) / 2.
        column.carbon[Pool.P][1] = start;
        SteadyState.Outcome o = solver.solve(
                column, system, problem(() -> system.respired[Pool.P][1] += column.carbon[Pool.P][1]));
        assertTrue(o.converged(), o.toString());
        double s = INPUT + 0.01;
        assertEquals((-0.1 + Math.sqrt(0.01 + 4 * s)) / 2, column.carbon[Pool.P][1], 1e-8);
    }

    @Test
    void aStateThatThePlainIterationFleesIsReached() {
        // Decay with the fourth power of the stock: a plain step lands on the far side, four times as far off.
        column.carbon[Pool.P][1] = 3;
        SteadyState.Outcome o = solver.solve(
                column,
                system,
                problem(() -> system.respired[Pool.P][1] = Math.pow(column.carbon[Pool.P][1], 4)));
        assertTrue(o.converged(), o.toString());
        assertEquals(Math.pow(INPUT + 0.01, 0.2), column.carbon[Pool.P][1], 1e-8);
    }

    @Test
    void anotherTimeStepLeavesTheSteadyStateWhereItIs() {
        SteadyState.Problem p = problem(() -> system.respired[Pool.P][1] += column.carbon[Pool.P][1]);
        solver.solve(column, system, p);
        ImplicitStep step = new ImplicitStep(column.layers);
        double before = column.totalCarbon();
        for (double dt : new double[] {0.25, 1, 1000}) {
            p.updateFluxes();
            step.factor(column, system, dt);
            step.solve(column, system, dt, column.carbon, 1, column.carbon);
            assertEquals(before, column.totalCarbon(), 1e-8 * before);
        }
    }

    @Test
    void aStateThatIsNotANumberIsToldAndNotIteratedOn() {
        SteadyState.Outcome o =
                solver.solve(column, system, problem(() -> system.respired[Pool.D][2] = Double.NaN));
        assertFalse(o.converged());
        assertTrue(Double.isNaN(o.residual()));
        assertEquals(1, o.iterations());
    }

    @Test
    void whatNeverComesToRestIsToldSo() {
        double[] sign = {1};
        SteadyState.Outcome o = solver.solve(column, system, problem(() -> {
            sign[0] = -sign[0];
            system.respired[Pool.P][1] = 1 + 0.5 * sign[0];
        }));
        assertFalse(o.converged(), o.toString());
        assertTrue(o.residual() > 1e-3, o.toString());
    }
}
