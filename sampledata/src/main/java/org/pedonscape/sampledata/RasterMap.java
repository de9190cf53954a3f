package org.pedonscape.sampledata;

import java.awt.image.DataBuffer;
import java.util.OptionalInt;

/**
 * One generated map, ready to be written.
 *
 * @param name file name without ending
 * @param epsg code of the coordinate reference system
 * @param type how values are stored
 * @param noData value that stands for no data, if any
 * @param west x of the west edge, CRS units, x being easting or longitude
 * @param north y of the north edge, CRS units
 * @param cellSize cell size, CRS units
 * @param width columns
 * @param height rows
 * @param bands values of each band, row by row from the north-west
 */
record RasterMap(
        String name,
        int epsg,
        Storage type,
        OptionalInt noData,
        double west,
        double north,
        double cellSize,
        int width,
        int height,
        double[][] bands) {

    RasterMap {
        for (double[] band : bands) {
            if (band.length != width * height) {
                throw new IllegalArgumentException(
                        name + ": " + band.length + " values do not fill " + width + " x " + height + " cells");
            }
        }
    }

    /** How values are stored. */
    enum Storage {
        /** Unsigned, 8 bits: class codes and percent. */
        BYTE(DataBuffer.TYPE_BYTE),
        /** Signed, 16 bits: whole metres. */
        SHORT(DataBuffer.TYPE_SHORT),
        /** Floating point, 32 bits. */
        FLOAT(DataBuffer.TYPE_FLOAT);

        private final int dataType;

        Storage(int dataType) {
            this.dataType = dataType;
        }

        /** Constant of {@link DataBuffer}. */
        int dataType() {
            return dataType;
        }
    }
}
