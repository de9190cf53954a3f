package org.pedonscape.geotools.grid;

import java.util.Arrays;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;

/**
 * Area of the cells of a grid, the same along a row.
 *
 * <p>On a geographic grid it is exact on the ellipsoid, by the authalic function of Snyder (1987, Map Projections: A
 * Working Manual, USGS Professional Paper 1395, equation 3-12): a cell between two meridians and two parallels has the
 * area {@code a^2 dlon (q2 - q1) / 2}. On a projected grid it is width times height in the plane of the projection, as
 * GIS count it; {@link #planeToGround()} tells how far that is from the ground.
 */
public final class CellArea {

    private static final double HECTARE = 10_000;

    private final double[] squareMetres;
    private final double planeToGround;

    private CellArea(double[] squareMetres, double planeToGround) {
        this.squareMetres = squareMetres;
        this.planeToGround = planeToGround;
    }

    /**
     * @param grid any grid in a geographic or projected system
     * @return the area of its cells
     */
    public static CellArea of(TargetGrid grid) {
        double[] rows = new double[grid.height()];
        if (grid.crs() instanceof GeographicCRS) {
            double toRadians = CrsUnits.toRadians(grid.crs());
            double side = grid.cellWidth() * toRadians;
            Ellipsoid ellipsoid = CrsUnits.ellipsoid(grid.crs());
            double north = strip(ellipsoid, grid.originY() * toRadians);
            for (int row = 0; row < rows.length; row++) {
                double south = strip(ellipsoid, (grid.originY() - (row + 1) * grid.cellHeight()) * toRadians);
                rows[row] = side * (north - south);
                north = south;
            }
            return new CellArea(rows, 1);
        }
        double metre = CrsUnits.toMetres(grid.crs());
        Arrays.fill(rows, grid.cellWidth() * metre * grid.cellHeight() * metre);
        return new CellArea(rows, worstPlaneToGround(grid, rows[0]));
    }

    /**
     * @param row row, 0 at the north
     * @return area of a cell in that row, m2
     */
    public double squareMetres(int row) {
        return squareMetres[row];
    }

    /**
     * @param row row, 0 at the north
     * @return area of a cell in that row, ha
     */
    public double hectares(int row) {
        return squareMetres[row] / HECTARE;
    }

    /**
     * Area in the plane over area on the ellipsoid, where it is furthest from one among nine cells of the grid: 1 for
     * geographic grids and nearly 1 for equal-area projections and UTM; 4 for web Mercator at 60 degrees. Totals over
     * the grid are wrong by that factor at most. NaN when the grid reaches beyond the projection.
     */
    public double planeToGround() {
        return planeToGround;
    }

    /** Area from the equator to a latitude, m2 for each radian of longitude: a^2 q / 2 (Snyder 1987, 3-12). */
    private static double strip(Ellipsoid ellipsoid, double latitude) {
        double a = ellipsoid.getSemiMajorAxis();
        double b = ellipsoid.getSemiMinorAxis();
        double sine = Math.sin(Math.max(-Math.PI / 2, Math.min(Math.PI / 2, latitude)));
        if (a == b) {
            return a * a * sine;
        }
        double e2 = (a - b) * (a + b) / (a * a);
        double e = Math.sqrt(e2);
        double q = (1 - e2) * (sine / (1 - e2 * sine * sine) + atanh(e * sine) / e);
        return a * a * q / 2;
    }

    private static double atanh(double x) {
        return 0.5 * (Math.log1p(x) - Math.log1p(-x));
    }

    private static double worstPlaneToGround(TargetGrid grid, double plane) {
        ProjectedCRS crs = (ProjectedCRS) grid.crs();
        MathTransform toGeographic = CrsPolicy.transform(crs, crs.getBaseCRS(), "target grid");
        double toDegrees = Math.toDegrees(CrsUnits.toRadians(crs.getBaseCRS()));
        Ellipsoid ellipsoid = CrsUnits.ellipsoid(crs);
        Geodesic geodesic = new Geodesic(ellipsoid.getSemiMajorAxis(),
                (ellipsoid.getSemiMajorAxis() - ellipsoid.getSemiMinorAxis()) / ellipsoid.getSemiMajorAxis());
        double worst = 1;
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < 3; i++) {
                double west = grid.originX() + (grid.width() - 1) * i / 2.0 * grid.cellWidth();
                double north = grid.originY() - (grid.height() - 1) * j / 2.0 * grid.cellHeight();
                double east = west + grid.cellWidth();
                double south = north - grid.cellHeight();
                double[] corners = {west, north, east, north, east, south, west, south};
                GridMapping.transform(toGeographic, corners);
                PolygonArea polygon = new PolygonArea(geodesic, false);
                for (int corner = 0; corner < 8; corner += 2) {
                    polygon.AddPoint(corners[corner + 1] * toDegrees, corners[corner] * toDegrees);
                }
                double ratio = plane / Math.abs(polygon.Compute().area);
                if (Double.isNaN(ratio) || Math.abs(Math.log(ratio)) > Math.abs(Math.log(worst))) {
                    worst = ratio;
                }
            }
        }
        return worst;
    }
}
