package org.pedonscape.geotools.raster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntToDoubleFunction;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffException;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/**
 * Writes a cloud-optimised GeoTIFF row by row, from north to south, with overviews, statistics and metadata. The file
 * appears whole at {@link #complete()} or not at all: until then everything is in hidden files beside the target, which
 * {@link #close()} takes away. The bytes do not depend on how rows are handed over nor on the number of threads.
 *
 * <p>Memory is that of the strips of all levels ({@link CogSpec#memoryBytes()}), whatever the height; disk is twice the
 * size of the file while it is being completed. One thread at a time may use a writer.
 */
public final class CogWriter implements AutoCloseable {

    /** Largest classic TIFF: offsets have 32 bits. */
    static final long CLASSIC_LIMIT = 0xFFFFFFFFL;

    private final Path target;
    private final Path part;
    private final CogSpec spec;
    private final GeoKeys keys;
    private final ParallelTiles parallel;
    private final TileEncoder encoder;
    private final Overview overview;
    private final double noData;
    private final long classicLimit;
    private final List<PyramidLevel> levels = new ArrayList<>();
    private final List<BandStatistics> statistics = new ArrayList<>();
    private int rowsWritten;
    private boolean done;

    private CogWriter(Path target, CogSpec spec, Executor executor, int helpers, long classicLimit)
            throws GeoTiffException {
        this.target = target.toAbsolutePath();
        this.part = sibling(".part");
        this.spec = spec;
        this.keys = GeoKeys.of(spec.georeference().crs());
        this.parallel = new ParallelTiles(executor, helpers);
        this.noData = stored(spec.type(), spec.noData());
        int bands = spec.bands().size();
        this.encoder = new TileEncoder(spec.type(), bands, spec.tileSize(), noData, spec.compression());
        this.overview = new Overview(spec.type(), bands, noData, spec.kind());
        this.classicLimit = classicLimit;
        for (int band = 0; band < bands; band++) {
            statistics.add(new BandStatistics());
        }
    }

    /**
     * Starts a file.
     *
     * @param target where the file is to appear; replaced when it exists
     * @param spec what it is to be
     * @param executor runs the helpers that encode tiles beside the calling thread
     * @param helpers how many, 0 for none; a busy executor slows encoding but cannot block it
     * @return the writer, to be fed, completed and closed
     * @throws ProblemException when the folder cannot be written or the CRS cannot be stored in a GeoTIFF
     */
    public static CogWriter create(Path target, CogSpec spec, Executor executor, int helpers) {
        return create(target, spec, executor, helpers, CLASSIC_LIMIT);
    }

    static CogWriter create(Path target, CogSpec spec, Executor executor, int helpers, long classicLimit) {
        GeoToolsRuntime.init();
        CogWriter writer;
        try {
            writer = new CogWriter(target, spec, executor, helpers, classicLimit);
        } catch (GeoTiffException e) {
            throw new ProblemException(Problem.data(
                    "the coordinate reference system '" + spec.georeference().crs().getName().getCode()
                            + "' cannot be stored in a GeoTIFF",
                    target.toString(),
                    "choose a target grid with an EPSG code (grid.crs)"));
        }
        try {
            writer.openLevels();
        } catch (IOException e) {
            writer.close();
            throw writer.unwritable(e);
        }
        return writer;
    }

    /**
     * Appends rows.
     *
     * @param rows how many
     * @param bands for each band, {@code rows * width} values row by row; NaN for no value
     * @throws IllegalArgumentException when there are more rows than the raster has, or a value does not fit its type
     * @throws ProblemException when the disk is full
     */
    public void write(int rows, double[]... bands) {
        check(rows, bands.length);
        for (int row = 0; row < rows; row++) {
            for (int band = 0; band < bands.length; band++) {
                double[] values = bands[band];
                int from = row * spec.width();
                fill(band, x -> values[from + x]);
            }
            advance();
        }
    }

    /**
     * Appends rows.
     *
     * @param rows how many
     * @param bands for each band, {@code rows * width} values row by row; NaN for no value
     * @throws IllegalArgumentException when there are more rows than the raster has, or a value does not fit its type
     * @throws ProblemException when the disk is full
     */
    public void write(int rows, float[]... bands) {
        check(rows, bands.length);
        for (int row = 0; row < rows; row++) {
            for (int band = 0; band < bands.length; band++) {
                float[] values = bands[band];
                int from = row * spec.width();
                fill(band, x -> values[from + x]);
            }
            advance();
        }
    }

    /** Statistics of a band, from 0, over the rows written so far. */
    public BandStatistics statistics(int band) {
        return statistics.get(band);
    }

