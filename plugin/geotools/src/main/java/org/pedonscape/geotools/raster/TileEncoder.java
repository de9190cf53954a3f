package org.pedonscape.geotools.raster;

/**
 * Turns a square of a strip of samples into the bytes of a TIFF tile: cut out, pad, predict, compress. Stateless, so
 * any number of threads may encode tiles of one strip.
 *
 * <p>Prediction is TIFF predictor 2 (horizontal differencing) for integers and predictor 3 (byte planes, most
 * significant first, then differencing) for floating point; both from Adobe Photoshop TIFF Technical Notes (2002) and
 * Technical Note 3 (2005).
 */
final class TileEncoder {

    private final SampleType type;
    private final int bands;
    private final int tileSize;
    private final double padding;
    private final Compression compression;

    TileEncoder(SampleType type, int bands, int tileSize, double padding, Compression compression) {
        this.type = type;
        this.bands = bands;
        this.tileSize = tileSize;
        this.padding = padding;
        this.compression = compression;
    }

    /** Value of the TIFF tag Predictor (317). */
    int predictor() {
        return type.isInteger() ? 2 : 3;
    }

    /**
     * Encodes one tile.
     *
     * @param strip pixel-interleaved little-endian samples, {@code rows} rows of {@code width} pixels
     * @param width pixels a row
     * @param rows rows that are filled; the tile is padded below
     * @param firstColumn column of the tile's west edge; the tile is padded in the east
     * @return the compressed tile
     */
    byte[] encode(byte[] strip, int width, int rows, int firstColumn) {
        int pixelBytes = bands * type.bytes();
        int rowBytes = tileSize * pixelBytes;
        int columns = Math.min(tileSize, width - firstColumn);
        byte[] tile = new byte[tileSize * rowBytes];
        byte[] plain = new byte[rowBytes];
        for (int row = 0; row < tileSize; row++) {
            int filled = row < rows ? columns * pixelBytes : 0;
            System.arraycopy(strip, (row * width + firstColumn) * pixelBytes * (row < rows ? 1 : 0), plain, 0, filled);
            for (int at = filled; at < rowBytes; at += type.bytes()) {
                type.store(plain, at, padding);
            }
            if (type.isInteger()) {
                differences(plain, tile, row * rowBytes);
            } else {
                bytePlanes(plain, tile, row * rowBytes);
            }
        }
        return compression.encode(tile);
    }

    private void differences(byte[] row, byte[] tile, int at) {
        int size = type.bytes();
        int pixel = bands * size;
        System.arraycopy(row, 0, tile, at, pixel);
        // Byte by byte with borrow: the same as subtracting whole little-endian samples.
        for (int sample = pixel; sample < row.length; sample += size) {
            int borrow = 0;
            for (int k = 0; k < size; k++) {
                int difference = (row[sample + k] & 0xFF) - (row[sample - pixel + k] & 0xFF) - borrow;
                borrow = difference < 0 ? 1 : 0;
                tile[at + sample + k] = (byte) difference;
            }
        }
    }

    private void bytePlanes(byte[] row, byte[] tile, int at) {
        int size = type.bytes();
        int samples = row.length / size;
        for (int plane = 0; plane < size; plane++) {
            int significance = size - 1 - plane;
            for (int i = 0; i < samples; i++) {
                tile[at + plane * samples + i] = row[i * size + significance];
            }
        }
        for (int i = row.length - 1; i >= bands; i--) {
            tile[at + i] -= tile[at + i - bands];
        }
    }
}
