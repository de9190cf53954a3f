package org.pedonscape.geotools.raster;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is known of a raster file without reading its values.
 *
 * @param path the file
 * @param width number of columns
 * @param height number of rows
 * @param georeference where it lies, x first, north up
 * @param type how values are stored
 * @param noData the stored value that means no value, if any (NaN always means no value)
 * @param bands one entry a band
 * @param blockWidth width of the tiles or strips it is stored in
 * @param blockHeight height of the tiles or strips it is stored in
 * @param compression name of the compression, such as {@code DEFLATE}
 */
public record RasterInfo(
        Path path,
        int width,
        int height,
        Georeference georeference,
        SampleType type,
        OptionalDouble noData,
        List<BandInfo> bands,
        int blockWidth,
        int blockHeight,
        String compression) {

    /** Copies the list. */
    public RasterInfo {
        bands = List.copyOf(bands);
    }

    /** Number of bands. */
    public int bandCount() {
        return bands.size();
    }

    /** x of the east edge, CRS units. */
    public double east() {
        return georeference.originX() + width * georeference.cellWidth();
    }

    /** y of the south edge, CRS units. */
    public double south() {
        return georeference.originY() - height * georeference.cellHeight();
    }
}
