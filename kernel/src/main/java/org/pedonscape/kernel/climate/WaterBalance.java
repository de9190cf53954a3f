package org.pedonscape.kernel.climate;

import static org.pedonscape.kernel.site.MonthlyClimate.MONTHS;

import java.util.Arrays;
import org.pedonscape.kernel.site.MonthlyClimate;

/**
 * Monthly water balance of a layered column in its periodic state.
 *
 * <p><b>Supply.</b> Rain and melt less the surface runoff share enter the first layer.
 *
 * <p><b>Demand.</b> Potential evapotranspiration times the crop coefficient. Transpiration takes 61 % of it on full
 * cover, spread by root share; evaporation has the rest, and the share of bare ground, near the surface. Both fall
 * linearly to zero with the layer's water below a threshold (Allen et al. 1998, FAO Irrigation and Drainage Paper 56).
 * Half of the transpiration that a layer cannot meet is offered to the roots below it. The sum never exceeds the
 * demand.
 *
 * <p><b>Percolation.</b> The input is the mean of many years, and a layer drains in the wet ones. With a month's water
 * gamma distributed with mean I (Thom 1958, Monthly Weather Review 86:117-122) and R the room above a depth, that is,
 * what is missing to field capacity plus the month's demand, the mean excess over R is exactly I (1 + R/I) exp(-2 R/I)
 * for a gamma shape of 2. That is the flux through the depth. The shape, a coefficient of variation of 0.71, is a round
 * value for monthly totals (closure of our own). R adds up over depth, so the flux does not depend on how finely the
 * column is cut, and a layer never keeps more than its own room.
 *
 * <p><b>Groundwater.</b> Over a water table a layer is in part connected with it: the share is 1 below it and falls
 * with height along the retention curve. The connected share stays full, and what its plants take beyond the rain flows
 * in from the groundwater (closure of our own). Percolation goes on through saturated layers to the base, which stands
 * for the way to the stream. Over impermeable rock the same equilibrium raises what a layer retains after drainage,
 * without inflow.
 *
 * <p><b>Numerics.</b> A layer depends on those above it and on itself only, so the column's periodic state is found
 * layer by layer, downward ({@link LayerYear}).
 *
 * <p><b>How it compares.</b> For a loam and a demand of 0.9 m yr-1, evapotranspiration over rain lies within 0.08 of
 * the curve of Budyko (1974, Climate and Life) where rain falls in winter; where it falls evenly up to 0.18 and in
 * summer up to 0.26 above it, most where rain is near the demand. Surface runoff not given by the caller, wet spells
 * longer than a month and uneven ground are not described here.
 */
final class WaterBalance {

    /**
     * Evaporation over evapotranspiration on full cover (Schlesinger &amp; Jasechko 2014, Agric. For. Meteorol.
     * 189:115).
     */
    private static final double SOIL_EVAPORATION_SHARE = 0.39;

    /**
     * E-folding depth of evaporation, m: 95 % comes from the 0.15 m that Allen et al. (1998) give as its reach (the
     * exponential is a closure of our own).
     */
    private static final double EVAPORATION_DEPTH = 0.05;

    /** Deeper soil does not evaporate, m. */
    private static final double EVAPORATION_REACH = 0.30;

    private static final double END_OF_REACH = Math.exp(-EVAPORATION_REACH / EVAPORATION_DEPTH);

    /** Share of the available water that plants take without stress (Allen et al. 1998, table 22: 0.3 to 0.7). */
    private static final double EASY_TRANSPIRATION = 0.5;

    /** Share of the evaporable water that evaporates unhindered (Allen et al. 1998, table 19: about 0.4). */
    private static final double EASY_EVAPORATION = 0.4;

    /** Driest soil under evaporation over wilting point (Allen et al. 1998, equation 73). */
    private static final double DRIEST_OVER_WILTING = 0.5;

    /**
     * Share of missed transpiration offered to deeper roots (closure of our own, after Jarvis 1989, J. Hydrol. 107:57).
     */
    private static final double COMPENSATION = 0.5;

    /**
     * Share of the demand per m taken from every layer, roots or none, m-1: vapour and the sparse roots below all root
     * profiles, so that the depths of a desert dry out in the end (closure of our own).
     */
    private static final double DEEP_DEMAND = 0.001;

