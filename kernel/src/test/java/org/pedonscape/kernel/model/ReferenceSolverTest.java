package org.pedonscape.kernel.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.boundary.ZeroFluxPlane;
import org.pedonscape.kernel.process.Parameters;
import org.pedonscape.kernel.process.ProcessSwitches;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.MonthlyClimate;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.solve.ImplicitStep;

/** The fast solver against plain ones that read the same coefficients: a dense matrix and an explicit integrator. */
class ReferenceSolverTest {

    private static final int LAYERS = 15;

    private final PedonForecaster forecaster = new PedonModel().newForecaster();
    private final PedonSystem system = new PedonSystem(LAYERS, Parameters.standard(), ProcessSwitches.all());

    /** A column well off its steady state: some years after a random history began. */
    private Column disturbed(Site site) {
        forecaster.forecast(site, new double[] {Sites.START + 60}, Sites.START);
        Column c = forecaster.column();
        system.reset();
        system.settleLayers(c, site.climate(), 1);
        system.evaluate(c);
        return c;
    }

    @Test
    void blockEliminationEqualsADenseSolution() {
        Random r = new Random(11);
        ImplicitStep step = new ImplicitStep(LAYERS + 1);
        for (int k = 0; k < 25; k++) {
            Column c = disturbed(Sites.random(r, true));
            double dt = new double[] {0.25, 1, 50, Double.POSITIVE_INFINITY}[k % 4];
            double[][] fast = new double[Pool.COUNT][c.layers];
            step.factor(c, system.fluxes(), dt);
            step.solve(c, system.fluxes(), dt, c.carbon, 1, fast);
            double[][] dense = denseStep(c, system.fluxes(), dt);
            for (int p = 0; p < Pool.COUNT; p++) {
                for (int i = c.first; i < c.end; i++) {
                    // Round-off of a system whose rates span nine orders of magnitude.
                    assertEquals(dense[p][i], fast[p][i], 1e-8 * Math.abs(dense[p][i]) + 1e-14);
                }
            }
        }
    }

    private static double[][] denseStep(Column c, CompartmentalSystem s, double dt) {
        int n = c.end - c.first;
        RealMatrix a = new Array2DRowRealMatrix(Pool.COUNT * n, Pool.COUNT * n);
        RealVector b = new ArrayRealVector(Pool.COUNT * n);
        double[][] unit = new double[Pool.COUNT][c.layers];
        double[][] column = new double[Pool.COUNT][c.layers];
        double[][] zero = new double[Pool.COUNT][c.layers];
        s.rate(c, zero, zero.clone());
        double[][] source = new double[Pool.COUNT][c.layers];
        s.rate(c, new double[Pool.COUNT][c.layers], source);
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = 0; i < n; i++) {
                unit[p][c.first + i] = 1;
                s.rate(c, unit, column);
                unit[p][c.first + i] = 0;
                for (int q = 0; q < Pool.COUNT; q++) {
                    for (int j = 0; j < n; j++) {
                        double identity = p == q && i == j ? 1 / dt : 0;
                        a.setEntry(q * n + j, p * n + i,
                                identity - (column[q][c.first + j] - source[q][c.first + j]));
                    }
                }
                b.setEntry(p * n + i, c.carbon[p][c.first + i] / dt + source[p][c.first + i]);
            }
        }
        RealVector x = new LUDecomposition(a).getSolver().solve(b);
        double[][] result = new double[Pool.COUNT][c.layers];
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = 0; i < n; i++) {
                result[p][c.first + i] = x.getEntry(p * n + i);
            }
        }
        return result;
    }

    @Test
    void yearlyStepsFollowAnExplicitIntegrator() {
        Site site = Sites.felled(Sites.loam(), Sites.grass(), Sites.crop());
        int years = 6;
        double start = forecaster.forecast(site, new double[] {Sites.START}, Double.NaN)
                .states().get(0).equivalentMassStock(0, 2);
        double[] fast = forecaster
                .forecast(site, new double[] {Sites.START + 3, Sites.START + 3 + years}, Double.NaN)
                .states().stream().mapToDouble(s -> s.equivalentMassStock(0, 2)).toArray();
        forecaster.forecast(site, new double[] {Sites.START + 3}, Double.NaN);
        Column c = forecaster.column();
        double exact = integrate(c, site, years);
        double lost = start - fast[1];
        // First order in time with steps of a year: within a few per cent of the loss over the years compared.
        assertEquals(fast[0] - exact, fast[0] - fast[1], 0.03 * (fast[0] - exact), "loss " + lost);
    }

    private double integrate(Column c, Site site, int years) {
        system.reset();
        int n = c.end - c.first;
        OrdinaryDifferentialEquation ode = new OrdinaryDifferentialEquation() {
            private final double[][] rate = new double[Pool.COUNT][c.layers];

            @Override
            public int getDimension() {
                return Pool.COUNT * n;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                unpack(c, y, n);
                system.evaluate(c);
                system.fluxes().rate(c, c.carbon, rate);
                return pack(c, rate, n);
            }
        };
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-9, 0.1, 1e-9, 1e-7);
        double[] y = pack(c, c.carbon, n);
        for (int k = 0; k < years; k++) {
            c.vegetation = Sites.crop();
            system.settleLayers(c, site.climate(), 1);
            y = integrator.integrate(ode, new ODEState(k, y), k + 1.0).getPrimaryState();
            unpack(c, y, n);
        }
        double sum = 0;
        for (int i = 1; i < c.end; i++) {
            sum += c.soc(i);
        }
        return sum;
    }

    private static double[] pack(Column c, double[][] x, int n) {
        double[] y = new double[Pool.COUNT * n];
        for (int p = 0; p < Pool.COUNT; p++) {
            System.arraycopy(x[p], c.first, y, p * n, n);
        }
        return y;
    }

    private static void unpack(Column c, double[] y, int n) {
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = 0; i < n; i++) {
                // Trial stages of the explicit method may step a hair below zero, where the rates are not defined.
                c.carbon[p][c.first + i] = Math.max(0, y[p * n + i]);
            }
        }
    }

    @Test
    void netFluxThroughADepthIsWhatLeavesAndGathersBelowLessTheInputThere() {
        Random r = new Random(3);
        for (int k = 0; k < 60; k++) {
            Column c = disturbed(Sites.random(r, true));
            CompartmentalSystem f = system.fluxes();
            double[][] rate = new double[Pool.COUNT][c.layers];
            f.rate(c, c.carbon, rate);
            double leaves = f.downwardFlux(c, c.carbon, c.end - 1);
            double gathered = 0;
            double input = 0;
            for (int i = c.end - 2; i >= 1; i--) {
                for (int p = 0; p < Pool.COUNT; p++) {
                    gathered += rate[p][i + 1];
                }
                input += f.input(i + 1);
                assertEquals(leaves + gathered - input, ZeroFluxPlane.netFlux(c, f, i), 1e-9);
            }
        }
    }

    @Test
    void climateIsPartOfTheReference() {
        // Guards the tests above against a column whose layers were never brought in accord with a climate.
        MonthlyClimate climate = Sites.temperate();
        Column c = disturbed(Sites.undisturbed(Sites.loam(), Sites.grass()));
        assertEquals(climate.meanAnnualTemperature(), c.temperature[10], 1.5);
    }
}
