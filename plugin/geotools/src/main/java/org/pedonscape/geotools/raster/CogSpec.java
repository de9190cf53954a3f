package org.pedonscape.geotools.raster;

import java.util.List;
import java.util.Map;

/**
 * What a cloud-optimised GeoTIFF is to be.
 *
 * @param width number of columns
 * @param height number of rows
 * @param georeference where it lies, x first
 * @param type how values are stored
 * @param noData stored value for cells without a value; NaN is right for floating point only
 * @param kind what the values mean; decides how overviews are made
 * @param bands one entry a band: name, unit
 * @param items free metadata of the whole file (GDAL_METADATA), such as depth and provenance
 * @param title text of the tag ImageDescription, empty for none
 * @param software text of the tag Software
 * @param compression how tiles are compressed
 * @param tileSize side of a tile, a multiple of 16
 */
public record CogSpec(
        int width,
        int height,
        Georeference georeference,
        SampleType type,
        double noData,
        RasterKind kind,
        List<BandInfo> bands,
        Map<String, String> items,
        String title,
        String software,
        Compression compression,
        int tileSize) {

    /** Side of a tile unless told otherwise, as in GDAL's COG driver. */
    public static final int DEFAULT_TILE_SIZE = 512;

    /** Checks what no file can be. */
    public CogSpec {
        bands = List.copyOf(bands);
        items = Map.copyOf(items);
        if (width <= 0 || height <= 0 || bands.isEmpty()) {
            throw new IllegalArgumentException("a raster needs cells and a band");
        }
        if (tileSize <= 0 || tileSize % 16 != 0) {
            throw new IllegalArgumentException("TIFF tiles have a side that is a multiple of 16, not " + tileSize);
        }
        if (type.isInteger() && !type.holds(noData)) {
            throw new IllegalArgumentException(type + " cannot hold the no-data value " + noData);
        }
        if ((long) width * tileSize * bands.size() * type.bytes() > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("a row of tiles of " + width + " pixels and " + bands.size()
                    + " bands exceeds 2 GiB: write the bands to files of their own");
        }
    }

    /**
     * A Float32 file of quantities with NaN as no-data, ZSTD, tiles of 512.
     *
     * @param width number of columns
     * @param height number of rows
     * @param georeference where it lies
     * @param bands names and units
     * @return the specification
     */
    public static CogSpec quantities(int width, int height, Georeference georeference, BandInfo... bands) {
        return new CogSpec(width, height, georeference, SampleType.FLOAT32, Double.NaN, RasterKind.QUANTITIES,
                List.of(bands), Map.of(), "", "Pedonscape", Compression.ZSTD, DEFAULT_TILE_SIZE);
    }

    /**
     * A file of class codes, ZSTD, tiles of 512.
     *
     * @param width number of columns
     * @param height number of rows
     * @param georeference where it lies
     * @param type an integer type that holds all codes
     * @param noData code of cells without a class
     * @param bands names
     * @return the specification
     */
    public static CogSpec classes(
            int width, int height, Georeference georeference, SampleType type, double noData, BandInfo... bands) {
        return new CogSpec(width, height, georeference, type, noData, RasterKind.CLASSES, List.of(bands), Map.of(), "",
                "Pedonscape", Compression.ZSTD, DEFAULT_TILE_SIZE);
    }

    /**
     * @param other how tiles are compressed
     * @return this with another compression
     */
    public CogSpec withCompression(Compression other) {
        return new CogSpec(
                width, height, georeference, type, noData, kind, bands, items, title, software, other, tileSize);
    }

    /**
     * @param other stored value for cells without a value
     * @return this with another no-data value
     */
    public CogSpec withNoData(double other) {
        return new CogSpec(
                width, height, georeference, type, other, kind, bands, items, title, software, compression, tileSize);
    }

    /**
     * @param newTitle text of the tag ImageDescription
     * @param newItems free metadata of the whole file
     * @param newSoftware text of the tag Software
     * @return this with other texts
     */
    public CogSpec withTexts(String newTitle, Map<String, String> newItems, String newSoftware) {
        return new CogSpec(width, height, georeference, type, noData, kind, bands, newItems, newTitle, newSoftware,
                compression, tileSize);
    }

    /**
     * @param side side of a tile, a multiple of 16
     * @return this with other tiles
     */
    public CogSpec withTileSize(int side) {
        return new CogSpec(
                width, height, georeference, type, noData, kind, bands, items, title, software, compression, side);
    }

    /** Memory a writer of such a file holds at most, bytes: the strips of all levels and the tiles of one row. */
    public long memoryBytes() {
        long strip = (long) width * tileSize * bands.size() * type.bytes();
        return 3 * strip;
    }
}
