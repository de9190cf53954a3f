package org.pedonscape.geotools.raster;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One image file directory of a TIFF or BigTIFF, read as it stands: which tags, with which values (TIFF 6.0, Aldus
 * 1992, section 2). Used to judge a file before an image reader touches it; pixels are not read here.
 */
final class TiffDirectory {

    private static final int MAX_DIRECTORIES = 1000;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /** A tag's values as they lie in the file. */
    private record Entry(int type, long count, ByteBuffer bytes) {}

    private final Map<Integer, Entry> entries = new TreeMap<>();

    private TiffDirectory() {}

    /**
     * Reads all directories of a file.
     *
     * @param file an open file
     * @return the directories in the order of the file
     * @throws NotTiffException when the file does not begin like a TIFF
     * @throws IOException when a directory or its values lie beyond the end of the file
     */
    static List<TiffDirectory> readAll(FileChannel file) throws IOException {
        if (file.size() < 8) {
            throw new NotTiffException();
        }
        ByteBuffer mark = read(file, 0, 8, ByteOrder.LITTLE_ENDIAN);
        if (mark.get(0) == 'M' && mark.get(1) == 'M') {
            mark.order(ByteOrder.BIG_ENDIAN);
        } else if (mark.get(0) != 'I' || mark.get(1) != 'I') {
            throw new NotTiffException();
        }
        int version = mark.getShort(2);
        if (version != 42 && version != 43) {
            throw new NotTiffException();
        }
        boolean big = version == 43;
        long next = big ? read(file, 8, 8, mark.order()).getLong(0) : mark.getInt(4) & 0xFFFFFFFFL;
        List<TiffDirectory> directories = new ArrayList<>();
        while (next != 0 && directories.size() < MAX_DIRECTORIES) {
            TiffDirectory directory = new TiffDirectory();
            next = directory.read(file, next, big, mark.order());
            directories.add(directory);
        }
        if (directories.isEmpty()) {
            throw new EOFException("no image in the file");
        }
        return directories;
    }

    /** The file is something else. */
    static final class NotTiffException extends IOException {
        private static final long serialVersionUID = 1L;

        NotTiffException() {
            super("not a TIFF");
        }
    }

    private long read(FileChannel file, long at, boolean big, ByteOrder order) throws IOException {
        int countBytes = big ? 8 : 2;
        int entryBytes = big ? 20 : 12;
        int inline = big ? 8 : 4;
        ByteBuffer count = read(file, at, countBytes, order);
        long n = big ? count.getLong(0) : count.getShort(0) & 0xFFFF;
        if (n < 0 || n > 65535) {
            throw new EOFException("damaged directory");
        }
        ByteBuffer table = read(file, at + countBytes, (int) n * entryBytes + inline, order);
        for (int i = 0; i < n; i++) {
            int entry = i * entryBytes;
            int tag = table.getShort(entry) & 0xFFFF;
            int type = table.getShort(entry + 2) & 0xFFFF;
            long values = pointer(table, entry + 4, big);
            int valueAt = entry + (big ? 12 : 8);
            if (type >= TYPE_BYTES.length || TYPE_BYTES[type] == 0) {
                continue; // readers skip types they do not know
            }
            if (values < 0 || values > Integer.MAX_VALUE / TYPE_BYTES[type]) {
                throw new EOFException("damaged tag " + tag);
            }
            int bytes = (int) values * TYPE_BYTES[type];
            ByteBuffer content = bytes <= inline
                    ? table.slice(valueAt, bytes).order(order)
                    : read(file, pointer(table, valueAt, big), bytes, order);
            entries.put(tag, new Entry(type, values, content));
        }
        return pointer(table, (int) n * entryBytes, big);
    }

    private static long pointer(ByteBuffer from, int at, boolean big) {
        return big ? from.getLong(at) : from.getInt(at) & 0xFFFFFFFFL;
    }

    private static ByteBuffer read(FileChannel file, long at, int bytes, ByteOrder order) throws IOException {
        if (at < 0 || at > file.size() - bytes) {
            throw new EOFException("ends before byte " + (at + bytes));
        }
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(order);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("ends before byte " + (at + bytes));
            }
        }
        return buffer.rewind();
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /**
     * Whole numbers of a tag.
     *
     * @param tag tag number
     * @return its values, empty when the tag is absent
     */
    long[] numbers(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        ByteBuffer bytes = entry.bytes;
        long[] values = new long[(int) entry.count];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (entry.type) {
                case 3 -> bytes.getShort(2 * i) & 0xFFFF;
                case 4, 13 -> bytes.getInt(4 * i) & 0xFFFFFFFFL;
                case 8 -> bytes.getShort(2 * i);
                case 9 -> bytes.getInt(4 * i);
                case 12 -> (long) bytes.getDouble(8 * i);
                case 16, 17, 18 -> bytes.getLong(8 * i);
                default -> bytes.get(i) & 0xFF;
            };
        }
        return values;
    }

    /**
     * First whole number of a tag.
     *
     * @param tag tag number
     * @param otherwise its value when absent
     * @return the number
     */
    long number(int tag, long otherwise) {
        long[] values = numbers(tag);
        return values.length == 0 ? otherwise : values[0];
    }

    /**
     * Text of a tag.
     *
     * @param tag tag number
     * @return the text up to its final zero
     */
    Optional<String> text(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return Optional.empty();
        }
        byte[] bytes = new byte[entry.bytes.capacity()];
        entry.bytes.get(0, bytes);
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return Optional.of(new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8));
    }
}
