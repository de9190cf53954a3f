package org.pedonscape.geotools.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * One resolution level while a file is written: collects rows into a strip one tile high and, when that is full, keeps
 * the encoded tiles in a spool file of its own. The final file puts small levels first, so no level can be written to
 * its place before all rows are known. Tiles are spooled as they will lie in the file: length, data, last four bytes
 * again (GDAL's BLOCK_LEADER and BLOCK_TRAILER).
 */
final class PyramidLevel implements AutoCloseable {

    private final int width;
    private final int height;
    private final int tileSize;
    private final int rowBytes;
    private final byte[] strip;
    private final FileChannel spool;
    private final long[] tileOffsets;
    private final long[] tileLengths;
    private int filledRows;
    private int tiles;
    private long spooled;

    PyramidLevel(int width, int height, int tileSize, int pixelBytes, Path spoolFile) throws IOException {
        this.width = width;
        this.height = height;
        this.tileSize = tileSize;
        this.rowBytes = width * pixelBytes;
        this.strip = new byte[Math.min(tileSize, height) * rowBytes];
        int count = Math.multiplyExact(tilesAcross(), (height + tileSize - 1) / tileSize);
        this.tileOffsets = new long[count];
        this.tileLengths = new long[count];
        this.spool = FileChannel.open(spoolFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int tilesAcross() {
        return (width + tileSize - 1) / tileSize;
    }

    /** Samples of the rows collected so far; to be filled at {@link #nextRow()}. */
    byte[] strip() {
        return strip;
    }

    /** Row of the strip to fill next. */
    int nextRow() {
        return filledRows;
    }

    /** Rows the strip holds. */
    int filledRows() {
        return filledRows;
    }

    /** Counts a filled row; returns whether the strip is complete. */
    boolean rowFilled() {
        filledRows++;
        return filledRows == tileSize;
    }

    /** Starts a new strip. */
    void clear() {
        filledRows = 0;
    }

    /** Spools the next tile in row-major order. */
    void spool(byte[] tile) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(tile.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        block.putInt(tile.length).put(tile);
        block.put(Arrays.copyOfRange(tile, Math.max(0, tile.length - 4), tile.length));
        block.rewind();
        tileOffsets[tiles] = spooled + 4;
        tileLengths[tiles++] = tile.length;
        spooled += block.remaining();
        while (block.hasRemaining()) {
            spool.write(block);
        }
    }

    /** Bytes spooled. */
    long spooledBytes() {
        return spooled;
    }

    long[] tileLengths() {
        return tileLengths;
    }

    /** File offsets of the tiles if the spool is copied to {@code start}. */
    long[] tileOffsets(long start) {
        long[] offsets = new long[tileOffsets.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = start + tileOffsets[i];
        }
        return offsets;
    }

    /** Appends the spool to a file. */
    void copyTo(FileChannel file) throws IOException {
        long done = 0;
        while (done < spooled) {
            done += spool.transferTo(done, spooled - done, file);
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
