package org.pedonscape.geotools.conditions;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pedonscape.geotools.legend.GeologyClass;
import org.pedonscape.geotools.legend.GeologyLegend;
import org.pedonscape.geotools.legend.SoilClass;
import org.pedonscape.geotools.legend.SoilLegend;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.MonthlyClimate;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * The lower boundary of one cell: each quantity from the project, else from the soil class (corrected by the geology
 * class), else from the geology class, else from a default. Remembers which it was.
 */
final class SoilConditions {

    /** Generic loam. */
    private static final double CLAY = 20;

    private static final double SILT = 40;

    /** The two modes of soil pH either side of P = PET (Slessarev et al. 2016, Nature 540: 567-569), drawn inwards. */
    private static final double PH_HUMID = 5.5;

    private static final double PH_DRY = 7.5;

    /** Hot and wet enough for kaolinite to have replaced 2:1 clays: a closure of our own, after Jenny (1941). */
    private static final double KAOLINITE_TEMPERATURE = 20;

    private static final double KAOLINITE_RAIN = 1.0;

    private final CellValues cell;
    private final Optional<SoilClass> soil;
    private final Optional<GeologyClass> rock;
    private final MonthlyClimate climate;
    private final Map<Condition, Sourced> sources = new EnumMap<>(Condition.class);

    /** A value, in users' units, and where it came from; NaN for what is no number. */
    record Sourced(double value, Origin origin) {}

    SoilConditions(
            CellValues cell, Optional<SoilLegend> soils, Optional<GeologyLegend> rocks, MonthlyClimate climate) {
        this.cell = cell;
        this.soil = soils.flatMap(legend -> legend.classOf(cell.soil()));
        this.rock = rocks.flatMap(legend -> legend.classOf(cell.geology()));
        this.climate = climate;
    }

    /** Origins, filled by {@link #build}. */
    Map<Condition, Sourced> sources() {
        return sources;
    }

    /** Depth of the water table that project and soil class give, m; infinite where neither does. */
    double naturalWaterTable() {
        Sourced depth = value(
                Condition.WATER_TABLE, Quantity.WATER_TABLE, SoilClass::waterTable, none(), r -> 0, infinite());
        return depth.value() / 100;
    }

    /** Whether the soil class is an organic soil. */
    boolean isPeat() {
        return soil.flatMap(SoilClass::group).filter(g -> g == SoilGroup.HISTOSOL).isPresent();
    }

    /**
     * @param waterTable depth of the water table at the start, m
     * @return the soil
     */
    Soil build(double waterTable) {
        double[] texture = texture();
        double coarse = value(
                        Condition.COARSE_FRAGMENTS, Quantity.COARSE_FRAGMENTS, SoilClass::coarse,
                        GeologyClass::coarse, GeologyClass::coarseShift, new Sourced(0, Origin.DEFAULT))
                .value();
        boolean dry = climate.annualPotentialEvapotranspiration() > climate.annualPrecipitation();
        double ph = value(
                        Condition.PH, Quantity.PH, SoilClass::ph, GeologyClass::ph, GeologyClass::phShift,
                        new Sourced(dry ? PH_DRY : PH_HUMID, Origin.CLIMATE))
                .value();
        double bedrock = value(
                        Condition.BEDROCK_DEPTH, Quantity.BEDROCK_DEPTH, SoilClass::bedrockDepth,
                        GeologyClass::bedrockDepth, r -> 0, infinite())
                .value();
        double sodicity = value(
                        Condition.SODICITY, Quantity.SODICITY, SoilClass::sodicity, none(), r -> 0,
                        new Sourced(0, Origin.DEFAULT))
                .value();
        double density = cell.quantity(Quantity.BULK_DENSITY);
        note(Condition.BULK_DENSITY, density, Double.isNaN(density) ? Origin.MODEL : Origin.PROJECT);
        double slope = Double.isNaN(cell.slope()) ? 0 : cell.slope();
        note(Condition.SLOPE, slope, Double.isNaN(cell.slope()) ? Origin.DEFAULT : Origin.PROJECT);
        noteWaterTable(waterTable);
        return new Soil(
                group(), mineralClass(), texture[0] / 100, texture[1] / 100, coarse / 100, ph,
                density * 1000, bedrock / 100, waterTable, sodicity / 100, slope);
    }

    private void noteWaterTable(double waterTable) {
        double natural = naturalWaterTable();
        if (waterTable != natural) {
            note(Condition.WATER_TABLE, waterTable * 100, Origin.LAND_COVER);
        }
    }

    private SoilGroup group() {
        Optional<SoilGroup> group = soil.flatMap(SoilClass::group);
        note(Condition.SOIL_GROUP, Double.NaN, group.isPresent() ? Origin.SOIL_TABLE : Origin.DEFAULT);
        return group.orElse(SoilGroup.MINERAL);
    }

    private MineralClass mineralClass() {
        Optional<MineralClass> bySoil = soil.flatMap(SoilClass::mineralClass);
        Optional<MineralClass> byRock = rock.flatMap(GeologyClass::mineralClass);
        Origin origin = bySoil.isPresent()
                ? Origin.SOIL_TABLE
                : byRock.isPresent() ? Origin.GEOLOGY_TABLE : Origin.CLIMATE;
        note(Condition.MINERAL_CLASS, Double.NaN, origin);
        boolean weathered = climate.meanAnnualTemperature() >= KAOLINITE_TEMPERATURE
                && climate.annualPrecipitation() >= KAOLINITE_RAIN;
        return bySoil.or(() -> byRock).orElse(weathered ? MineralClass.KAOLINITIC_1_1 : MineralClass.ACTIVE_2_1);
    }

