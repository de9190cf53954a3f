package org.pedonscape.kernel.climate;

import static org.pedonscape.kernel.site.MonthlyClimate.MONTHS;

import java.util.Arrays;
import org.pedonscape.kernel.site.MonthlyClimate;

/**
 * Monthly water balance of a layered column in its periodic state.
 *
 * <p><b>Supply.</b> Rain and melt less the surface runoff share enter the first layer.
 *
 * <p><b>Demand.</b> Potential evapotranspiration times the crop coefficient. Transpiration takes 61 % of it on full cover
 * (Schlesinger &amp; Jasechko 2014, Agricultural and Forest Meteorology 189-190:115-117), spread by root share;
 * evaporation has the rest, and the share of bare ground, spread with an e-folding depth of 5 cm, so that 95 % comes
 * from the 15 cm that Allen et al. (1998, FAO Irrigation and Drainage Paper 56) name as its reach. Both fall linearly to
 * zero with the layer's water below a threshold, as in Allen et al. (1998): transpiration from half of the available
 * water down to wilting point, evaporation from 60 % of the evaporable water down to half of wilting point. Half of the
 * transpiration that a layer cannot meet is offered to the roots below it (closure of our own, after Jarvis 1989, Journal
 * of Hydrology 107:57-72). A thousandth of the demand per metre is taken from every layer, roots or none, so that the
 * depths of a desert dry out in the end (closure of our own).
 *
 * <p><b>Percolation.</b> The input is the mean of many years, and a layer drains in the wet ones. With a month's water
 * gamma distributed with mean I (Thom 1958, Monthly Weather Review 86:117-122) and R the room above a depth, that is,
 * what is missing to field capacity plus the month's demand, the mean excess over R is exactly
 * I (1 + R/I) exp(-2 R/I) for a gamma shape of 2. That is the flux through the depth. The shape, a coefficient of
 * variation of 0.71, is a round value for monthly totals (closure of our own). R adds up over depth, so the flux does not
 * depend on how finely the column is cut, and a layer never keeps more than its own room.
 *
 * <p><b>Groundwater.</b> Over a water table a layer is in part connected with it: the share is 1 below it and falls with
 * height along the retention curve. The connected share stays full, and what its plants take beyond the rain flows in from
 * the groundwater. Percolation goes on through saturated layers to the base, which stands for the way to the stream.
 * Over impermeable rock the same equilibrium raises what a layer retains after drainage, without inflow.
 *
 * <p><b>Numerics.</b> A layer depends on those above it and on itself only, so the columns' periodic state is found layer
 * by layer: the map of a layer's water over a year is increasing with a slope in [0, 1], and its fixed point is found by
 * Newton's method kept within a bracket. Each month is a backward Euler step in closed form: water stays between its
 * floor and field capacity whatever the input, and every drop is counted.
 */
final class WaterBalance {

    private static final double SOIL_EVAPORATION_SHARE = 0.39;
    private static final double EVAPORATION_DEPTH = 0.05;
    private static final double EVAPORATION_REACH = 0.30;
    private static final double EASY_TRANSPIRATION = 0.5;
    private static final double EASY_EVAPORATION = 0.4;
    private static final double COMPENSATION = 0.5;
    private static final double DEEP_DEMAND = 0.001;

    /** Room over monthly water beyond which the excess is below the round-off of the water itself. */
    private static final double NO_EXCESS = 22;

    /** Accepted difference between a layer's water at the two ends of the year, m. */
    private static final double PERIODIC = 1e-11;

    private static final int MOST_ITERATIONS = 60;

    private final int layers;
    private final WaterRetention retention = new WaterRetention();
    private final double[] fieldCapacity;
    private final double[] wiltingPoint;
    private final double[] transpirationShare;
    private final double[] evaporationShare;
    private final double[] content;
    private final double[] saturation;
    private final double[] percolation;
    private final double[] infiltration = new double[MONTHS];
    private final double[] demand = new double[MONTHS];
    private final double[] room = new double[MONTHS];
    private final double[] unmet = new double[MONTHS];
    private final double[] flux = new double[MONTHS];

    // one layer's year, rewritten by each evaluation
    private final double[] layerFlux = new double[MONTHS];
    private final double[] layerRoom = new double[MONTHS];
    private final double[] layerUnmet = new double[MONTHS];
    private final double[] layerWater = new double[MONTHS];
    private double layerSlope;
    private double layerUse;
    private double layerInflow;

    // what an evaluation reads of its layer
    private double connected;
    private double capacity;
    private double wilting;
    private double easyTranspiration;
    private double driest;
    private double easyEvaporation;
    private double transpires;
    private double compensates;
    private double evaporates;

    private int firstMonth;
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

