package org.pedonscape.kernel.profile;

import java.util.Random;

/**
 * Compartmental systems with random coefficients over six orders of magnitude, of the shape that the model's have: nothing
 * enters the litter pools P and A from the other five.
 */
public final class RandomSystem {

    private RandomSystem() {}

    /**
     * @param c gives the active layers
     * @param r source of numbers
     * @return a system in which all carbon can leave
     */
    public static CompartmentalSystem of(Column c, Random r) {
        CompartmentalSystem s = new CompartmentalSystem(c.layers);
        for (int i = c.first; i < c.end; i++) {
            for (int p = 0; p < Pool.COUNT; p++) {
                s.source[p][i] = r.nextInt(3) == 0 ? r.nextDouble() : 0;
                s.respired[p][i] = rate(r);
                s.down[p][i] = rate(r);
                s.up[p][i] = rate(r);
                for (int q = 0; q < Pool.COUNT; q++) {
                    boolean intoLitter = q <= Pool.A && p > Pool.A;
                    if (p != q && !intoLitter && r.nextBoolean()) {
                        s.transfer[p][q][i] = rate(r);
                    }
                }
            }
        }
        return s;
    }

    private static double rate(Random r) {
        return Math.pow(10, 6 * r.nextDouble() - 3);
    }
}