    private final int layers;
    private final WaterRetention retention = new WaterRetention();
    private final LayerYear layer = new LayerYear();
    private final double[] fieldCapacity;
    private final double[] wiltingPoint;
    private final double[] transpirationShare;
    private final double[] evaporationShare;
    private final double[] content;
    private final double[] saturation;
    private final double[] percolation;

    // counted from the month after the wettest
    private final double[] demand = new double[MONTHS];
    private final double[] unmet = new double[MONTHS];
    private int firstMonth;

    private double connected;
    private double runoff;
    private double evapotranspiration;
    private double groundwaterInflow;
    private double storageChange;

    WaterBalance(int layers) {
        this.layers = layers;
        fieldCapacity = new double[layers];
        wiltingPoint = new double[layers];
        transpirationShare = new double[layers];
        evaporationShare = new double[layers];
        content = new double[MONTHS * layers];
        saturation = new double[MONTHS * layers];
        percolation = new double[MONTHS * layers];
    }

    /** Solves for the periodic year; {@code snow} is that of the climate. */
    void solve(MonthlyClimate climate, Snowpack snow, WaterInputs in) {
        double profileDepth = shareDemand(in);
        supply(climate, snow, in);
        layer.start();
        Arrays.fill(unmet, 0);
        evapotranspiration = 0;
        groundwaterInflow = 0;
        storageChange = 0;
        double rootsFromHere = 0;
        for (double share : transpirationShare) {
            rootsFromHere += share;
        }
        double depth = 0;
        double wetness = 1;
        for (int i = 0; i < layers; i++) {
            prepareLayer(in, i, depth, profileDepth);
            double takes = rootsFromHere > 0 ? Math.min(1, transpirationShare[i] / rootsFromHere) : 0;
            prepareDemand(i, takes);
            wetness = layer.solve(evaporationShare[i] > 0 ? layer.driest : layer.wilting, wetness);
            store(in, i);
            layer.passOn();
            depth += in.thickness[i];
            rootsFromHere -= transpirationShare[i];
        }
    }

    /** Spreads a demand of one over the layers; returns the depth of the column, m. */
    private double shareDemand(WaterInputs in) {
        double roots = 0;
        double depth = 0;
        double surface = 0;
        for (int i = 0; i < layers; i++) {
            roots += in.rootShare[i];
            double top = depth;
            depth += in.thickness[i];
            // Less the value at the reach, so that the share of a layer has no jump where it sinks below.
            evaporationShare[i] = Math.max(0, Math.exp(-top / EVAPORATION_DEPTH) - END_OF_REACH)
                    - Math.max(0, Math.exp(-depth / EVAPORATION_DEPTH) - END_OF_REACH);
            surface += evaporationShare[i];
        }
        if (!(depth > 0)) {
            throw new IllegalArgumentException("the column has no thickness: " + Arrays.toString(in.thickness));
        }
        double deep = Math.min(1, DEEP_DEMAND * depth);
        double perRoot = (1 - SOIL_EVAPORATION_SHARE) * (1 - deep) / Math.max(1, roots);
        double transpired = 0;
        for (int i = 0; i < layers; i++) {
            transpirationShare[i] = perRoot * in.rootShare[i] + deep * in.thickness[i] / depth;
            transpired += transpirationShare[i];
        }
        double evaporated = Math.max(0, 1 - transpired);
        for (int i = 0; i < layers; i++) {
            evaporationShare[i] *= evaporated / surface;
        }
        return depth;
    }

    /**
     * Water and demand of the months, in an order that begins where the soil is wettest: a good place for a first
     * guess.
     */
    private void supply(MonthlyClimate climate, Snowpack snow, WaterInputs in) {
        double[] potential = climate.potentialEvapotranspiration();
        double[] liquid = snow.liquid();
        double infiltrates = 1 - in.runoffShare;
        double missing = 0;
        double least = Double.POSITIVE_INFINITY;
        int wettest = 0;
        for (int n = 0; n < 2 * MONTHS; n++) {
            int m = n % MONTHS;
            missing += potential[m] * in.evapotranspirationFactor - liquid[m] * infiltrates;
            missing = Math.max(0, missing);
            if (n >= MONTHS && missing <= least) {
                least = missing;
                wettest = m;
            }
        }
        firstMonth = (wettest + 1) % MONTHS;
        runoff = 0;
        for (int n = 0; n < MONTHS; n++) {
            int m = (firstMonth + n) % MONTHS;
            layer.supply[n] = liquid[m] * infiltrates;
            demand[n] = potential[m] * in.evapotranspirationFactor;
            runoff += liquid[m] - layer.supply[n] + snow.shed()[m];
        }
    }

