package org.pedonscape.geotools.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the structure of a cloud-optimised GeoTIFF by its bytes, with code of its own: header, structural metadata,
 * order of directories, order of data, leaders and trailers, sizes of overviews.
 */
public final class CogValidator {

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final ByteBuffer file;
    private final boolean big;
    private final List<String> faults = new ArrayList<>();
    private final List<Map<Integer, long[]>> directories = new ArrayList<>();

    private CogValidator(Path path) throws IOException {
        file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        big = file.getShort(2) == 43;
    }

    /** Faults of a file, empty when it is a valid one. */
    public static List<String> faults(Path path) throws IOException {
        CogValidator validator = new CogValidator(path);
        validator.run();
        return validator.faults;
    }

    /** Whether the file is a BigTIFF. */
    static boolean isBig(Path path) throws IOException {
        return new CogValidator(path).big;
    }

    /** Width and height of each image of a file. */
    static List<long[]> sizes(Path path) throws IOException {
        CogValidator validator = new CogValidator(path);
        validator.run();
        return validator.directories.stream().map(d -> new long[] {d.get(256)[0], d.get(257)[0]}).toList();
    }

    private void run() {
        check(file.get(0) == 'I' && file.get(1) == 'I' && (big || file.getShort(2) == 42), "header");
        int ghostAt = big ? 16 : 8;
        String ghost = text(ghostAt, 43);
        check(ghost.matches("GDAL_STRUCTURAL_METADATA_SIZE=\\d{6} bytes\n"), "ghost header: " + ghost);
        int ghostSize = Integer.parseInt(ghost.substring(30, 36));
        String body = text(ghostAt + 43, ghostSize);
        check(body.startsWith("LAYOUT=IFDS_BEFORE_DATA\n") && body.contains("BLOCK_LEADER=SIZE_AS_UINT4\n")
                && body.contains("BLOCK_TRAILER=LAST_4_BYTES_REPEATED\n"), "ghost body");
        long at = big ? file.getLong(8) : file.getInt(4) & 0xFFFFFFFFL;
        long last = ghostAt + 43 + ghostSize - 1L;
        while (at != 0) {
            check(at > last && at % 2 == 0, "directory at " + at + " is out of order");
            last = at;
            at = directory((int) at);
        }
        long previousEnd = last;
        for (int level = directories.size() - 1; level >= 0; level--) {
            previousEnd = data(level, previousEnd);
        }
        check(previousEnd + 4 == file.capacity(), "bytes after the last tile");
        overviews();
    }

    private long directory(int at) {
        int n = big ? (int) file.getLong(at) : file.getShort(at);
        int entry = at + (big ? 8 : 2);
        Map<Integer, long[]> tags = new HashMap<>();
        int previousTag = 0;
        for (int i = 0; i < n; i++, entry += big ? 20 : 12) {
            int tag = file.getShort(entry) & 0xFFFF;
            check(tag > previousTag, "tag " + tag + " is out of order");
            previousTag = tag;
            int size = SIZES[file.getShort(entry + 2)];
            int count = file.getInt(entry + 4);
            int value = entry + (big ? 12 : 8);
            if ((long) size * count > (big ? 8 : 4)) {
                value = (int) (big ? file.getLong(value) : file.getInt(value) & 0xFFFFFFFFL);
            }
            long[] values = new long[count];
            for (int k = 0; k < count; k++) {
                values[k] = switch (size) {
                    case 1 -> file.get(value + k);
                    case 2 -> file.getShort(value + 2 * k) & 0xFFFF;
                    case 4 -> file.getInt(value + 4 * k) & 0xFFFFFFFFL;
                    default -> file.getLong(value + 8 * k);
                };
            }
            tags.put(tag, values);
        }
        directories.add(tags);
        return big ? file.getLong(entry) : file.getInt(entry) & 0xFFFFFFFFL;
    }

    private long data(int level, long previousEnd) {
        Map<Integer, long[]> tags = directories.get(level);
        long[] offsets = tags.get(324);
        long[] lengths = tags.get(325);
        long across = (tags.get(256)[0] + tags.get(322)[0] - 1) / tags.get(322)[0];
        long down = (tags.get(257)[0] + tags.get(323)[0] - 1) / tags.get(323)[0];
        check(offsets.length == across * down && lengths.length == offsets.length, "tile count of level " + level);
        long end = previousEnd;
        for (int tile = 0; tile < offsets.length; tile++) {
            int at = (int) offsets[tile];
            int length = (int) lengths[tile];
            check(at - 4 >= end, "tile " + tile + " of level " + level + " is out of order");
            check(file.getInt(at - 4) == length, "leader of tile " + tile + " of level " + level);
            check(file.getInt(at + length) == file.getInt(at + length - 4),
                    "trailer of tile " + tile + " of level " + level);
            end = at + length;
        }
        return end;
    }

    private void overviews() {
        Map<Integer, long[]> full = directories.get(0);
        check(!full.containsKey(254), "the first image is marked as an overview");
        check(full.containsKey(33550) && full.containsKey(33922) && full.containsKey(34735), "no georeference");
        for (int level = 1; level < directories.size(); level++) {
            Map<Integer, long[]> tags = directories.get(level);
            Map<Integer, long[]> finer = directories.get(level - 1);
            check(tags.get(254)[0] == 1, "overview " + level + " is not marked");
            check(tags.get(256)[0] == (finer.get(256)[0] + 1) / 2 && tags.get(257)[0] == (finer.get(257)[0] + 1) / 2,
                    "size of overview " + level);
        }
        Map<Integer, long[]> smallest = directories.get(directories.size() - 1);
        check(smallest.get(256)[0] <= smallest.get(322)[0] && smallest.get(257)[0] <= smallest.get(323)[0],
                "the smallest overview is larger than a tile");
    }

    private String text(int at, int length) {
        return new String(file.array(), at, length, StandardCharsets.US_ASCII);
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
