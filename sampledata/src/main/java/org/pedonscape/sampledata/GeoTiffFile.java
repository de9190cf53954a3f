package org.pedonscape.sampledata;

import it.geosolutions.jaiext.range.NoDataContainer;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.coverage.grid.io.AbstractGridFormat;
import org.geotools.gce.geotiff.GeoTiffFormat;
import org.geotools.gce.geotiff.GeoTiffWriteParams;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;

/** Writes a map as a small GeoTIFF, Deflate compressed, by GeoTools' own writer. */
final class GeoTiffFile {

    private GeoTiffFile() {}

    /**
     * @param map what to write
     * @param folder an existing folder; the file is named after the map and replaces an older one in one move
     * @return the file
     * @throws IOException if it cannot be written
     */
    static Path write(RasterMap map, Path folder) throws IOException {
        Path file = folder.resolve(map.name() + ".tif");
        Path unfinished = folder.resolve(map.name() + ".tif.part");
        try {
            GeoTiffWriter writer = new GeoTiffWriter(unfinished.toFile());
            try {
                writer.write(coverage(map), parameters());
            } finally {
                writer.dispose();
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return file;
    }

    private static GeneralParameterValue[] parameters() {
        GeoTiffWriteParams how = new GeoTiffWriteParams();
        how.setCompressionMode(GeoTiffWriteParams.MODE_EXPLICIT);
        how.setCompressionType("Deflate");
        how.setCompressionQuality(1f);
        ParameterValue<?> value = new GeoTiffFormat()
                .getWriteParameters()
                .parameter(AbstractGridFormat.GEOTOOLS_WRITE_PARAMS.getName().getCode());
        value.setValue(how);
        return new GeneralParameterValue[] {value};
    }

    private static GridCoverage2D coverage(RasterMap map) throws IOException {
        GridCoverageFactory factory = new GridCoverageFactory();
        WritableRaster raster = raster(map);
        ReferencedEnvelope envelope = envelope(map);
        if (map.noData().isEmpty()) {
            return factory.create(map.name(), raster, envelope);
        }
        BufferedImage image = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.setData(raster);
        Map<String, Object> properties =
                Map.of(NoDataContainer.GC_NODATA, new NoDataContainer(map.noData().getAsInt()));
        return factory.create(map.name(), image, envelope, null, null, properties);
    }

    private static WritableRaster raster(RasterMap map) {
        int dataType = map.type().dataType();
        if (map.noData().isPresent() && dataType != DataBuffer.TYPE_BYTE) {
            throw new IllegalArgumentException(map.name() + ": no-data values are written for bytes alone");
        }
        WritableRaster raster = Raster.createWritableRaster(
                new BandedSampleModel(dataType, map.width(), map.height(), map.bands().length), null);
        for (int band = 0; band < map.bands().length; band++) {
            raster.setSamples(0, 0, map.width(), map.height(), band, map.bands()[band]);
        }
        return raster;
    }

    private static ReferencedEnvelope envelope(RasterMap map) throws IOException {
        try {
            return new ReferencedEnvelope(
                    map.west(), map.west() + map.width() * map.cellSize(),
                    map.north() - map.height() * map.cellSize(), map.north(),
                    CRS.decode("EPSG:" + map.epsg(), true));
        } catch (FactoryException e) {
            throw new IOException("EPSG:" + map.epsg() + " is not in the EPSG database", e);
        }
    }
}