    /**
     * Clay and silt, percent, that sum to at most 100. What the project gives of clay, silt and sand is taken; what it
     * leaves open is the rest to 100, and where two are open they share the rest as in the tables.
     */
    private double[] texture() {
        double[] table = tableTexture();
        Origin tableOrigin = sources.get(Condition.CLAY).origin();
        double clay = cell.quantity(Quantity.CLAY);
        double silt = cell.quantity(Quantity.SILT);
        double sand = cell.quantity(Quantity.SAND);
        boolean hasClay = !Double.isNaN(clay);
        boolean hasSilt = !Double.isNaN(silt);
        boolean hasSand = !Double.isNaN(sand);
        boolean nothing = hasClay && hasSilt && hasSand && clay + silt + sand == 0;
        if (nothing || (!hasClay && !hasSilt && !hasSand)) {
            return table;
        }
        double tableSand = 100 - table[0] - table[1];
        if (!hasClay && !hasSilt) {
            double fines = 100 - sand;
            clay = fines * share(table[0], table[1]);
            silt = fines - clay;
        } else if (!hasClay) {
            clay = hasSand ? Math.max(0, 100 - silt - sand) : (100 - silt) * share(table[0], tableSand);
        } else if (!hasSilt) {
            silt = hasSand ? Math.max(0, 100 - clay - sand) : (100 - clay) * share(table[1], tableSand);
        }
        double sum = hasSand ? clay + silt + sand : Math.max(100, clay + silt);
        // Rounding may carry a pure clay past 100.
        clay = Math.min(100, clay * 100 / sum);
        silt = Math.min(100 - clay, silt * 100 / sum);
        note(Condition.CLAY, clay, hasClay || (hasSilt && hasSand) ? Origin.PROJECT : tableOrigin);
        note(Condition.SILT, silt, hasSilt || (hasClay && hasSand) ? Origin.PROJECT : tableOrigin);
        return new double[] {clay, silt};
    }

    private static double share(double part, double other) {
        return part + other > 0 ? part / (part + other) : 0.5;
    }

    private double[] tableTexture() {
        double clay;
        double silt;
        Origin origin;
        if (soil.isPresent() && soil.get().clay().isPresent()) {
            double clayShift = rock.map(GeologyClass::clayShift).orElse(0.0);
            double siltShift = rock.map(GeologyClass::siltShift).orElse(0.0);
            origin = clayShift == 0 && siltShift == 0 ? Origin.SOIL_TABLE : Origin.SOIL_AND_GEOLOGY;
            clay = clamp(soil.get().clay().getAsDouble() + clayShift, 1, 95);
            silt = clamp(soil.get().silt().getAsDouble() + siltShift, 1, 99 - clay);
        } else if (rock.isPresent() && rock.get().clay().isPresent()) {
            origin = Origin.GEOLOGY_TABLE;
            clay = rock.get().clay().getAsDouble();
            silt = rock.get().silt().getAsDouble();
        } else {
            origin = Origin.DEFAULT;
            clay = CLAY;
            silt = SILT;
        }
        note(Condition.CLAY, clay, origin);
        note(Condition.SILT, silt, origin);
        return new double[] {clay, silt};
    }

    private Sourced value(
            Condition condition,
            Quantity quantity,
            Function<SoilClass, OptionalDouble> bySoil,
            Function<GeologyClass, OptionalDouble> byRock,
            ToDoubleFunction<GeologyClass> shift,
            Sourced otherwise) {
        Sourced found = find(quantity, bySoil, byRock, shift, otherwise);
        sources.put(condition, found);
        return found;
    }

    private Sourced find(
            Quantity quantity,
            Function<SoilClass, OptionalDouble> bySoil,
            Function<GeologyClass, OptionalDouble> byRock,
            ToDoubleFunction<GeologyClass> shift,
            Sourced otherwise) {
        double given = cell.quantity(quantity);
        if (!Double.isNaN(given)) {
            return new Sourced(given, Origin.PROJECT);
        }
        OptionalDouble ofSoil = soil.map(bySoil).orElse(OptionalDouble.empty());
        if (ofSoil.isPresent()) {
            double by = rock.map(shift::applyAsDouble).orElse(0.0);
            return by == 0
                    ? new Sourced(ofSoil.getAsDouble(), Origin.SOIL_TABLE)
                    : new Sourced(
                            clamp(ofSoil.getAsDouble() + by, quantity.lowest(), quantity.highest()),
                            Origin.SOIL_AND_GEOLOGY);
        }
        OptionalDouble ofRock = rock.map(byRock).orElse(OptionalDouble.empty());
        return ofRock.isPresent() ? new Sourced(ofRock.getAsDouble(), Origin.GEOLOGY_TABLE) : otherwise;
    }

    private void note(Condition condition, double value, Origin origin) {
        sources.put(condition, new Sourced(value, origin));
    }

    private static Sourced infinite() {
        return new Sourced(Double.POSITIVE_INFINITY, Origin.DEFAULT);
    }

    private static Function<GeologyClass, OptionalDouble> none() {
        return rock -> OptionalDouble.empty();
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
