package org.pedonscape.geotools.grid;

import java.util.Arrays;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.pedonscape.geotools.raster.Georeference;
import org.pedonscape.geotools.raster.RasterInfo;

/**
 * From positions on the target grid to positions on a source raster, each position transformed exactly (no
 * interpolated lattice). Positions are in cells from the north-west corner: 0.5, 0.5 is the centre of the first cell.
 * Immutable and safe between threads.
 */
final class GridMapping {

    // A position this close to the raster's edge, in cells, counts as inside; it is rounding, not geography.
    private static final double EDGE = 1e-6;

    private final TargetGrid target;
    private final Georeference source;
    private final MathTransform transform;
    private final int sourceWidth;
    private final double period;

    GridMapping(TargetGrid target, RasterInfo source) {
        this.target = target;
        this.source = source.georeference();
        this.sourceWidth = source.width();
        this.transform = CrsPolicy.transform(target.crs(), this.source.crs(), source.path().toString());
        this.period = this.source.crs() instanceof GeographicCRS
                ? 2 * Math.PI / CrsUnits.toRadians(this.source.crs()) / this.source.cellWidth()
                : Double.POSITIVE_INFINITY;
    }

    /** Whether the two systems mean the same. */
    boolean sameCrs() {
        return transform.isIdentity();
    }

    /** Columns of the source once around the Earth; infinite for projected sources. */
    double period() {
        return period;
    }

    /**
     * Source positions of a lattice of target positions.
     *
     * @param firstColumn target column position of the first lattice point
     * @param firstRow target row position of the first lattice point
     * @param stepColumn target columns between lattice points
     * @param stepRow target rows between lattice points
     * @param columns lattice points across
     * @param rows lattice points down
     * @return column and row positions on the source in turn, row by row; NaN where there is none
     */
    double[] toSource(
            double firstColumn, double firstRow, double stepColumn, double stepRow, int columns, int rows) {
        double[] xy = new double[2 * columns * rows];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            double y = target.originY() - (firstRow + row * stepRow) * target.cellHeight();
            for (int column = 0; column < columns; column++) {
                xy[at++] = target.originX() + (firstColumn + column * stepColumn) * target.cellWidth();
                xy[at++] = y;
            }
        }
        transform(transform, xy);
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = wrapped((xy[i] - source.originX()) / source.cellWidth());
            xy[i + 1] = (source.originY() - xy[i + 1]) / source.cellHeight();
        }
        return xy;
    }

    /**
     * Target positions of a lattice of source positions, to find rasters smaller than the spacing of a target lattice.
     *
     * @param positions column and row positions on the source in turn; replaced by positions on the target
     */
    void toTarget(double[] positions) {
        for (int i = 0; i < positions.length; i += 2) {
            positions[i] = source.originX() + positions[i] * source.cellWidth();
            positions[i + 1] = source.originY() - positions[i + 1] * source.cellHeight();
        }
        try {
            transform(transform.inverse(), positions);
        } catch (TransformException e) {
            Arrays.fill(positions, Double.NaN);
        }
        for (int i = 0; i < positions.length; i += 2) {
            positions[i] = (positions[i] - target.originX()) / target.cellWidth();
            positions[i + 1] = (target.originY() - positions[i + 1]) / target.cellHeight();
        }
    }

    /** Longitudes repeat: a raster from 0 to 360 and a target from -180 to 180 meet. */
    private double wrapped(double column) {
        if (column >= -EDGE && column <= sourceWidth + EDGE || Double.isInfinite(period)) {
            return column;
        }
        return column - period * Math.floor(column / period);
    }

    static void transform(MathTransform transform, double[] xy) {
        if (transform.isIdentity()) {
            return;
        }
        double[] before = xy.clone();
        try {
            transform.transform(before, 0, xy, 0, xy.length / 2);
        } catch (TransformException e) {
            // One point beyond the projection's reach spoils the whole call: take them one by one.
            for (int i = 0; i < xy.length; i += 2) {
                try {
                    transform.transform(before, i, xy, i, 1);
                } catch (TransformException beyond) {
                    xy[i] = Double.NaN;
                    xy[i + 1] = Double.NaN;
                }
            }
        }
        for (int i = 0; i < xy.length; i++) {
            if (Double.isInfinite(xy[i])) {
                xy[i] = Double.NaN;
            }
        }
    }
}
