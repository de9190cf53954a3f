package org.pedonscape.geotools.raster;

import it.geosolutions.imageio.plugins.tiff.TIFFImageReadParam;
import it.geosolutions.imageio.stream.input.FileImageInputStreamExtImpl;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReader;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStream;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/**
 * A GeoTIFF to read values from, as doubles, exact for every type up to 32-bit integers, no-data as NaN.
 *
 * <p>A source belongs to one thread at a time (the image reader below gives wrong values when shared); {@link #fork()}
 * opens another on the same file cheaply. Where the file declares a scale and an offset (GDAL's convention) they are
 * applied to quantities, as every GIS shows them, and never to classes.
 */
public final class RasterSource implements AutoCloseable {

    // GDAL takes floats within two units of the last place for equal, since no-data is written as decimal text.
    private static final double FLOAT_TOLERANCE = 2 * Math.ulp(1.0f);

    private final RasterInfo info;
    private final RasterKind kind;
    private final TIFFImageReader reader;
    private final ImageInputStream stream;

    private RasterSource(RasterInfo info, RasterKind kind) {
        this.info = info;
        this.kind = kind;
        try {
            this.stream = new FileImageInputStreamExtImpl(info.path().toFile());
            this.reader = new TIFFImageReader(new TIFFImageReaderSpi());
            reader.setInput(stream, false, true);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * What a file is, without reading its values.
     *
     * @param path a GeoTIFF
     * @return what is known of it
     * @throws ProblemException when it cannot be read or its place is not known
     */
    public static RasterInfo inspect(Path path) {
        return GeoTiffInspector.inspect(path);
    }

    /**
     * Opens a file.
     *
     * @param path a GeoTIFF
     * @param kind what its values mean
     * @return the source, to be closed
     * @throws ProblemException when it cannot be read or its place is not known
     */
    public static RasterSource open(Path path, RasterKind kind) {
        return new RasterSource(inspect(path), kind);
    }

    /** Another source on the same file, for another thread. */
    public RasterSource fork() {
        return new RasterSource(info, kind);
    }

    /** What is known of the file. */
    public RasterInfo info() {
        return info;
    }

    /** What its values mean. */
    public RasterKind kind() {
        return kind;
    }

    /**
     * Checks that a file has a band.
     *
     * @param band band number, from 1
     * @throws ProblemException when the file has no such band
     */
    public void requireBand(int band) {
        if (band < 1 || band > info.bandCount()) {
            throw new ProblemException(Problem.data(
                    "there is no band " + band + ": the file has " + info.bandCount()
                            + (info.bandCount() == 1 ? " band" : " bands"),
                    info.path().toString(), "give a band from 1 to " + info.bandCount()));
        }
    }

    /**
     * Reads a window of a band.
     *
     * @param band band number, from 1
     * @param x first column
     * @param y first row
     * @param width columns, all inside the raster
     * @param height rows, all inside the raster
     * @return {@code width * height} values row by row; NaN for no value
     * @throws ProblemException when there is no such band or the data are damaged
     */
    public double[] read(int band, int x, int y, int width, int height) {
        return read(new int[] {band}, x, y, width, height)[0];
    }

    /**
     * Reads a window of several bands at once, which saves decoding pixel-interleaved files once a band.
     *
     * @param bands band numbers, from 1
     * @param x first column
     * @param y first row
     * @param width columns, all inside the raster
     * @param height rows, all inside the raster
     * @return for each band asked for, {@code width * height} values row by row; NaN for no value
     * @throws ProblemException when there is no such band or the data are damaged
     */
    public double[][] read(int[] bands, int x, int y, int width, int height) {
        if (x < 0 || y < 0 || width <= 0 || height <= 0 || x > info.width() - width || y > info.height() - height) {
            throw new IllegalArgumentException("window " + x + ", " + y + ", " + width + " x " + height
                    + " is not inside " + info.width() + " x " + info.height());
        }
        for (int band : bands) {
            requireBand(band);
        }
        Raster raster = decode(x, y, width, height);
        double[][] values = new double[bands.length][];
        for (int i = 0; i < bands.length; i++) {
            values[i] = raster.getSamples(
                    raster.getMinX(), raster.getMinY(), width, height, bands[i] - 1, (double[]) null);
            toValues(values[i], info.bands().get(bands[i] - 1));
        }
        return values;
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            stream.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Raster decode(int x, int y, int width, int height) {
        TIFFImageReadParam window = new TIFFImageReadParam();
        window.setSourceRegion(new Rectangle(x, y, width, height));
        try {
            return reader.read(0, window).getRaster();
        } catch (IOException | RuntimeException e) {
            // The reader reports damaged data by any exception, such as an index out of bounds in LZW.
            throw unreadable(e);
        }
    }

    private void toValues(double[] values, BandInfo band) {
        boolean rescale = kind == RasterKind.QUANTITIES && band.scaled();
        boolean hasNoData = info.noData().isPresent();
        double noData = info.noData().orElse(Double.NaN);
        SampleType type = info.type();
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            // The image reader knows no signed bytes and no unsigned ints.
            if (type == SampleType.INT8) {
                value = (byte) (int) value;
            } else if (type == SampleType.UINT32 && value < 0) {
                value += 4294967296.0;
            }
            if (hasNoData && isNoData(value, noData)) {
                value = Double.NaN;
            } else if (rescale) {
                value = value * band.scale() + band.offset();
            }
            values[i] = value;
        }
    }

    private boolean isNoData(double value, double noData) {
        return value == noData
                || info.type() == SampleType.FLOAT32
                        && Math.abs(value - noData) < FLOAT_TOLERANCE * Math.abs(value + noData);
    }

    private ProblemException unreadable(Exception e) {
        return new ProblemException(Problem.data(
                "the data cannot be read (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                        + ")",
                info.path().toString(),
                "check it with gdalinfo -checksum " + info.path() + "; copy or download the file again"));
    }
}
