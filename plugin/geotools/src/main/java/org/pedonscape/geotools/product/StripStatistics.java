package org.pedonscape.geotools.product;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Statistics of a map that is made strip by strip, in any order and by any number of threads: each strip keeps its own,
 * and they are joined from north to south at the end, so that the same map gives the same bits.
 */
public final class StripStatistics {

    private final AtomicReferenceArray<Statistics> strips;

    /**
     * @param strips number of strips the map is cut into
     */
    public StripStatistics(int strips) {
        this.strips = new AtomicReferenceArray<>(strips);
    }

    /**
     * Keeps the statistics of one strip. May be called by any thread, once a strip.
     *
     * @param strip its number, 0 in the north
     * @param statistics its statistics
     * @throws IllegalStateException if the strip was given before
     */
    public void put(int strip, Statistics statistics) {
        if (!strips.compareAndSet(strip, null, statistics)) {
            throw new IllegalStateException("strip " + strip + " was given twice");
        }
    }

    /**
     * Statistics of the whole map.
     *
     * @return all strips joined in order
     * @throws IllegalStateException if a strip is lacking
     */
    public Statistics whole() {
        Statistics whole = Statistics.NONE;
        for (int i = 0; i < strips.length(); i++) {
            Statistics strip = strips.get(i);
            if (strip == null) {
                throw new IllegalStateException("strip " + i + " was never given");
            }
            whole = whole.merge(strip);
        }
        return whole;
    }
}
