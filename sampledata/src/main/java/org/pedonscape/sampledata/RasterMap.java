package org.pedonscape.sampledata;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.CogSpec;
import org.pedonscape.geotools.raster.CogWriter;
import org.pedonscape.geotools.raster.Compression;
import org.pedonscape.geotools.raster.Georeference;
import org.pedonscape.geotools.raster.RasterKind;
import org.pedonscape.geotools.raster.SampleType;

/**
 * One generated map, ready to be written.
 *
 * @param name file name without ending
 * @param title what it shows
 * @param georeference where it lies
 * @param type how values are stored
 * @param noData value that stands for no data
 * @param kind class codes or quantities
 * @param width columns
 * @param height rows
 * @param bands name and unit of each band
 * @param values values of each band, row by row from the north-west
 */
record RasterMap(
        String name,
        String title,
        Georeference georeference,
        SampleType type,
        double noData,
        RasterKind kind,
        int width,
        int height,
        List<BandInfo> bands,
        double[][] values) {

    private static final int TILE = 256;

    RasterMap {
        if (values.length != bands.size()) {
            throw new IllegalArgumentException(
                    name + ": " + values.length + " bands of values, " + bands.size() + " names");
        }
        for (double[] band : values) {
            if (band.length != width * height) {
                throw new IllegalArgumentException(
                        name + ": " + band.length + " values do not fill " + width + " x " + height + " cells");
            }
        }
    }

    /**
     * Writes the map as a cloud-optimised GeoTIFF, compressed by Deflate since every program reads that.
     *
     * @param folder an existing folder; the file is named after the map and replaces an older one
     * @return the file
     */
    Path write(Path folder) {
        Path file = folder.resolve(name + ".tif");
        CogSpec spec = new CogSpec(width, height, georeference, type, noData, kind, bands,
                Map.of("ORIGIN", "generated sample landscape, no measured data"), title, "Pedonscape sample data",
                Compression.DEFLATE, TILE);
        try (CogWriter writer = CogWriter.create(file, spec, Runnable::run, 0)) {
            writer.write(height, values);
            writer.complete();
        }
        return file;
    }
}
