package org.pedonscape.geotools.conditions;

import java.util.Arrays;

/** The bits of everything that shapes a cell's site; equal keys mean equal sites. Immutable. */
public final class CellKey {

    private final long[] bits;
    private final int hash;

    /** Takes the array over; the caller keeps no reference. */
    CellKey(long[] bits) {
        this.bits = bits;
        this.hash = mix(bits);
    }

    /** The words, for {@link CellValues#restore}; not to be changed. */
    long[] bits() {
        return bits;
    }

    /**
     * Murmur-style finalising mix (Appleby 2011): near-equal doubles differ in few bits, which plain sums collide
     * on.
     */
    private static int mix(long[] bits) {
        long h = bits.length;
        for (long word : bits) {
            h = (h ^ word) * 0xff51afd7ed558ccdL;
            h ^= h >>> 32;
        }
        return (int) (h ^ (h >>> 29));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellKey key && hash == key.hash && Arrays.equals(bits, key.bits);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "CellKey[" + bits.length + " words, " + Integer.toHexString(hash) + "]";
    }
}
