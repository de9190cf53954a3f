package org.pedonscape.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.profile.CompartmentalSystem;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.SoilBuilder;
import org.pedonscape.kernel.site.SoilGroup;
import org.pedonscape.kernel.site.VegetationBuilder;

/** What one process takes from a pool it gives to another, or out of the column where it says so. */
class ProcessConservationTest {

    private static final Parameters STANDARD = Parameters.standard();
    private static final ProcessSwitches ALL = ProcessSwitches.all();

    /** A process and the carbon it may bring to the column or take from it, kg C m-2 yr-1. */
    record Case(FluxProcess process, ToDoubleBiFunction<Column, CompartmentalSystem> gain) {
        @Override
        public String toString() {
            return process.getClass().getSimpleName();
        }
    }

    static List<Case> processes() {
        return List.of(
                new Case(new Decomposition(STANDARD), (c, s) -> 0),
                new Case(new MicrobialMortality(STANDARD), (c, s) -> 0),
                new Case(new Sorption(STANDARD, ALL), (c, s) -> 0),
                new Case(new StrongBinding(STANDARD, ALL), (c, s) -> 0),
                new Case(new Aggregation(STANDARD, ALL), (c, s) -> 0),
                new Case(new OrganicLayerIncorporation(STANDARD, ALL), (c, s) -> 0),
                new Case(new SoilMixing(STANDARD, ALL), (c, s) -> 0),
                new Case(new LitterInput(STANDARD), (c, s) -> c.vegetation.totalInput()),
                new Case(new MicrobialUptake(STANDARD, ALL), (c, s) -> -respiration(c, s)),
                new Case(new DissolvedTransport(STANDARD, ALL), (c, s) -> -s.downwardFlux(c, c.carbon, c.end - 1)),
                new Case(new PeatBurial(), (c, s) -> -s.downwardFlux(c, c.carbon, c.end - 1)));
    }

    private static double respiration(Column c, CompartmentalSystem s) {
        double sum = 0;
        for (int i = c.first; i < c.end; i++) {
            sum += s.respiration(c.carbon, i);
        }
        return sum;
    }

    /** Shallow and deep, with and without an organic layer, stony, tilled, sodic, of every group. */
    private static Column any(Random r) {
        SoilGroup[] groups = SoilGroup.values();
        ColumnBuilder b = new ColumnBuilder()
                .soil(new SoilBuilder()
                        .group(groups[r.nextInt(groups.length)])
                        .texture(0.5 * r.nextDouble(), 0.5 * r.nextDouble())
                        .stones(0.6 * r.nextDouble())
                        .ph(3.5 + 5 * r.nextDouble())
                        .sodicity(0.5 * r.nextDouble())
                        .bedrock(0.05 + 2.5 * r.nextDouble()))
                .vegetation(new VegetationBuilder().tillage(2 * r.nextDouble()));
        Column c = (r.nextBoolean() ? b.organicLayer() : b).build();
        ColumnBuilder.scatter(c, r);
        return c;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void carbonIsNeitherMadeNorLost(Case process) {
        Random r = new Random(31);
        for (int k = 0; k < 100; k++) {
            Column c = any(r);
            CompartmentalSystem s = new CompartmentalSystem(c.layers);
            process.process().addFluxes(c, s);
            double[][] rate = new double[Pool.COUNT][c.layers];
            s.rate(c, c.carbon, rate);
            double sum = 0;
            double moved = 0;
            for (double[] pool : rate) {
                for (double x : pool) {
                    sum += x;
                    moved += Math.abs(x);
                }
            }
            assertEquals(process.gain().applyAsDouble(c, s), sum, 1e-12 * moved);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyCoefficientIsFiniteAndNotNegative(Case process) {
        Random r = new Random(32);
        for (int k = 0; k < 100; k++) {
            Column c = any(r);
            CompartmentalSystem s = new CompartmentalSystem(c.layers);
            process.process().addFluxes(c, s);
            for (int p = 0; p < Pool.COUNT; p++) {
                for (int i = 0; i < c.layers; i++) {
                    requireCoefficient(s.source[p][i]);
                    requireCoefficient(s.respired[p][i]);
                    requireCoefficient(s.down[p][i]);
                    requireCoefficient(s.up[p][i]);
                    for (int q = 0; q < Pool.COUNT; q++) {
                        requireCoefficient(s.transfer[p][q][i]);
                    }
                }
            }
        }
    }

    private static void requireCoefficient(double k) {
        assertTrue(k >= 0 && Double.isFinite(k), "coefficient " + k);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void fluxesAreAddedToWhatOtherProcessesDid(Case process) {
        Column c = any(new Random(33));
        CompartmentalSystem once = new CompartmentalSystem(c.layers);
        CompartmentalSystem twice = new CompartmentalSystem(c.layers);
        process.process().addFluxes(c, once);
        process.process().addFluxes(c, twice);
        process.process().addFluxes(c, twice);
        double[][] first = new double[Pool.COUNT][c.layers];
        double[][] both = new double[Pool.COUNT][c.layers];
        once.rate(c, c.carbon, first);
        twice.rate(c, c.carbon, both);
        for (int p = 0; p < Pool.COUNT; p++) {
            for (int i = c.first; i < c.end; i++) {
                double scale = Math.abs(first[p][i]) + 1e-12;
                assertEquals(2 * first[p][i], both[p][i], 1e-9 * scale, "pool " + p + " layer " + i);
            }
        }
    }
}
