package org.pedonscape.kernel.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CompartmentalSystemTest {

    private final Column column = new ColumnBuilder().interfaces(0, 0.1, 0.3, 0.6).build();
    private final CompartmentalSystem system = new CompartmentalSystem(column.layers);
    private final double[][] rate = new double[Pool.COUNT][column.layers];

    @Test
    void aTransferLeavesOnePoolForAnother() {
        system.transfer[Pool.P][Pool.D][2] = 0.5;
        column.carbon[Pool.P][2] = 4;
        system.rate(column, column.carbon, rate);
        assertEquals(-2, rate[Pool.P][2]);
        assertEquals(2, rate[Pool.D][2]);
        assertEquals(0, rate[Pool.P][1] + rate[Pool.P][3]);
    }

    @Test
    void carbonMovesBetweenNeighboursAndOutAtTheBase() {
        system.down[Pool.D][1] = 0.5;
        system.up[Pool.D][2] = 0.25;
        system.down[Pool.D][3] = 0.125;
        column.carbon[Pool.D][1] = 8;
        column.carbon[Pool.D][2] = 4;
        column.carbon[Pool.D][3] = 16;
        system.rate(column, column.carbon, rate);
        assertEquals(-4 + 1, rate[Pool.D][1]);
        assertEquals(4 - 1, rate[Pool.D][2]);
        assertEquals(-2, rate[Pool.D][3]);
        assertEquals(4 - 1, system.downwardFlux(column, column.carbon, 1));
        assertEquals(2, system.downwardFlux(column, column.carbon, 3));
    }

    @Test
    void nothingRisesOutOfTheFirstActiveLayer() {
        system.up[Pool.P][1] = 1;
        column.carbon[Pool.P][1] = 3;
        system.rate(column, column.carbon, rate);
        assertEquals(0, rate[Pool.P][1]);
    }

    @Test
    void sourcesAndRespirationCrossTheEdge() {
        system.source[Pool.P][1] = 0.3;
        system.source[Pool.D][1] = 0.1;
        system.respired[Pool.D][1] = 2;
        column.carbon[Pool.D][1] = 0.2;
        system.rate(column, column.carbon, rate);
        assertEquals(0.3, rate[Pool.P][1]);
        assertEquals(0.1 - 0.4, rate[Pool.D][1], 1e-15);
        assertEquals(0.4, system.input(1), 1e-15);
        assertEquals(0.4, system.respiration(column.carbon, 1), 1e-15);
    }

    @Test
    void theSumOfRatesIsWhatCrossesTheEdges() {
        Random r = new Random(21);
        for (int k = 0; k < 50; k++) {
            Column c = new ColumnBuilder().organicLayer().build();
            ColumnBuilder.scatter(c, r);
            CompartmentalSystem s = RandomSystem.of(c, r);
            double[][] change = new double[Pool.COUNT][c.layers];
            s.rate(c, c.carbon, change);
            double sum = 0;
            double edges = -s.downwardFlux(c, c.carbon, c.end - 1);
            for (int i = c.first; i < c.end; i++) {
                for (int p = 0; p < Pool.COUNT; p++) {
                    sum += change[p][i];
                }
                edges += s.input(i) - s.respiration(c.carbon, i);
            }
            assertEquals(edges, sum, 1e-10 * Math.abs(edges) + 1e-10);
        }
    }

    @Test
    void clearingTakesAllCoefficientsBack() {
        CompartmentalSystem s = RandomSystem.of(column, new Random(3));
        s.clear();
        s.rate(column, column.carbon, rate);
        ColumnBuilder.fill(column, Pool.B, 1);
        s.rate(column, column.carbon, rate);
        for (double[] pool : rate) {
            for (double x : pool) {
                assertEquals(0, x);
            }
        }
    }
}
