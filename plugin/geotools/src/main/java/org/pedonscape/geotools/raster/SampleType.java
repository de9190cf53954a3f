package org.pedonscape.geotools.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Number types of TIFF samples, with their little-endian form in a byte array. */
public enum SampleType {
    /** Unsigned 8 bit. */
    UINT8(1, 1, 0, 255),
    /** Signed 8 bit. */
    INT8(1, 2, Byte.MIN_VALUE, Byte.MAX_VALUE),
    /** Unsigned 16 bit. */
    UINT16(2, 1, 0, 65535),
    /** Signed 16 bit. */
    INT16(2, 2, Short.MIN_VALUE, Short.MAX_VALUE),
    /** Unsigned 32 bit. */
    UINT32(4, 1, 0, 4294967295.0),
    /** Signed 32 bit. */
    INT32(4, 2, Integer.MIN_VALUE, Integer.MAX_VALUE),
    /** IEEE single precision. */
    FLOAT32(4, 3, -Float.MAX_VALUE, Float.MAX_VALUE),
    /** IEEE double precision. */
    FLOAT64(8, 3, -Double.MAX_VALUE, Double.MAX_VALUE);

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int bytes;
    private final int tiffFormat;
    private final double lowest;
    private final double highest;

    SampleType(int bytes, int tiffFormat, double lowest, double highest) {
        this.bytes = bytes;
        this.tiffFormat = tiffFormat;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Bytes a sample takes. */
    public int bytes() {
        return bytes;
    }

    /** Value of the TIFF tag SampleFormat (339): 1 unsigned, 2 signed, 3 floating point. */
    public int tiffFormat() {
        return tiffFormat;
    }

    /** Whether only whole numbers fit. */
    public boolean isInteger() {
        return tiffFormat != 3;
    }

    /** Lowest finite value. */
    public double lowest() {
        return lowest;
    }

    /** Highest finite value. */
    public double highest() {
        return highest;
    }

    /**
     * Whether a value can be stored without changing it, but for the rounding of floating point.
     *
     * @param value any value
     * @return false for NaN and fractions in integer types and for whatever is out of range
     */
    public boolean holds(double value) {
        if (isInteger()) {
            return value >= lowest && value <= highest && value == Math.rint(value);
        }
        return !(Math.abs(value) > highest) || Double.isInfinite(value);
    }

    /**
     * Reads a sample.
     *
     * @param from little-endian samples
     * @param at byte offset
     * @return the value, exact
     */
    double load(byte[] from, int at) {
        return switch (this) {
            case UINT8 -> from[at] & 0xFF;
            case INT8 -> from[at];
            case UINT16 -> (short) SHORTS.get(from, at) & 0xFFFF;
            case INT16 -> (short) SHORTS.get(from, at);
            case UINT32 -> (int) INTS.get(from, at) & 0xFFFFFFFFL;
            case INT32 -> (int) INTS.get(from, at);
            case FLOAT32 -> Float.intBitsToFloat((int) INTS.get(from, at));
            case FLOAT64 -> Double.longBitsToDouble((long) LONGS.get(from, at));
        };
    }

    /**
     * Writes a sample.
     *
     * @param into little-endian samples
     * @param at byte offset
     * @param value a value that {@link #holds(double) fits}
     */
    void store(byte[] into, int at, double value) {
        switch (this) {
            case UINT8, INT8 -> into[at] = (byte) (int) value;
            case UINT16, INT16 -> SHORTS.set(into, at, (short) (int) value);
            case UINT32, INT32 -> INTS.set(into, at, (int) (long) value);
            case FLOAT32 -> INTS.set(into, at, Float.floatToIntBits((float) value));
            case FLOAT64 -> LONGS.set(into, at, Double.doubleToLongBits(value));
        }
    }
}
