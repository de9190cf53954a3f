package org.pedonscape.geotools.grid;

import java.util.Arrays;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.raster.Georeference;
import org.pedonscape.geotools.raster.RasterInfo;
import org.pedonscape.geotools.raster.RasterKind;

/**
 * How one raster is brought to the target grid: settled once from the two footprints, before any value is read.
 * Immutable and safe between threads.
 *
 * @param info the raster
 * @param target the grid
 * @param mapping from target to source positions
 * @param method how values are made
 * @param columnShift for {@link Resampling#NONE}, source column of target column 0
 * @param rowShift for {@link Resampling#NONE}, source row of target row 0
 * @param report the same for people
 */
record Alignment(
        RasterInfo info,
        TargetGrid target,
        GridMapping mapping,
        Resampling method,
        int columnShift,
        int rowShift,
        AlignmentReport report) {

    private static final int LATTICE = 100;

    // Grids coincide when no cell is off by more than this part of a cell.
    private static final double COINCIDE = 0.01;

    /**
     * Settles how to align.
     *
     * @param info the raster
     * @param kind what its values mean
     * @param target the grid
     * @return the alignment
     * @throws ProblemException when the CRS cannot be trusted or raster and grid do not overlap
     */
    static Alignment plan(RasterInfo info, RasterKind kind, TargetGrid target) {
        String where = info.path().toString();
        CrsPolicy.require(info.georeference().crs(), where);
        GridMapping mapping = new GridMapping(target, info);
        Georeference source = info.georeference();
        double columnOffset = (target.originX() - source.originX()) / source.cellWidth();
        double rowOffset = (source.originY() - target.originY()) / source.cellHeight();
        boolean coincide = mapping.sameCrs()
                && nearWhole(columnOffset, target.width() * (target.cellWidth() / source.cellWidth() - 1))
                && nearWhole(rowOffset, target.height() * (target.cellHeight() / source.cellHeight() - 1));
        int acrossPoints = Math.min(LATTICE, target.width());
        int downPoints = Math.min(LATTICE, target.height());
        double stepX = (double) target.width() / acrossPoints;
        double stepY = (double) target.height() / downPoints;
        double[] at = mapping.toSource(stepX / 2, stepY / 2, stepX, stepY, acrossPoints, downPoints);
        double covered = covered(at, info);
        if (covered == 0 && !anySourceInTarget(mapping, info, target)) {
            throw new ProblemException(Problem.data(
                    "the raster does not overlap the target grid", where,
                    "check its extent and coordinate reference system with gdalinfo, or choose another target grid"));
        }
        double ratio = coincide ? 1 : ratio(mapping, at, info, acrossPoints, downPoints, stepX, stepY);
        boolean direct = coincide && covered > 0
                && !meetsWrapped(columnOffset, target.width(), info.width(), mapping.period());
        Resampling method = direct ? Resampling.NONE : Resampling.choose(kind, ratio);
        AlignmentReport report = new AlignmentReport(info.path(), source.crs().getName().getCode(), info.width(),
                info.height(), source.cellWidth(), source.cellHeight(), target.crs().getName().getCode(), method, ratio,
                covered);
        return new Alignment(info, target, mapping, method, (int) Math.rint(columnOffset), (int) Math.rint(rowOffset),
                report);
    }

    private static boolean nearWhole(double offset, double drift) {
        return Math.abs(offset - Math.rint(offset)) + Math.abs(drift) < COINCIDE;
    }

    /** Whether target columns beyond one side of a geographic source come round to its other side. */
    private static boolean meetsWrapped(double offset, int targetWidth, int sourceWidth, double period) {
        return offset < 0 && offset + period < sourceWidth || offset + targetWidth - period > 0;
    }

    private static double covered(double[] at, RasterInfo info) {
        int inside = 0;
        for (int i = 0; i < at.length; i += 2) {
            if (at[i] >= 0 && at[i] < info.width() && at[i + 1] >= 0 && at[i + 1] < info.height()) {
                inside++;
            }
        }
        return 2.0 * inside / at.length;
    }

    private static boolean anySourceInTarget(GridMapping mapping, RasterInfo info, TargetGrid target) {
        double[] points = new double[2 * LATTICE * LATTICE];
        for (int i = 0; i < LATTICE * LATTICE; i++) {
            points[2 * i] = info.width() * (i % LATTICE + 0.5) / LATTICE;
            points[2 * i + 1] = info.height() * (i / LATTICE + 0.5) / LATTICE;
        }
        mapping.toTarget(points);
        for (int i = 0; i < points.length; i += 2) {
            if (points[i] >= 0 && points[i] < target.width() && points[i + 1] >= 0 && points[i + 1] < target.height()) {
                return true;
            }
        }
        return false;
    }

    /** Median over the lattice points in the raster of the source cells along a target cell. */
    private static double ratio(GridMapping mapping, double[] at, RasterInfo info, int across, int down, double stepX,
            double stepY) {
        double[] east = mapping.toSource(stepX / 2 + 0.5, stepY / 2, stepX, stepY, across, down);
        double[] south = mapping.toSource(stepX / 2, stepY / 2 + 0.5, stepX, stepY, across, down);
        double[] ratios = new double[at.length / 2];
        int n = 0;
        for (int pass = 0; pass < 2 && n == 0; pass++) { // second pass: raster smaller than the lattice's spacing
            for (int i = 0; i < at.length; i += 2) {
                boolean inside = at[i] >= 0 && at[i] < info.width() && at[i + 1] >= 0 && at[i + 1] < info.height();
                double area = 4 * Math.abs((east[i] - at[i]) * (south[i + 1] - at[i + 1])
                        - (east[i + 1] - at[i + 1]) * (south[i] - at[i]));
                if ((inside || pass == 1) && !Double.isNaN(area)) {
                    ratios[n++] = Math.sqrt(area);
                }
            }
        }
        if (n == 0) {
            return 1;
        }
        Arrays.sort(ratios, 0, n);
        return ratios[n / 2];
    }
}
