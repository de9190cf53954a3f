package org.pedonscape.geotools.grid;

import java.nio.file.Path;
import java.util.Arrays;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.raster.RasterInfo;
import org.pedonscape.geotools.raster.RasterKind;
import org.pedonscape.geotools.raster.RasterSource;

/**
 * A raster seen on the target grid: windows are asked for in target cells and come back resampled, NaN where the raster
 * has no value or does not reach.
 *
 * <p>Each target cell is transformed exactly; no warp grid is interpolated. Nearest and bilinear agree with {@code
 * gdalwarp -et 0}; mode and area mean take the box that a target cell's corners span on the source, and agree with
 * {@code gdalwarp -r mode} and {@code -r average} where cells nest. The method follows {@link Resampling#choose}.
 *
 * <p>One thread at a time may use an instance; {@link #fork()} gives another thread its own.
 */
public final class AlignedRaster implements AutoCloseable {

    // Source cells read at once: 32 MB of doubles a band. Larger windows are read in parts.
    private static final long MAX_WINDOW = 4L << 20;

    private final Alignment alignment;
    private final RasterSource source;

    private AlignedRaster(Alignment alignment, RasterSource source) {
        this.alignment = alignment;
        this.source = source;
    }

    /**
     * Opens a raster on a grid.
     *
     * @param path a GeoTIFF
     * @param kind what its values mean
     * @param target the grid
     * @return the aligned raster, to be closed
     * @throws ProblemException when the file cannot be read, its CRS cannot be trusted, or it does not overlap the grid
     */
    public static AlignedRaster open(Path path, RasterKind kind, TargetGrid target) {
        RasterSource source = RasterSource.open(path, kind);
        try {
            return new AlignedRaster(Alignment.plan(source.info(), kind, target), source);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** The same for another thread. */
    public AlignedRaster fork() {
        return new AlignedRaster(alignment, source.fork());
    }

    /** What is known of the file. */
    public RasterInfo info() {
        return source.info();
    }

    /** What is done to bring it to the grid. */
    public AlignmentReport report() {
        return alignment.report();
    }

    /**
     * Checks that the file has a band.
     *
     * @param band band number, from 1
     * @throws ProblemException when it has not
     */
    public void requireBand(int band) {
        source.requireBand(band);
    }

    /**
     * Reads a window.
     *
     * @param band band number, from 1
     * @param column first target column; may lie outside the grid
     * @param row first target row; may lie outside the grid
     * @param width target columns
     * @param height target rows
     * @return {@code width * height} values row by row, NaN for none
     * @throws ProblemException when there is no such band or the file is damaged
     */
    public double[] read(int band, int column, int row, int width, int height) {
        return read(new int[] {band}, column, row, width, height)[0];
    }

    /**
     * Reads a window of several bands at once.
     *
     * @param bands band numbers, from 1
     * @param column first target column; may lie outside the grid
     * @param row first target row; may lie outside the grid
     * @param width target columns
     * @param height target rows
     * @return for each band, {@code width * height} values row by row, NaN for none
     * @throws ProblemException when there is no such band or the file is damaged
     */
    public double[][] read(int[] bands, int column, int row, int width, int height) {
        for (int band : bands) {
            source.requireBand(band);
        }
        double[][] values = new double[bands.length][width * height];
        for (double[] band : values) {
            Arrays.fill(band, Double.NaN);
        }
        Block block = new Block(column, row, width, height);
        if (alignment.method() == Resampling.NONE) {
            copy(bands, block, values);
        } else {
            sample(bands, block, block, values);
        }
        return values;
    }

    @Override
    public void close() {
        source.close();
    }

    /** A window of target cells. */
    private record Block(int column, int row, int width, int height) {

        /** Index of this block's first cell in the values of an enclosing block. */
        int startIn(Block whole) {
            return (row - whole.row) * whole.width + column - whole.column;
        }
    }

    private void copy(int[] bands, Block block, double[][] values) {
        int firstColumn = Math.max(0, block.column + alignment.columnShift());
        int firstRow = Math.max(0, block.row + alignment.rowShift());
        int endColumn = Math.min(info().width(), block.column + block.width + alignment.columnShift());
        int endRow = Math.min(info().height(), block.row + block.height + alignment.rowShift());
        int width = endColumn - firstColumn;
        int height = endRow - firstRow;
        if (width <= 0 || height <= 0) {
            return;
        }
        double[][] read = source.read(bands, firstColumn, firstRow, width, height);
        int toColumn = firstColumn - alignment.columnShift() - block.column;
        int toRow = firstRow - alignment.rowShift() - block.row;
        for (int band = 0; band < bands.length; band++) {
            for (int j = 0; j < height; j++) {
                System.arraycopy(
                        read[band], j * width, values[band], (toRow + j) * block.width + toColumn, width);
            }
        }
    }

    /** Fills a block, in halves when it needs too much of the source at once. */
    private void sample(int[] bands, Block whole, Block block, double[][] values) {
        Footprints cells = footprints(block);
        SourceReach reach = cells.reach();
        if (reach.isEmpty()) {
            return;
        }
        int firstColumn = Math.max(0, reach.firstColumn());
        int firstRow = Math.max(0, reach.firstRow());
        int width = Math.min(info().width(), reach.endColumn()) - firstColumn;
        int height = Math.min(info().height(), reach.endRow()) - firstRow;
        if (width <= 0 || height <= 0) {
            return;
        }
        if ((long) width * height > MAX_WINDOW && block.width * block.height > 1) {
            if (block.width >= block.height) {
                int half = block.width / 2;
                sample(bands, whole, new Block(block.column, block.row, half, block.height), values);
                sample(bands, whole,
                        new Block(block.column + half, block.row, block.width - half, block.height), values);
            } else {
                int half = block.height / 2;
                sample(bands, whole, new Block(block.column, block.row, block.width, half), values);
                sample(bands, whole,
                        new Block(block.column, block.row + half, block.width, block.height - half), values);
            }
            return;
        }
        double[][] read = source.read(bands, firstColumn, firstRow, width, height);
        int start = block.startIn(whole);
        for (int band = 0; band < bands.length; band++) {
            SourceWindow window = new SourceWindow(read[band], firstColumn, firstRow, width, height);
            for (int j = 0; j < block.height; j++) {
                for (int i = 0; i < block.width; i++) {
                    values[band][start + j * whole.width + i] = cells.value(window, j * block.width + i);
                }
            }
        }
    }

    private Footprints footprints(Block block) {
        GridMapping mapping = alignment.mapping();
        boolean boxes = alignment.method() == Resampling.MODE || alignment.method() == Resampling.AREA_MEAN;
        double centre = boxes ? 0 : 0.5;
        int more = boxes ? 1 : 0;
        double[] at = mapping.toSource(
                block.column + centre, block.row + centre, 1, 1, block.width + more, block.height + more);
        return boxes
                ? new BoxFootprints(at, block.width, block.height, alignment.method(), info().width(),
                        info().height(), mapping.period())
                : new PointFootprints(at, alignment.method(), info().width(), info().height());
    }
}
