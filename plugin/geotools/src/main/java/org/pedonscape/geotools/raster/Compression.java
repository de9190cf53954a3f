package org.pedonscape.geotools.raster;

import io.airlift.compress.zstd.ZstdCompressor;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/** How the tiles of an output are compressed. All are lossless and give the same bytes for the same input. */
public enum Compression {
    /** Zstandard (RFC 8878) at level 3: small and fast; read by GDAL 2.3 and later. */
    ZSTD(50000) {
        @Override
        byte[] encode(byte[] raw) {
            ZstdCompressor compressor = new ZstdCompressor();
            byte[] room = new byte[compressor.maxCompressedLength(raw.length)];
            int length = compressor.compress(raw, 0, raw.length, room, 0, room.length);
            return Arrays.copyOf(room, length);
        }
    },
    /** Deflate (RFC 1950) at level 6: read by everything that reads TIFF. */
    DEFLATE(8) {
        @Override
        byte[] encode(byte[] raw) {
            Deflater deflater = new Deflater(6);
            try {
                deflater.setInput(raw);
                deflater.finish();
                byte[] room = new byte[raw.length / 2 + 64];
                int length = 0;
                while (!deflater.finished()) {
                    if (length == room.length) {
                        room = Arrays.copyOf(room, 2 * room.length);
                    }
                    length += deflater.deflate(room, length, room.length - length);
                }
                return Arrays.copyOf(room, length);
            } finally {
                deflater.end();
            }
        }
    };

    private final int tag;

    Compression(int tag) {
        this.tag = tag;
    }

    /**
     * Compression by the name used in a project file.
     *
     * @param name {@code zstd} or {@code deflate}, in any case
     * @return the compression
     * @throws ProblemException when there is none of that name
     */
    public static Compression named(String name) {
        for (Compression each : values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        throw new ProblemException(Problem.data(
                "unknown compression '" + name + "'",
                "output.compression",
                "use one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT)));
    }

    /** Value of the TIFF tag Compression (259). */
    int tag() {
        return tag;
    }

    /**
     * Compresses a tile.
     *
     * @param raw the tile's bytes after prediction
     * @return the compressed bytes
     */
    abstract byte[] encode(byte[] raw);
}
