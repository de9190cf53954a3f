package org.pedonscape.geotools.forecast;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.grid.AlignedRaster;
import org.pedonscape.geotools.grid.CellCentres;
import org.pedonscape.geotools.grid.TerrainSlope;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.geotools.project.ValueSource;
import org.pedonscape.geotools.raster.RasterKind;

/** Reads all inputs of a project block by block. Belongs to one thread. */
final class InputReader implements AutoCloseable {

    private final ProjectInputs inputs;
    private final Map<InputRole.Key, AlignedRaster> forks = new HashMap<>();
    private final Optional<ClassReader> mask;
    private final List<ClassReader> landCover;
    private final Map<ClassRole, ClassReader> classes = new EnumMap<>(ClassRole.class);
    private final Map<Quantity, ValueReader> quantities = new EnumMap<>(Quantity.class);
    private final ValueReader temperature;
    private final ValueReader precipitation;
    private final ValueReader evapotranspiration;
    private final ValueReader referenceElevation;
    private final Optional<TerrainSlope> slope;
    private final double slopeScale;
    private final Optional<CellCentres> centres;
    private double[] slopes = {};
    private double[] latitudes = {};

    InputReader(ProjectInputs inputs) {
        this.inputs = inputs;
        Project project = inputs.project();
        mask = project.mask().map(file -> classReader(new InputRole.Key(file, RasterKind.CLASSES)));
        landCover = project.landCover().stream()
                .map(map -> classReader(new InputRole.Key(map.raster(), RasterKind.CLASSES)))
                .toList();
        project.soil().ifPresent(map -> classMap(ClassRole.SOIL, map));
        project.geology().ifPresent(map -> classMap(ClassRole.GEOLOGY, map));
        project.zone().ifPresent(map -> classMap(ClassRole.ZONE, map));
        project.quantities().forEach((quantity, source) ->
                quantities.put(quantity, reader(source, 1, false, cover(quantity))));
        Project.ClimateSpec climate = project.climate();
        ClassReader first = landCover.get(0);
        ValueReader none = new ValueReader.Same(Double.NaN);
        temperature = reader(climate.temperature(), ValueReader.MONTHS, false, first);
        precipitation = reader(climate.precipitation(), ValueReader.MONTHS, true, first);
        evapotranspiration = climate.evapotranspiration()
                .map(source -> reader(source, ValueReader.MONTHS, true, first))
                .orElse(none);
        referenceElevation = climate.referenceElevation().map(source -> reader(source, 1, false, first)).orElse(none);
        Optional<ValueSource.Raster> elevation = Optional.ofNullable(project.quantities().get(Quantity.ELEVATION))
                .filter(ValueSource.Raster.class::isInstance)
                .map(ValueSource.Raster.class::cast);
        slope = elevation.map(dem -> new TerrainSlope(
                fork(new InputRole.Key(dem.path(), RasterKind.QUANTITIES)), inputs.grid(), dem.band()));
        slopeScale = elevation.map(dem -> Math.abs(dem.scale())).orElse(1.0);
        // Latitude only serves to derive evapotranspiration; values that are the same everywhere never need it.
        boolean given = climate.evapotranspiration()
                .filter(s -> s instanceof ValueSource.Constant || s instanceof ValueSource.Monthly)
                .isPresent();
        centres = given ? Optional.empty() : Optional.of(new CellCentres(inputs.grid()));
    }

    /**
     * Goes to a block of cells.
     *
     * @param block where
     */
    void load(CellBlock block) {
        mask.ifPresent(reader -> reader.load(block));
        landCover.forEach(reader -> reader.load(block));
        classes.values().forEach(reader -> reader.load(block));
        quantities.values().forEach(reader -> reader.load(block));
        temperature.load(block);
        precipitation.load(block);
        evapotranspiration.load(block);
        referenceElevation.load(block);
        slope.ifPresent(terrain -> slopes = terrain.read(block.column(), block.row(), block.width(), block.height()));
        centres.ifPresent(
                c -> latitudes = c.read(block.column(), block.row(), block.width(), block.height())[1]);
    }

