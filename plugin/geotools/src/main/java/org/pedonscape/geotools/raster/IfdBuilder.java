package org.pedonscape.geotools.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays out one TIFF image file directory (TIFF 6.0, Aldus 1992, section 2; BigTIFF with 8-byte counts and offsets).
 * Entries ascend by tag; values too long for an entry follow the directory, each on a multiple of eight bytes.
 */
final class IfdBuilder {

    /** TIFF field types used here. */
    private enum FieldType {
        ASCII(2, 1),
        SHORT(3, 2),
        LONG(4, 4),
        DOUBLE(12, 8),
        LONG8(16, 8);

        private final int code;
        private final int bytes;

        FieldType(int code, int bytes) {
            this.code = code;
            this.bytes = bytes;
        }
    }

    /** A field: little-endian bits of each value. */
    private record Field(FieldType type, long[] values) {
        long bytes() {
            return (long) values.length * type.bytes;
        }
    }

    private final boolean big;
    private final Map<Integer, Field> fields = new TreeMap<>();

    IfdBuilder(boolean big) {
        this.big = big;
    }

    IfdBuilder shorts(int tag, int... values) {
        long[] wide = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        fields.put(tag, new Field(FieldType.SHORT, wide));
        return this;
    }

    IfdBuilder longs(int tag, long... values) {
        fields.put(tag, new Field(FieldType.LONG, values));
        return this;
    }

    /** File offsets: 8 bytes each in BigTIFF, 4 otherwise. */
    IfdBuilder offsets(int tag, long[] values) {
        fields.put(tag, new Field(big ? FieldType.LONG8 : FieldType.LONG, values));
        return this;
    }

    IfdBuilder doubles(int tag, double... values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        fields.put(tag, new Field(FieldType.DOUBLE, bits));
        return this;
    }

    /** Text, left out when empty. */
    IfdBuilder ascii(int tag, String text) {
        if (!text.isEmpty()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long[] values = new long[bytes.length + 1];
            for (int i = 0; i < bytes.length; i++) {
                values[i] = bytes[i];
            }
            fields.put(tag, new Field(FieldType.ASCII, values));
        }
        return this;
    }

    /** Bytes the directory and its values take, a multiple of eight. */
    long size() {
        long size = directoryBytes();
        for (Field field : fields.values()) {
            if (field.bytes() > inlineBytes()) {
                size += padded(field.bytes());
            }
        }
        return size;
    }

    /**
     * Writes the directory.
     *
     * @param into little-endian buffer of the file's head
     * @param at file offset of the directory, a multiple of eight
     * @param next file offset of the next directory, or 0
     */
    void write(ByteBuffer into, int at, long next) {
        int entry = at;
        int outside = Math.toIntExact(at + directoryBytes());
        if (big) {
            into.putLong(entry, fields.size());
        } else {
            into.putShort(entry, (short) fields.size());
        }
        entry += big ? 8 : 2;
        for (Map.Entry<Integer, Field> each : fields.entrySet()) {
            Field field = each.getValue();
            into.putShort(entry, each.getKey().shortValue());
            into.putShort(entry + 2, (short) field.type.code);
            pointer(into, entry + 4, field.values.length);
            int valueAt = entry + (big ? 12 : 8);
            if (field.bytes() > inlineBytes()) {
                pointer(into, valueAt, outside);
                values(into, outside, field);
                outside += (int) padded(field.bytes());
            } else {
                values(into, valueAt, field);
            }
            entry += big ? 20 : 12;
        }
        pointer(into, entry, next);
    }

    private int inlineBytes() {
        return big ? 8 : 4;
    }

    private long directoryBytes() {
        return padded(big ? 8 + 20L * fields.size() + 8 : 2 + 12L * fields.size() + 4);
    }

    private static long padded(long bytes) {
        return (bytes + 7) & ~7L;
    }

    private void pointer(ByteBuffer into, int at, long value) {
        if (big) {
            into.putLong(at, value);
        } else {
            into.putInt(at, (int) value);
        }
    }

    private static void values(ByteBuffer into, int at, Field field) {
        int size = field.type.bytes;
        for (int i = 0; i < field.values.length; i++) {
            long value = field.values[i];
            switch (size) {
                case 1 -> into.put(at + i, (byte) value);
                case 2 -> into.putShort(at + 2 * i, (short) value);
                case 4 -> into.putInt(at + 4 * i, (int) value);
                default -> into.putLong(at + 8 * i, value);
            }
        }
    }
}