    void solve(MonthlyClimate climate, Snowpack snow, WaterInputs in) {
        supply(climate, snow, in);
        shareDemand(in);
        firstMonth = monthAfterWettest();
        Arrays.fill(room, 0);
        Arrays.fill(unmet, 0);
        System.arraycopy(infiltration, 0, flux, 0, MONTHS);
        evapotranspiration = 0;
        groundwaterInflow = 0;
        storageChange = 0;
        double rootsFromHere = 0;
        for (int i = 0; i < layers; i++) {
            rootsFromHere += transpirationShare[i];
        }
        double depth = 0;
        double profileDepth = 0;
        for (int i = 0; i < layers; i++) {
            profileDepth += in.thickness[i];
        }
        double wetness = 1;
        for (int i = 0; i < layers; i++) {
            compensates = transpirationShare[i] > 0 ? Math.min(1, transpirationShare[i] / rootsFromHere) : 0;
            rootsFromHere -= transpirationShare[i];
            prepareLayer(in, i, depth, profileDepth);
            wetness = solveLayer(wetness);
            store(in, i);
            depth += in.thickness[i];
        }
    }

    private void supply(MonthlyClimate climate, Snowpack snow, WaterInputs in) {
        double[] potential = climate.potentialEvapotranspiration();
        runoff = 0;
        for (int m = 0; m < MONTHS; m++) {
            double liquid = snow.liquid()[m];
            double surface = liquid * in.runoffShare;
            infiltration[m] = liquid - surface;
            runoff += surface + snow.shed()[m];
            demand[m] = potential[m] * in.evapotranspirationFactor;
        }
    }

    private void shareDemand(WaterInputs in) {
        double roots = 0;
        double depth = 0;
        double surfaceWeight = 0;
        for (int i = 0; i < layers; i++) {
            roots += in.rootShare[i];
            double top = depth;
            depth += in.thickness[i];
            evaporationShare[i] = top >= EVAPORATION_REACH && surfaceWeight > 0
                    ? 0
                    : Math.exp(-top / EVAPORATION_DEPTH) - Math.exp(-depth / EVAPORATION_DEPTH);
            surfaceWeight += evaporationShare[i];
        }
        double scale = (1 - SOIL_EVAPORATION_SHARE) * Math.max(0, 1 - DEEP_DEMAND * depth) / Math.max(1, roots);
        double transpired = 0;
        for (int i = 0; i < layers; i++) {
            transpirationShare[i] = scale * in.rootShare[i] + Math.min(1, DEEP_DEMAND * depth) * in.thickness[i] / depth;
            transpired += transpirationShare[i];
        }
        double evaporated = Math.max(0, 1 - transpired);
        for (int i = 0; i < layers; i++) {
            evaporationShare[i] *= evaporated / surfaceWeight;
        }
    }

    /** The soil is nearest to field capacity there, which makes field capacity a good first guess. */
    private int monthAfterWettest() {
        double missing = 0;
        double least = Double.POSITIVE_INFINITY;
        int wettest = 0;
        for (int m = 0; m < 2 * MONTHS; m++) {
            missing = Math.max(0, missing + demand[m % MONTHS] - infiltration[m % MONTHS]);
            if (m >= MONTHS && missing <= least) {
                least = missing;
                wettest = m % MONTHS;
            }
        }
        return (wettest + 1) % MONTHS;
    }

    private void prepareLayer(WaterInputs in, int i, double top, double profileDepth) {
        retention.derive(
                in.clay[i], in.silt[i], in.organicMatterFraction[i], in.porosity[i], in.macroporosity[i]);
        fieldCapacity[i] = retention.fieldCapacity();
        wiltingPoint[i] = retention.wiltingPoint();
        double bottom = top + in.thickness[i];
        connected = filledOver(in.waterTableDepth, top, bottom);
        double perched = in.impermeableBase ? filledOver(profileDepth, top, bottom) : 0;
        double fine = in.thickness[i] * (1 - in.coarseFragments[i]) * (1 - connected);
        double held = fieldCapacity[i] + perched * (in.porosity[i] - fieldCapacity[i]);
        capacity = fine * held;
        wilting = fine * wiltingPoint[i];
        easyTranspiration = (1 - EASY_TRANSPIRATION) * fine * (fieldCapacity[i] - wiltingPoint[i]);
        evaporates = evaporationShare[i];
        driest = 0.5 * wilting;
        easyEvaporation = (1 - EASY_EVAPORATION) * (fine * fieldCapacity[i] - driest);
        transpires = transpirationShare[i];
    }

