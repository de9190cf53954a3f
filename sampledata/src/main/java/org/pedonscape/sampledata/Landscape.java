package org.pedonscape.sampledata;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.GeoToolsRuntime;
import org.pedonscape.geotools.raster.Georeference;
import org.pedonscape.geotools.raster.RasterKind;
import org.pedonscape.geotools.raster.SampleType;

/**
 * The generated landscape, 24 km a side, and its maps. They come in the mixture of grids a real project has: most on
 * 100 m cells, relief on 50 m, climate on 1 km beyond the edges, geology in longitude and latitude.
 */
final class Landscape {

    /** The seed of the landscape in this repository. */
    static final long SEED = 20;

    /** UTM zone 32 north. The place is arbitrary: nothing here is a map of what lies there. */
    private static final String UTM_32N = "EPSG:32632";
    private static final double WEST = 576_000;
    private static final double NORTH = 5_724_000;
    private static final double EXTENT = 24_000;
    private static final double CELL = 100;

    private static final double CLIMATE_CELL = 1_000;
    private static final double CLIMATE_MARGIN = 2_000;

    private static final String LONGITUDE_LATITUDE = "EPSG:4326";
    private static final double GEOLOGY_CELL = 0.00125;
    private static final double GEOLOGY_MARGIN = 500;

    private static final double NO_ELEVATION = -32_768;

    private final Terrain terrain;
    private final Ground ground;
    private final LandUse landUse;
    private final Climate climate;
    private final CoordinateReferenceSystem utm;

    /**
     * @param seed the same seed gives the same landscape, bit for bit
     */
    Landscape(long seed) {
        GeoToolsRuntime.init();
        Strata strata = new Strata(seed - 13);
        terrain = new Terrain(seed, strata);
        ground = new Ground(seed + 20, terrain, strata);
        landUse = new LandUse(seed + 40, terrain, ground);
        climate = new Climate(terrain.elevation());
        utm = crs(UTM_32N);
    }

    /** All maps. */
    List<RasterMap> maps() {
        return List.of(
                classes("landcover_2000", "Land cover 2000 (ESA CCI codes)", 0, (x, y) -> landUse.before(x, y).code()),
                classes("landcover_2015", "Land cover 2015 (ESA CCI codes)", 0, (x, y) -> landUse.after(x, y).code()),
                classes("soil", "Soil group (WRB, SoilGrids codes)", SoilKind.NONE.code(),
                        (x, y) -> ground.soil(x, y).code()),
                clay(),
                elevation(),
                geology(),
                monthly("temperature", "Mean monthly air temperature", "degC", climate::temperature),
                monthly("precipitation", "Monthly precipitation", "mm", climate::precipitation),
                monthly("evapotranspiration", "Monthly potential evapotranspiration", "mm",
                        climate::evapotranspiration));
    }

    private RasterMap classes(String name, String title, int noData, DoubleBinaryOperator code) {
        Field field = Field.of((int) (EXTENT / CELL), CELL, code);
        return new RasterMap(name, title, onUtm(0, CELL), SampleType.UINT8, noData, RasterKind.CLASSES, field.size(),
                field.size(), List.of(BandInfo.of("class", "")), new double[][] {field.values()});
    }

    private RasterMap clay() {
        int none = SoilKind.NONE.code();
        Field field = Field.of((int) (EXTENT / CELL), CELL,
                (x, y) -> ground.soil(x, y) == SoilKind.NONE ? none : ground.clay(x, y));
        return new RasterMap("clay", "Clay in the fine earth", onUtm(0, CELL), SampleType.UINT8, none,
                RasterKind.QUANTITIES, field.size(), field.size(), List.of(BandInfo.of("clay", "%")),
                new double[][] {field.values()});
    }

    private RasterMap elevation() {
        Field metres = Field.of(Relief.SIZE, Relief.CELL, (x, y) -> Math.round(terrain.elevation().at(x, y)));
        return new RasterMap("elevation", "Height above sea level", onUtm(0, Relief.CELL), SampleType.INT16,
                NO_ELEVATION, RasterKind.QUANTITIES, Relief.SIZE, Relief.SIZE, List.of(BandInfo.of("elevation", "m")),
                new double[][] {metres.values()});
    }

    /** A value that depends on the month, 0 for January, and the place. */
    private interface MonthlyValue {
        double at(int month, double x, double y);
    }

    private RasterMap monthly(String name, String title, String unit, MonthlyValue value) {
        int size = (int) ((EXTENT + 2 * CLIMATE_MARGIN) / CLIMATE_CELL);
        Month[] months = Month.values();
        double[][] values = Arrays.stream(months)
                .map(month -> Field.of(size, CLIMATE_CELL,
                        (x, y) -> value.at(month.ordinal(), x - CLIMATE_MARGIN, y - CLIMATE_MARGIN)).values())
                .toArray(double[][]::new);
        List<BandInfo> bands = Arrays.stream(months)
                .map(month -> BandInfo.of(month.getDisplayName(TextStyle.FULL, Locale.ROOT), unit))
                .toList();
        return new RasterMap(name, title, onUtm(CLIMATE_MARGIN, CLIMATE_CELL), SampleType.FLOAT32, Double.NaN,
                RasterKind.QUANTITIES, size, size, bands, values);
    }

    private Georeference onUtm(double margin, double cell) {
        return new Georeference(utm, WEST - margin, NORTH + margin, cell, cell);
    }

    /** Geology in longitude and latitude: each cell looks up the landscape under its centre. */
    private RasterMap geology() {
        CoordinateReferenceSystem lonLat = crs(LONGITUDE_LATITUDE);
        double[] corners = {
            WEST, NORTH, WEST + EXTENT, NORTH, WEST, NORTH - EXTENT, WEST + EXTENT, NORTH - EXTENT
        };
        double[] degrees = transformed(transform(utm, lonLat), corners);
        double west = onLattice(Math.min(degrees[0], degrees[4]), Math::floor);
        double east = onLattice(Math.max(degrees[2], degrees[6]), Math::ceil);
        double north = onLattice(Math.max(degrees[1], degrees[3]), Math::ceil);
        double south = onLattice(Math.min(degrees[5], degrees[7]), Math::floor);
        int width = (int) Math.round((east - west) / GEOLOGY_CELL);
        int height = (int) Math.round((north - south) / GEOLOGY_CELL);
        MathTransform toUtm = transform(lonLat, utm);
        double[] codes = new double[width * height];
        for (int i = 0; i < codes.length; i++) {
            double[] centre = {west + (i % width + 0.5) * GEOLOGY_CELL, north - (i / width + 0.5) * GEOLOGY_CELL};
            double[] metres = transformed(toUtm, centre);
            codes[i] = rockOrNone(metres[0] - WEST, NORTH - metres[1]);
        }
        return new RasterMap("geology", "Lithology (GLiM codes)",
                new Georeference(lonLat, west, north, GEOLOGY_CELL, GEOLOGY_CELL), SampleType.UINT8, 0,
                RasterKind.CLASSES, width, height, List.of(BandInfo.of("class", "")), new double[][] {codes});
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

    private static CoordinateReferenceSystem crs(String code) {
        try {
            return CRS.decode(code, true);
        } catch (FactoryException e) {
            throw new IllegalStateException(code + " is not in the EPSG database", e);
        }
    }

    private static MathTransform transform(CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
        try {
            return CRS.findMathTransform(from, to);
        } catch (FactoryException e) {
            throw new IllegalStateException("no transform from " + from.getName() + " to " + to.getName(), e);
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
