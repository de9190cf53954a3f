package org.pedonscape.sampledata;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.pedonscape.sampledata.RasterMap.Storage;

/**
 * The generated landscape, 24 km a side, and its maps. They come in the mixture of grids a real project has: most on
 * 100 m cells, relief on 50 m, climate on 1 km beyond the edges, geology in longitude and latitude.
 */
final class Landscape {

    /** The seed of the landscape in this repository. */
    static final long SEED = 20;

    /** UTM zone 32 north. The place is arbitrary: nothing here is a map of what lies there. */
    private static final int UTM_32N = 32632;
    private static final double WEST = 576_000;
    private static final double NORTH = 5_724_000;
    private static final double EXTENT = 24_000;
    private static final double CELL = 100;
    private static final double CLIMATE_CELL = 1_000;
    private static final double CLIMATE_MARGIN = 2_000;

    private static final int LONGITUDE_LATITUDE = 4326;
    private static final double GEOLOGY_CELL = 0.00125;
    private static final double GEOLOGY_MARGIN = 500;

    private static final int MONTHS = 12;
    private static final OptionalInt NONE = OptionalInt.empty();

    private final Terrain terrain;
    private final Ground ground;
    private final LandUse landUse;
    private final Climate climate;

    /**
     * @param seed the same seed gives the same landscape, bit for bit
     */
    Landscape(long seed) {
        Strata strata = new Strata(seed - 13);
        terrain = new Terrain(seed, strata);
        ground = new Ground(seed + 20, terrain, strata);
        landUse = new LandUse(seed + 40, terrain, ground);
        climate = new Climate(terrain.elevation());
    }

    /** All maps. */
    List<RasterMap> maps() {
        return List.of(
                onCells("landcover_2000", OptionalInt.of(0), (x, y) -> landUse.before(x, y).code()),
                onCells("landcover_2015", OptionalInt.of(0), (x, y) -> landUse.after(x, y).code()),
                onCells("soil", OptionalInt.of(SoilKind.NONE.code()), (x, y) -> ground.soil(x, y).code()),
                onCells("clay", OptionalInt.of(SoilKind.NONE.code()), this::clayOrNone),
                elevation(),
                geology(),
                monthly("temperature", climate::temperature),
                monthly("precipitation", climate::precipitation),
                monthly("evapotranspiration", climate::evapotranspiration));
    }

    private double clayOrNone(double x, double y) {
        return ground.soil(x, y) == SoilKind.NONE ? SoilKind.NONE.code() : ground.clay(x, y);
    }

    private static RasterMap onCells(String name, OptionalInt noData, DoubleBinaryOperator code) {
        Field field = Field.of((int) (EXTENT / CELL), CELL, code);
        return new RasterMap(name, UTM_32N, Storage.BYTE, noData, WEST, NORTH, CELL, field.size(), field.size(),
                new double[][] {field.values()});
    }

    private RasterMap elevation() {
        Field metres = Field.of(Relief.SIZE, Relief.CELL, (x, y) -> Math.round(terrain.elevation().at(x, y)));
        return new RasterMap("elevation", UTM_32N, Storage.SHORT, NONE, WEST, NORTH, Relief.CELL, Relief.SIZE,
                Relief.SIZE, new double[][] {metres.values()});
    }

    /** A value that depends on the month, 0 for January, and the place. */
    private interface MonthlyValue {
        double at(int month, double x, double y);
    }

    private static RasterMap monthly(String name, MonthlyValue value) {
        int size = (int) ((EXTENT + 2 * CLIMATE_MARGIN) / CLIMATE_CELL);
        double[][] bands = IntStream.range(0, MONTHS)
                .mapToObj(month -> Field.of(size, CLIMATE_CELL,
                        (x, y) -> value.at(month, x - CLIMATE_MARGIN, y - CLIMATE_MARGIN)).values())
                .toArray(double[][]::new);
        return new RasterMap(name, UTM_32N, Storage.FLOAT, NONE, WEST - CLIMATE_MARGIN, NORTH + CLIMATE_MARGIN,
                CLIMATE_CELL, size, size, bands);
    }

    /** Geology in longitude and latitude: each cell looks up the landscape under its centre. */
    private RasterMap geology() {
        MathTransform toUtm = transform(LONGITUDE_LATITUDE, UTM_32N);
        double[] corners = {
            WEST, NORTH, WEST + EXTENT, NORTH, WEST, NORTH - EXTENT, WEST + EXTENT, NORTH - EXTENT
        };
        double[] lonLat = transformed(transform(UTM_32N, LONGITUDE_LATITUDE), corners);
        double west = onLattice(Math.min(lonLat[0], lonLat[4]), Math::floor);
        double east = onLattice(Math.max(lonLat[2], lonLat[6]), Math::ceil);
        double north = onLattice(Math.max(lonLat[1], lonLat[3]), Math::ceil);
        double south = onLattice(Math.min(lonLat[5], lonLat[7]), Math::floor);
        int width = (int) Math.round((east - west) / GEOLOGY_CELL);
        int height = (int) Math.round((north - south) / GEOLOGY_CELL);
        double[] codes = new double[width * height];
        for (int i = 0; i < codes.length; i++) {
            double[] centre = {west + (i % width + 0.5) * GEOLOGY_CELL, north - (i / width + 0.5) * GEOLOGY_CELL};
            double[] utm = transformed(toUtm, centre);
            codes[i] = rockOrNone(utm[0] - WEST, NORTH - utm[1]);
        }
        return new RasterMap("geology", LONGITUDE_LATITUDE, Storage.BYTE, OptionalInt.of(0), west, north, GEOLOGY_CELL,
                width, height, new double[][] {codes});
    }

    /** To a multiple of four cells, so that the edges of the map are short numbers. */
    private static double onLattice(double degrees, DoubleUnaryOperator rounding) {
        double step = 4 * GEOLOGY_CELL;
        return rounding.applyAsDouble(degrees / step) * step;
    }

    private int rockOrNone(double x, double y) {
        double farthest = Math.max(Math.max(-x, x - EXTENT), Math.max(-y, y - EXTENT));
        return farthest > GEOLOGY_MARGIN ? 0 : ground.rock(inside(x), inside(y)).code();
    }

    private static double inside(double coordinate) {
        return Math.max(CELL / 2, Math.min(EXTENT - CELL / 2, coordinate));
    }

    private static MathTransform transform(int from, int to) {
        try {
            return CRS.findMathTransform(CRS.decode("EPSG:" + from, true), CRS.decode("EPSG:" + to, true));
        } catch (FactoryException e) {
            throw new IllegalStateException("no transform from EPSG:" + from + " to EPSG:" + to, e);
        }
    }

    private static double[] transformed(MathTransform transform, double[] points) {
        double[] result = new double[points.length];
        try {
            transform.transform(points, 0, result, 0, points.length / 2);
        } catch (TransformException e) {
            throw new IllegalStateException("the landscape lies outside its projection", e);
        }
        return result;
    }
}