    /** Share of the pores above field capacity that free water at a depth keeps filled, mean of the layer. */
    private double filledOver(double freeWater, double top, double bottom) {
        if (freeWater <= top) {
            return 1;
        }
        if (freeWater >= bottom + 0.11 * WaterRetention.FIELD_CAPACITY_TENSION) {
            return 0;
        }
        double below = freeWater < bottom ? (bottom - freeWater) / (bottom - top) : 0;
        double middleOfDry = 0.5 * (top + Math.min(bottom, freeWater));
        return below + (1 - below) * retention.filledAbove(freeWater - middleOfDry);
    }

    /** Finds the layer's periodic year, given the wetness of the layer above as a guess; returns its own. */
    private double solveLayer(double wetness) {
        double low = evaporates > 0 ? driest : wilting;
        double high = capacity;
        double floor = low;
        double water = low + wetness * (high - low);
        for (int n = 0; n < MOST_ITERATIONS; n++) {
            double change = year(water) - water;
            if (Math.abs(change) <= PERIODIC) {
                break;
            }
            if (change > 0) {
                low = water;
            } else {
                high = water;
            }
            double next = water + change / (1 - layerSlope);
            // written so that a slope of one, which makes the step infinite or no number, falls back to the middle
            water = next > low && next < high ? next : 0.5 * (low + high);
        }
        return capacity > floor ? (water - floor) / (capacity - floor) : 1;
    }

    /** Runs the layer through the year from {@link #firstMonth}; returns the water left at its end, m. */
    private double year(double start) {
        double water = start;
        double slope = 1;
        double use = 0;
        double inflow = 0;
        for (int n = 0; n < MONTHS; n++) {
            int m = firstMonth + n < MONTHS ? firstMonth + n : firstMonth + n - MONTHS;
            double fromAbove = unmet[m] * compensates;
            double forRoots = demand[m] * transpires + fromAbove;
            double forAir = demand[m] * evaporates;
            double fromGround = connected * (forRoots + forAir);
            double space = capacity - water + forRoots + forAir;
            double total = room[m] + space;
            layerRoom[m] = total;

            double out = 0;
            double lag = 0; // minus the derivative of the flux with respect to room
            double supplied = infiltration[m];
            if (total < NO_EXCESS * supplied) {
                double r = total / supplied;
                double e = Math.exp(-2 * r);
                out = Math.min(flux[m], supplied * (1 + r) * e);
                lag = (1 + 2 * r) * e;
            }
            double kept = Math.min(flux[m] - out, space);
            layerFlux[m] = flux[m] - kept;

            double toConnected = 0;
            double filled = water + kept;
            double gain = 1 - lag;
            if (fromGround > 0) {
                toConnected = kept * fromGround / space;
                inflow += fromGround - toConnected;
                gain -= fromGround / space * (kept / space - lag);
                filled -= toConnected;
            }
            double air = (1 - connected) * forAir;
            double roots = (1 - connected) * forRoots;
            double evaporated = 0;
            if (air > 0) {
                double x = filled - driest;
                if (x - air >= easyEvaporation) {
                    evaporated = air;
                } else if (x > 0) {
                    evaporated = air * x / (easyEvaporation + air);
                    gain *= easyEvaporation / (easyEvaporation + air);
                }
            }
            double left = filled - evaporated;
            double transpired = 0;
            if (roots > 0) {
                double x = left - wilting;
                if (x - roots >= easyTranspiration) {
                    transpired = roots;
                } else if (x > 0) {
                    transpired = roots * x / (easyTranspiration + roots);
                    gain *= easyTranspiration / (easyTranspiration + roots);
                }
            }
            layerUnmet[m] = unmet[m] - fromAbove + COMPENSATION * (roots - transpired);
            left -= transpired;
            use += fromGround + evaporated + transpired;
            layerWater[m] = 0.5 * (water + left);
            water = left;
            slope *= gain;
        }
        layerSlope = slope;
        layerUse = use;
        layerInflow = inflow;
        storageChangeOfLayer = water - start;
        return water;
    }

    private double storageChangeOfLayer;

    private void store(WaterInputs in, int i) {
        evapotranspiration += layerUse;
        groundwaterInflow += layerInflow;
        storageChange += storageChangeOfLayer;
        double fine = in.thickness[i] * (1 - in.coarseFragments[i]);
        double porosity = in.porosity[i];
        for (int m = 0; m < MONTHS; m++) {
            percolation[m * layers + i] = layerFlux[m];
            double theta = connected * porosity
                    + (fine > 0 ? layerWater[m] / fine : (1 - connected) * fieldCapacity[i]);
            content[m * layers + i] = Math.min(theta, porosity);
            saturation[m * layers + i] = Math.min(1, theta / porosity);
            flux[m] = layerFlux[m];
            room[m] = layerRoom[m];
            unmet[m] = layerUnmet[m];
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

    double fieldCapacity(int layer) {
        return fieldCapacity[layer];
    }

    double wiltingPoint(int layer) {
        return wiltingPoint[layer];
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
