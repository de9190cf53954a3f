package org.pedonscape.geotools.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order of things in a cloud-optimised GeoTIFF (OGC 21-026): header, GDAL's structural metadata, directories from
 * the full resolution to the smallest overview, then data from the smallest overview to the full resolution.
 */
final class CogLayout {

    private static final String STRUCTURE = "LAYOUT=IFDS_BEFORE_DATA\nBLOCK_ORDER=ROW_MAJOR\n"
            + "BLOCK_LEADER=SIZE_AS_UINT4\nBLOCK_TRAILER=LAST_4_BYTES_REPEATED\nKNOWN_INCOMPATIBLE_EDITION=NO\n ";
    // The count leaves out the last blank, which GDAL overwrites when it edits a file.
    private static final String GHOST = "GDAL_STRUCTURAL_METADATA_SIZE=%06d bytes\n".formatted(STRUCTURE.length())
            + STRUCTURE;

    private final CogSpec spec;
    private final GeoKeys keys;
    private final List<PyramidLevel> levels;
    private final String metadata;
    private final int predictor;

    CogLayout(CogSpec spec, GeoKeys keys, List<PyramidLevel> levels, String metadata, int predictor) {
        this.spec = spec;
        this.keys = keys;
        this.levels = levels;
        this.metadata = metadata;
        this.predictor = predictor;
    }

    /**
     * Writes the file.
     *
     * @param file an empty file
     * @param classicLimit file size above which BigTIFF is written, at most 4 GiB
     * @throws IOException when it cannot be written
     */
    void write(FileChannel file, long classicLimit) throws IOException {
        boolean big = headBytes(false) + dataBytes() > classicLimit;
        int headBytes = Math.toIntExact(headBytes(big));
        List<IfdBuilder> directories = directories(big, headBytes);
        ByteBuffer head = ByteBuffer.allocate(headBytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = firstDirectory(big);
        head.put(new byte[] {'I', 'I'});
        if (big) {
            head.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(at);
        } else {
            head.putShort((short) 42).putInt(at);
        }
        head.put(GHOST.getBytes(StandardCharsets.US_ASCII));
        for (int level = 0; level < levels.size(); level++) {
            int next = at + (int) directories.get(level).size();
            directories.get(level).write(head, at, level + 1 < levels.size() ? next : 0);
            at = next;
        }
        head.rewind();
        while (head.hasRemaining()) {
            file.write(head);
        }
        for (int level = levels.size() - 1; level >= 0; level--) {
            levels.get(level).copyTo(file);
        }
    }

    private static int firstDirectory(boolean big) {
        return ((big ? 16 : 8) + GHOST.length() + 7) & ~7;
    }

    private long headBytes(boolean big) {
        long bytes = firstDirectory(big);
        for (IfdBuilder directory : directories(big, 0)) {
            bytes += directory.size();
        }
        return bytes;
    }

    private long dataBytes() {
        return levels.stream().mapToLong(PyramidLevel::spooledBytes).sum();
    }

    private List<IfdBuilder> directories(boolean big, long dataStart) {
        long[] starts = new long[levels.size()];
        long at = dataStart;
        for (int level = levels.size() - 1; level >= 0; level--) {
            starts[level] = at;
            at += levels.get(level).spooledBytes();
        }
        List<IfdBuilder> directories = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            directories.add(directory(big, level, starts[level]));
        }
        return directories;
    }

    private IfdBuilder directory(boolean big, int index, long dataStart) {
        PyramidLevel level = levels.get(index);
        int bands = spec.bands().size();
        IfdBuilder ifd = new IfdBuilder(big);
        if (index > 0) {
            ifd.longs(254, 1); // NewSubfileType: reduced resolution
        }
        ifd.longs(256, level.width()).longs(257, level.height());
        ifd.shorts(258, repeated(bands, 8 * spec.type().bytes())); // BitsPerSample
        ifd.shorts(259, spec.compression().tag());
        ifd.shorts(262, 1); // PhotometricInterpretation: black is zero
        ifd.shorts(277, bands); // SamplesPerPixel
        ifd.shorts(284, 1); // PlanarConfiguration: pixel interleaved
        ifd.shorts(317, predictor);
        ifd.shorts(322, spec.tileSize()).shorts(323, spec.tileSize());
        ifd.offsets(324, level.tileOffsets(dataStart)).longs(325, level.tileLengths());
        if (bands > 1) {
            ifd.shorts(338, repeated(bands - 1, 0)); // ExtraSamples: unspecified
        }
        ifd.shorts(339, repeated(bands, spec.type().tiffFormat()));
        ifd.ascii(42113, GdalMetadata.number(spec.noData()));
        if (index == 0) {
            Georeference where = spec.georeference();
            ifd.ascii(270, spec.title()).ascii(305, spec.software()).ascii(42112, metadata);
            ifd.doubles(33550, where.cellWidth(), where.cellHeight(), 0); // ModelPixelScale
            ifd.doubles(33922, 0, 0, 0, where.originX(), where.originY(), 0); // ModelTiepoint
            ifd.shorts(34735, keys.directory());
            if (keys.doubles().length > 0) {
                ifd.doubles(34736, keys.doubles());
            }
            ifd.ascii(34737, keys.ascii());
        }
        return ifd;
    }

    private static int[] repeated(int count, int value) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }
}
