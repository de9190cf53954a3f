package org.pedonscape.sampledata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Where water runs on a relief: every cell hands its water to its steepest lower neighbour until the outlet is reached.
 * Hollows are filled first by the priority flood of Barnes, Lehman and Mulla (2014, Computers and Geosciences 62), with
 * a rise of a few millimetres a cell, uneven so that water does not run dead straight over the flats.
 */
final class Drainage {

    private static final double MEAN_RISE = 5e-3;
    private static final Noise UNEVENNESS = new Noise(1);
    private static final int[] COLUMN_STEP = {1, 1, 0, -1, -1, -1, 0, 1};
    private static final int[] ROW_STEP = {0, 1, 1, 1, 0, -1, -1, -1};
    private static final double SQRT_2 = 1.4142135623730951;

    private final Field filled;
    private final int[] order;
    private final int[] receiver;
    private final double[] area;

    private record Front(double level, int index) {}

    private Drainage(Field filled, int[] order, int[] receiver, double[] area) {
        this.filled = filled;
        this.order = order;
        this.receiver = receiver;
        this.area = area;
    }

    /**
     * @param relief elevation, m
     * @param outlet cell all water leaves by
     * @param inflow cell a river enters by
     * @param inflowArea catchment of that river outside the field, m2
     */
    static Drainage of(Field relief, int outlet, int inflow, double inflowArea) {
        int cells = relief.values().length;
        int[] order = new int[cells];
        Field filled = new Field(relief.size(), relief.cell(), relief.values().clone());
        flood(filled, outlet, order);
        int[] receiver = receivers(filled, outlet);
        double[] area = new double[cells];
        Arrays.fill(area, relief.cell() * relief.cell());
        area[inflow] += inflowArea;
        for (int i = cells - 1; i > 0; i--) {
            area[receiver[order[i]]] += area[order[i]];
        }
        return new Drainage(filled, order, receiver, area);
    }

    /** The relief with its hollows filled. */
    Field filled() {
        return filled;
    }

    /** All cells, each after the cell it drains to; the outlet is first. */
    int[] order() {
        return order;
    }

    /** The cell this one drains to; the outlet drains to itself. */
    int receiver(int index) {
        return receiver[index];
    }

    /** Catchment of a cell, its own ground included, m2. */
    double area(int index) {
        return area[index];
    }

    /** Distance from a cell to the one it drains to, m; 0 at the outlet. */
    double stepLength(int index) {
        int size = filled.size();
        int columns = Math.abs(index % size - receiver[index] % size);
        int rows = Math.abs(index / size - receiver[index] / size);
        return filled.cell() * (columns + rows == 2 ? SQRT_2 : columns + rows);
    }

    /**
     * For every cell the channel it drains to.
     *
     * @param channelArea catchment from which on a cell is a channel, m2
     * @return index of the channel cell; a channel is its own, and so is the outlet
     */
    int[] channels(double channelArea) {
        int[] channel = new int[order.length];
        for (int index : order) {
            channel[index] = area[index] >= channelArea ? index : channel[receiver[index]];
        }
        return channel;
    }

    private static void flood(Field relief, int outlet, int[] order) {
        int size = relief.size();
        double[] z = relief.values();
        boolean[] reached = new boolean[z.length];
        PriorityQueue<Front> fronts = new PriorityQueue<>(
                Comparator.comparingDouble(Front::level).thenComparingInt(Front::index));
        fronts.add(new Front(z[outlet], outlet));
        reached[outlet] = true;
        for (int done = 0; !fronts.isEmpty(); done++) {
            int index = fronts.remove().index();
            order[done] = index;
            for (int d = 0; d < COLUMN_STEP.length; d++) {
                int next = neighbour(index, d, size);
                if (next >= 0 && !reached[next]) {
                    reached[next] = true;
                    double rise = 2 * MEAN_RISE * (0.02 + UNEVENNESS.uniform(next, 0));
                    z[next] = Math.max(z[next], z[index] + rise);
                    fronts.add(new Front(z[next], next));
                }
            }
        }
    }

    private static int[] receivers(Field filled, int outlet) {
        int size = filled.size();
        double[] z = filled.values();
        int[] receiver = new int[z.length];
        for (int index = 0; index < z.length; index++) {
            int best = index;
            double steepest = 0;
            for (int d = 0; d < COLUMN_STEP.length && index != outlet; d++) {
                int next = neighbour(index, d, size);
                if (next >= 0) {
                    double fall = (z[index] - z[next]) / (d % 2 == 0 ? 1 : SQRT_2);
                    if (fall > steepest) {
                        steepest = fall;
                        best = next;
                    }
                }
            }
            receiver[index] = best;
        }
        return receiver;
    }

    private static int neighbour(int index, int direction, int size) {
        int column = index % size + COLUMN_STEP[direction];
        int row = index / size + ROW_STEP[direction];
        return column < 0 || row < 0 || column >= size || row >= size ? -1 : row * size + column;
    }
}
