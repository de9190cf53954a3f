package org.pedonscape.sampledata;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;

/** A GeoTIFF read whole, for comparison with what was meant. */
record ReadBack(double west, double north, int width, int height, double[][] bands) {

    static ReadBack of(Path file) throws IOException {
        GeoTiffReader reader = new GeoTiffReader(file.toFile());
        try {
            GridCoverage2D coverage = reader.read((GeneralParameterValue[]) null);
            Raster raster = coverage.getRenderedImage().getData();
            double[][] bands = new double[raster.getNumBands()][];
            for (int band = 0; band < bands.length; band++) {
                bands[band] = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), band, (double[]) null);
            }
            var envelope = coverage.getEnvelope2D();
            return new ReadBack(
                    envelope.getMinX(), envelope.getMaxY(), raster.getWidth(), raster.getHeight(), bands);
        } finally {
            reader.dispose();
        }
    }
}
