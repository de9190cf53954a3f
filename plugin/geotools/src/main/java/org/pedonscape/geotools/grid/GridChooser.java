package org.pedonscape.geotools.grid;

import java.util.Optional;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.raster.RasterInfo;
import org.pedonscape.geotools.raster.RasterSource;

/**
 * Settles the target grid from what the user gave and the first land-cover map.
 *
 * <ul>
 *   <li>Nothing given: the grid of the land-cover map.
 *   <li>{@code like}: the grid of that raster takes the land-cover map's part; crs, resolution and extent given beside
 *       it change it as below.
 *   <li>No crs: that of the model raster.
 *   <li>No resolution: in the same crs the model raster's cells; in another the square cell that keeps the number of
 *       cells on the diagonal.
 *   <li>No extent: the model raster's, in another crs the box around it, opened outward to whole cells.
 *   <li>An extent in the same crs and resolution is opened outward to the model raster's cell borders, so that nothing
 *       need be resampled. Otherwise its north-west corner is kept and its size rounded up to whole cells.
 * </ul>
 */
public final class GridChooser {

    private static final String WHERE = "grid";
    private static final int BORDER_POINTS = 100;

    // Cells beyond this count cannot be meant; no machine here can run them.
    private static final double MAX_SIDE = 10_000_000;

    // Sides that are whole numbers of cells up to this part of a cell are not rounded up by another cell.
    private static final double WHOLE = 1e-6;

    private GridChooser() {}

    /**
     * Settles the grid.
     *
     * @param spec what the user gave
     * @param landCover the first land-cover map
     * @return the grid, in a trusted coordinate reference system
     * @throws ProblemException when what was given makes no grid
     */
    public static TargetGrid choose(Optional<Project.GridSpec> spec, RasterInfo landCover) {
        RasterInfo model =
                spec.flatMap(Project.GridSpec::like).map(RasterSource::inspect).orElse(landCover);
        CrsPolicy.require(model.georeference().crs(), model.path().toString());
        TargetGrid like = TargetGrid.like(model);
        if (spec.isEmpty()) {
            return like;
        }
        CoordinateReferenceSystem crs =
                spec.get().crs().map(code -> CrsPolicy.decode(code, "grid.crs")).orElse(like.crs());
        MathTransform toCrs = CrsPolicy.transform(like.crs(), crs, "grid.crs");
        boolean sameCrs = toCrs.isIdentity();
        Optional<double[]> given = spec.get().extent();
        given.ifPresent(GridChooser::check);
        double[] extent = given.orElseGet(() -> box(like, toCrs));
        Optional<Double> resolution = spec.get().resolution();
        resolution.ifPresent(GridChooser::check);
        double cellWidth = resolution.orElse(sameCrs ? like.cellWidth() : squareCell(like, extent, given, toCrs));
        double cellHeight = resolution.orElse(sameCrs ? like.cellHeight() : cellWidth);
        boolean sameCells = sameCrs && cellWidth == like.cellWidth() && cellHeight == like.cellHeight();
        double west = extent[0];
        double north = extent[3];
        if (sameCells) {
            west = like.originX() + Math.floor((west - like.originX()) / cellWidth + WHOLE) * cellWidth;
            north = like.originY() - Math.floor((like.originY() - north) / cellHeight + WHOLE) * cellHeight;
        } else if (!sameCrs && given.isEmpty()) {
            west = Math.floor(west / cellWidth) * cellWidth;
            north = Math.ceil(north / cellHeight) * cellHeight;
        }
        return new TargetGrid(crs, west, north, cellWidth, cellHeight, cells(extent[2] - west, cellWidth),
                cells(north - extent[1], cellHeight));
    }

    private static int cells(double length, double cell) {
        double count = Math.ceil(length / cell - WHOLE);
        if (!(count <= MAX_SIDE)) {
            throw new ProblemException(Problem.data("the grid would have " + (long) count + " cells on a side", WHERE,
                    "check that resolution and extent are in the units of the coordinate reference system"));
        }
        return (int) Math.max(1, count);
    }

    private static void check(double[] extent) {
        if (extent.length != 4 || !(extent[0] < extent[2] && extent[1] < extent[3])
                || Double.isInfinite(extent[2] - extent[0]) || Double.isInfinite(extent[3] - extent[1])) {
            throw new ProblemException(Problem.data("the extent encloses nothing", "grid.extent",
                    "give west, south, east, north with west < east and south < north, in units of the grid's crs"));
        }
    }

    private static void check(double resolution) {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new ProblemException(Problem.data("a resolution of " + resolution, "grid.resolution",
                    "give the side of a cell, above 0, in units of the grid's crs"));
        }
    }

    /** West, south, east, north of a grid in another system, from points along its border and across its middle. */
    private static double[] box(TargetGrid grid, MathTransform toCrs) {
        double[] points = new double[2 * (BORDER_POINTS + 1) * (BORDER_POINTS + 1)];
        int at = 0;
        for (int j = 0; j <= BORDER_POINTS; j++) {
            for (int i = 0; i <= BORDER_POINTS; i++) {
                points[at++] = grid.originX() + grid.width() * grid.cellWidth() * i / BORDER_POINTS;
                points[at++] = grid.originY() - grid.height() * grid.cellHeight() * j / BORDER_POINTS;
            }
        }
        GridMapping.transform(toCrs, points);
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < points.length; i += 2) {
            if (!Double.isNaN(points[i]) && !Double.isNaN(points[i + 1])) {
                box[0] = Math.min(box[0], points[i]);
                box[1] = Math.min(box[1], points[i + 1]);
                box[2] = Math.max(box[2], points[i]);
                box[3] = Math.max(box[3], points[i + 1]);
            }
        }
        if (!(box[0] < box[2] && box[1] < box[3])) {
            throw new ProblemException(Problem.data("the land-cover map lies outside the grid's coordinate reference"
                    + " system", "grid.crs", "choose a coordinate reference system made for that region"));
        }
        return box;
    }

    private static double squareCell(TargetGrid like, double[] extent, Optional<double[]> given, MathTransform toCrs) {
        double[] box = given.isPresent() ? box(like, toCrs) : extent;
        return Math.hypot(box[2] - box[0], box[3] - box[1]) / Math.hypot(like.width(), like.height());
    }
}