    /**
     * Lays the file out and moves it to its place.
     *
     * @throws IllegalStateException when rows are missing
     * @throws ProblemException when the disk is full
     */
    public void complete() {
        if (done || rowsWritten != spec.height()) {
            throw new IllegalStateException(
                    rowsWritten + " of " + spec.height() + " rows written" + (done ? ", already closed" : ""));
        }
        try (FileChannel file =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            String metadata = GdalMetadata.xml(spec.items(), spec.bands(), statistics);
            new CogLayout(spec, keys, levels, metadata, encoder.predictor()).write(file, classicLimit);
            file.force(true);
        } catch (IOException e) {
            close();
            throw unwritable(e);
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            close();
            throw unwritable(e);
        }
        close();
    }

    /** Gives up: takes every trace away. The same as closing before completion. */
    public void abort() {
        close();
    }

    /** Takes the temporary files away; a completed file stays. */
    @Override
    public void close() {
        done = true;
        try {
            for (PyramidLevel level : levels) {
                level.close(); // deletes its spool
            }
            levels.clear();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void openLevels() throws IOException {
        int width = spec.width();
        int height = spec.height();
        int pixelBytes = spec.bands().size() * spec.type().bytes();
        while (true) {
            Path spool = sibling(".level" + levels.size());
            Files.deleteIfExists(spool); // left by a run that was killed
            levels.add(new PyramidLevel(width, height, spec.tileSize(), pixelBytes, spool));
            if (width <= spec.tileSize() && height <= spec.tileSize()) {
                break;
            }
            width = (width + 1) / 2;
            height = (height + 1) / 2;
        }
        Files.deleteIfExists(part);
    }

    private void check(int rows, int bands) {
        if (done || rows > spec.height() - rowsWritten || bands != spec.bands().size()) {
            throw new IllegalArgumentException(rows + " rows of " + bands + " bands after " + rowsWritten + " of "
                    + spec.height() + " rows of " + spec.bands().size() + (done ? " bands, already closed" : " bands"));
        }
    }

    private void fill(int band, IntToDoubleFunction values) {
        PyramidLevel level = levels.get(0);
        SampleType type = spec.type();
        int bands = spec.bands().size();
        int first = level.nextRow() * spec.width();
        BandStatistics of = statistics.get(band);
        for (int x = 0; x < spec.width(); x++) {
            double value = values.applyAsDouble(x);
            if (!Double.isNaN(value) && (Double.isInfinite(value) || !type.holds(value))) {
                throw new IllegalArgumentException(type + " cannot hold " + value + " (column " + x + ", row "
                        + rowsWritten + " of " + target.getFileName() + ")");
            }
            of.add(value);
            int at = ((first + x) * bands + band) * type.bytes();
            type.store(level.strip(), at, Double.isNaN(value) ? noData : value);
        }
    }

    private void advance() {
        rowsWritten++;
        try {
            if (levels.get(0).rowFilled() || rowsWritten == spec.height()) {
                flush(0, rowsWritten == spec.height());
            }
        } catch (IOException e) {
            close();
            throw unwritable(e);
        }
    }

    /** Encodes the strip of a level and halves it into the next; {@code last} when no more rows follow. */
    private void flush(int index, boolean last) throws IOException {
        PyramidLevel level = levels.get(index);
        int rows = level.filledRows();
        byte[][] tiles = parallel.encode(level.tilesAcross(),
                tile -> encoder.encode(level.strip(), level.width(), rows, tile * spec.tileSize()));
        for (byte[] tile : tiles) {
            level.spool(tile);
        }
        if (index + 1 < levels.size()) {
            PyramidLevel coarser = levels.get(index + 1);
            for (int row = 0; row < rows; row += 2) {
                int south = Math.min(row + 1, rows - 1);
                overview.halve(level.strip(), level.width(), row, south, coarser.strip(), coarser.nextRow());
                boolean end = last && row + 2 >= rows;
                if (coarser.rowFilled() || end) {
                    flush(index + 1, end);
                }
            }
        }
        level.clear();
    }

    private Path sibling(String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }

    private static double stored(SampleType type, double value) {
        byte[] bytes = new byte[type.bytes()];
        type.store(bytes, 0, value);
        return type.load(bytes, 0);
    }

    private ProblemException unwritable(IOException e) {
        String reason = e instanceof AtomicMoveNotSupportedException || e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage();
        return new ProblemException(new Problem(Problem.Kind.RESOURCES, "cannot write: " + reason, target.toString(),
                "free space on that disk or choose another folder (output.directory)"));
    }
}