    private void prepareLayer(WaterInputs in, int i, double top, double profileDepth) {
        double porosity = in.porosity[i];
        retention.derive(in.clay[i], in.silt[i], in.organicMatterFraction[i], porosity, in.macroporosity[i]);
        fieldCapacity[i] = retention.fieldCapacity();
        wiltingPoint[i] = retention.wiltingPoint();
        double bottom = top + in.thickness[i];
        connected = filledOver(in.waterTableDepth, top, bottom);
        double perched = in.impermeableBase ? filledOver(profileDepth, top, bottom) : 0;
        double fine = in.thickness[i] * (1 - in.coarseFragments[i]) * (1 - connected);
        layer.capacity = fine * (fieldCapacity[i] + perched * (porosity - fieldCapacity[i]));
        layer.wilting = fine * wiltingPoint[i];
        layer.easyForRoots = (1 - EASY_TRANSPIRATION) * fine * (fieldCapacity[i] - wiltingPoint[i]);
        layer.driest = DRIEST_OVER_WILTING * layer.wilting;
        layer.easyForAir = (1 - EASY_EVAPORATION) * (fine * fieldCapacity[i] - layer.driest);
    }

    /** Share of the pores above field capacity that free water at a depth keeps filled, mean of the layer. */
    private double filledOver(double freeWater, double top, double bottom) {
        if (freeWater <= top) {
            return 1;
        }
        if (freeWater >= bottom + WaterRetention.DRAINED_HEIGHT) {
            return 0;
        }
        double below = freeWater < bottom ? (bottom - freeWater) / (bottom - top) : 0;
        double middleOfRest = 0.5 * (top + Math.min(bottom, freeWater));
        return below + (1 - below) * retention.filledAbove(freeWater - middleOfRest);
    }

    /** Monthly demand on the layer; {@code takes} is its part of what the layers above have missed. */
    private void prepareDemand(int i, double takes) {
        for (int n = 0; n < MONTHS; n++) {
            double fromAbove = unmet[n] * takes;
            double air = demand[n] * evaporationShare[i];
            double roots = demand[n] * transpirationShare[i] + fromAbove;
            unmet[n] -= fromAbove;
            layer.forGroundwater[n] = connected * (air + roots);
            layer.forAir[n] = (1 - connected) * air;
            layer.forRoots[n] = (1 - connected) * roots;
        }
    }

    private void store(WaterInputs in, int i) {
        evapotranspiration += layer.use;
        groundwaterInflow += layer.inflow;
        storageChange += layer.change;
        double fine = in.thickness[i] * (1 - in.coarseFragments[i]);
        double porosity = in.porosity[i];
        for (int n = 0; n < MONTHS; n++) {
            int at = (firstMonth + n) % MONTHS * layers + i;
            percolation[at] = layer.outflow[n];
            double unconnected = fine > 0 ? layer.water[n] / fine : (1 - connected) * fieldCapacity[i];
            content[at] = Math.min(porosity, connected * porosity + unconnected);
            saturation[at] = content[at] / porosity;
            unmet[n] += COMPENSATION * layer.missed[n];
        }
    }

    double[] content() {
        return content;
    }

    double[] saturation() {
        return saturation;
    }

    double[] percolation() {
        return percolation;
    }

    double fieldCapacity(int i) {
        return fieldCapacity[i];
    }

    double wiltingPoint(int i) {
        return wiltingPoint[i];
    }

    double evapotranspiration() {
        return evapotranspiration;
    }

    double runoff() {
        return runoff;
    }

    double groundwaterInflow() {
        return groundwaterInflow;
    }

    double storageChange() {
        return storageChange;
    }
}
