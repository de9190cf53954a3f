package org.pedonscape.geotools.forecast;

import java.nio.file.Path;
import java.util.List;
import org.pedonscape.geotools.product.Product;

/**
 * What a run would do and need.
 *
 * @param grid the grid everything is computed on
 * @param inputs rasters and what is done to bring each to the grid
 * @param assumptions what is not given and what is assumed instead, one sentence each
 * @param products maps the run would write
 * @param cells number of cells that would be forecast
 * @param distinctSites number of different sites among them; the time of a run goes with it
 * @param memoryBytes estimate of the memory needed, bytes
 * @param diskBytes estimate of the disk space needed for results and temporary files, bytes
 */
public record RunPlan(
        Grid grid,
        List<Input> inputs,
        List<String> assumptions,
        List<Product> products,
        long cells,
        long distinctSites,
        long memoryBytes,
        long diskBytes) {

    /** Copies the lists. */
    public RunPlan {
        inputs = List.copyOf(inputs);
        assumptions = List.copyOf(assumptions);
        products = List.copyOf(products);
    }

    /**
     * The grid, as shown to a reader.
     *
     * @param crs name or code of the coordinate reference system
     * @param width number of columns
     * @param height number of rows
     * @param cellWidth width of a cell, CRS units
     * @param cellHeight height of a cell, CRS units
     * @param west west edge, CRS units
     * @param south south edge, CRS units
     * @param east east edge, CRS units
     * @param north north edge, CRS units
     */
    public record Grid(
            String crs,
            int width,
            int height,
            double cellWidth,
            double cellHeight,
            double west,
            double south,
            double east,
            double north) {

        /** Number of cells. */
        public long cells() {
            return (long) width * height;
        }
    }

    /**
     * One input raster.
     *
     * @param role key in the project file, such as {@code soil} or {@code properties.clay}
     * @param file the raster
     * @param alignment what is done to it: {@code as it is}, or how it is resampled
     */
    public record Input(String role, Path file, String alignment) {}
}