    /**
     * @param cell cell of the block, row by row
     * @return whether it is inside the mask
     */
    boolean inMask(int cell) {
        return mask.isEmpty() || mask.get().nonZero(cell);
    }

    /**
     * Reads one cell of the block.
     *
     * @param cell cell of the block, row by row
     * @param into takes its values
     */
    void fill(int cell, CellValues into) {
        into.clear();
        for (int date = 0; date < landCover.size(); date++) {
            into.setLandCover(date, landCover.get(date).code(cell));
        }
        into.setSoil(code(ClassRole.SOIL, cell));
        into.setGeology(code(ClassRole.GEOLOGY, cell));
        into.setZone(code(ClassRole.ZONE, cell));
        quantities.forEach((quantity, reader) -> into.setQuantity(quantity, reader.value(0, cell)));
        for (int month = 0; month < ValueReader.MONTHS; month++) {
            into.setTemperature(month, temperature.value(month, cell));
            into.setPrecipitation(month, precipitation.value(month, cell));
            into.setEvapotranspiration(month, evapotranspiration.value(month, cell));
        }
        into.setReferenceElevation(referenceElevation.value(0, cell));
        if (slope.isPresent()) {
            into.setSlope(slopes[cell] * slopeScale);
        }
        if (centres.isPresent()) {
            into.setLatitude(latitudes[cell]);
        }
    }

    /** Whether a class map other than the mask holds a fraction here. */
    boolean fraction(int date, int cell) {
        return landCover.get(date).fraction(cell);
    }

    /** Whether a class map holds a fraction here. */
    boolean fraction(ClassRole role, int cell) {
        return classes.containsKey(role) && classes.get(role).fraction(cell);
    }

    @Override
    public void close() {
        forks.values().forEach(AlignedRaster::close);
    }

    private int code(ClassRole role, int cell) {
        ClassReader reader = classes.get(role);
        return reader == null ? CellValues.NO_CLASS : reader.code(cell);
    }

    private void classMap(ClassRole role, Project.ClassMap map) {
        classes.put(role, classReader(new InputRole.Key(map.raster(), RasterKind.CLASSES)));
    }

    private ClassReader classReader(InputRole.Key key) {
        return new ClassReader(fork(key));
    }

    private AlignedRaster fork(InputRole.Key key) {
        return forks.computeIfAbsent(key, k -> inputs.raster(k).fork());
    }

    /** Production is measured under what grows now; all else that a cover brings belongs to the steady state. */
    private ClassReader cover(Quantity quantity) {
        return landCover.get(quantity == Quantity.NPP ? landCover.size() - 1 : 0);
    }

    private ValueReader reader(ValueSource source, int channels, boolean water, ClassReader cover) {
        if (source instanceof ValueSource.Constant constant) {
            return new ValueReader.Same(constant.value());
        }
        if (source instanceof ValueSource.Monthly monthly) {
            return new ValueReader.Same(monthly.values());
        }
        if (source instanceof ValueSource.Raster raster) {
            AlignedRaster fork = fork(new InputRole.Key(raster.path(), RasterKind.QUANTITIES));
            return new ValueReader.Bands(fork, raster.band(), channels, raster.scale(), raster.offset());
        }
        if (source instanceof ValueSource.Table table) {
            InputRoles.Table.Key key = new InputRoles.Table.Key(table.path(), table.column(), channels);
            ClassReader by = table.by() == ClassRole.LAND_COVER ? cover : classes.get(table.by());
            return new ValueReader.ByClass(inputs.table(key), by);
        }
        ValueSource.Seasonal seasonal = (ValueSource.Seasonal) source;
        return new ValueReader.Season(reader(seasonal.annual(), 1, water, cover),
                reader(seasonal.amplitude(), 1, water, cover), seasonal.peakMonth(), water);
    }
}
