package org.pedonscape.kernel.history;

import org.pedonscape.kernel.process.LitterInput;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.Pool;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.Vegetation;

/**
 * What each event does to a column at the moment it strikes. Carbon is moved, brought or taken as the
 * {@link CarbonLedger} records; nothing is lost on the way.
 *
 * <ul>
 *   <li>Plough: solid pools above the depth, the organic layer included, are spread evenly over the mineral mass; the
 *       given share of occluded litter is set free first.
 *   <li>Clear: the roots of one year's growth and the residue left die into the soil; nothing grows until planted.
 *   <li>Plant: see {@link VegetationCourse}.
 *   <li>Harvest: lowers the shoot input of the current year.
 *   <li>Manure: split 0.49 dissolved, 0.49 particulate, 0.02 necromass, after the farmyard manure of RothC (Coleman and
 *       Jenkinson 1996: 0.49 DPM, 0.49 RPM, 0.02 HUM), into the uppermost 10 cm.
 *   <li>Fire: burns litter (P) of the organic layer and of the top 2 cm, and dead and living microbes of the organic
 *       layer; the char share goes to the strongly bound pool of the uppermost mineral layer, the closest the pools
 *       have to carbon that persists by itself (closure of our own).
 *   <li>Drain: sets the water table. Lime: sets the pH.
 * </ul>
 */
public final class EventEffects {

    private static final double MANURE_DEPTH = 0.10;
    private static final double MANURE_SOLUBLE = 0.49;
    private static final double MANURE_PARTICULATE = 0.49;
    private static final double BURNT_DEPTH = 0.02;
    private static final int[] SOLIDS = {Pool.P, Pool.A, Pool.B, Pool.N, Pool.M1, Pool.M2};
    private static final int[] BURNABLE = {Pool.P, Pool.A, Pool.B, Pool.N};

    private final LitterInput litter;

    /**
     * @param litter how dead plants are spread over the profile
     */
    public EventEffects(LitterInput litter) {
        this.litter = litter;
    }

    /**
     * Lets an event strike.
     *
     * @param event what happens
     * @param c column
     * @param course vegetation of the column
     * @param ledger told of carbon that comes and goes
     * @param labelled whether carbon that comes in now counts as new
     */
    public void strike(
            LandUseEvent event, Column c, VegetationCourse course, CarbonLedger ledger, boolean labelled) {
        if (event instanceof LandUseEvent.Plant plant) {
            course.plant(plant.vegetation(), plant.year());
        } else if (event instanceof LandUseEvent.Clear clear) {
            clear(clear, c, course, ledger, labelled);
        } else if (event instanceof LandUseEvent.Harvest harvest) {
            c.shootInputFactor *= 1 - harvest.exportedShare();
        } else if (event instanceof LandUseEvent.Plough plough) {
            plough(plough, c);
        } else if (event instanceof LandUseEvent.Manure manure) {
            manure(manure, c, ledger, labelled);
        } else if (event instanceof LandUseEvent.Drain drain) {
            c.soil = withWaterAndPh(c.soil, drain.waterTableDepth(), c.soil.ph());
        } else if (event instanceof LandUseEvent.Fire fire) {
            burn(fire, c, ledger);
        } else if (event instanceof LandUseEvent.Lime lime) {
            c.soil = withWaterAndPh(c.soil, c.soil.waterTableDepth(), lime.ph());
        }
    }

    private void clear(
            LandUseEvent.Clear event, Column c, VegetationCourse course, CarbonLedger ledger, boolean labelled) {
        Vegetation dead = course.at(event.year());
        double residue = dead.aboveGroundInput() * event.residueLeft();
        double before = c.totalCarbon();
        double[][][] targets = labelled ? new double[][][] {c.carbon, c.label} : new double[][][] {c.carbon};
        for (double[][] target : targets) {
            litter.addRootLitter(c, target, dead.belowGroundInput(), dead);
            double soluble = LitterInput.metabolicShare(dead.ligninToNitrogenShoot());
            double onOrganicLayer = c.first == Column.ORGANIC ? residue * c.organicLayerShare : 0;
            litter.addShootLitter(c, target, residue - onOrganicLayer, soluble);
            if (onOrganicLayer > 0) {
                litter.addLitter(target, Column.ORGANIC, onOrganicLayer, soluble);
            }
        }
        receive(ledger, c.totalCarbon() - before, labelled);
        course.clear(event.year());
    }

    private static void receive(CarbonLedger ledger, double amount, boolean labelled) {
        ledger.input += amount;
        if (labelled) {
            ledger.labelledInput += amount;
        }
    }

    private static void plough(LandUseEvent.Plough event, Column c) {
        for (double[][] tracer : new double[][][] {c.carbon, c.label}) {
            for (int i = 1; i < c.end; i++) {
                double freed = event.aggregatesBroken() * shareAbove(c, i, event.depth()) * tracer[Pool.A][i];
                tracer[Pool.A][i] -= freed;
                tracer[Pool.P][i] += freed;
            }
            for (int p : SOLIDS) {
                spread(c, tracer[p], event.depth());
            }
        }
    }

    /** Spreads a pool above a depth evenly over the mineral mass there. */
    private static void spread(Column c, double[] pool, double depth) {
        double mass = 0;
        double carbon = pool[Column.ORGANIC];
        for (int i = 1; i < c.end; i++) {
            double share = shareAbove(c, i, depth);
            mass += share * c.mineralMass[i];
            carbon += share * pool[i];
        }
        pool[Column.ORGANIC] = 0;
        for (int i = 1; i < c.end; i++) {
            double share = shareAbove(c, i, depth);
            if (share > 0) {
                pool[i] = (1 - share) * pool[i] + carbon * share * c.mineralMass[i] / mass;
            }
        }
    }

    private static double shareAbove(Column c, int i, double depth) {
        return Math.min(1, Math.max(0, (depth - c.top[i]) / c.thickness[i]));
    }

    private static void manure(LandUseEvent.Manure event, Column c, CarbonLedger ledger, boolean labelled) {
        double reach = Math.min(MANURE_DEPTH, c.base());
        double[][][] targets = labelled ? new double[][][] {c.carbon, c.label} : new double[][][] {c.carbon};
        double before = c.totalCarbon();
        for (double[][] target : targets) {
            for (int i = 1; i < c.end; i++) {
                double here = event.carbon() * shareAbove(c, i, reach) * c.thickness[i] / reach;
                target[Pool.D][i] += MANURE_SOLUBLE * here;
                target[Pool.P][i] += MANURE_PARTICULATE * here;
                target[Pool.N][i] += (1 - MANURE_SOLUBLE - MANURE_PARTICULATE) * here;
            }
        }
        receive(ledger, c.totalCarbon() - before, labelled);
    }

    private static void burn(LandUseEvent.Fire event, Column c, CarbonLedger ledger) {
        for (double[][] tracer : new double[][][] {c.carbon, c.label}) {
            double burnt = 0;
            for (int p : BURNABLE) {
                double here = event.burntShare() * tracer[p][Column.ORGANIC];
                tracer[p][Column.ORGANIC] -= here;
                burnt += here;
            }
            for (int i = 1; i < c.end; i++) {
                double here = event.burntShare() * shareAbove(c, i, BURNT_DEPTH) * tracer[Pool.P][i];
                tracer[Pool.P][i] -= here;
                burnt += here;
            }
            double charred = event.charShare() * burnt;
            tracer[Pool.M2][1] += charred;
            if (tracer == c.carbon) {
                ledger.burnt += burnt - charred;
            } else {
                ledger.labelLost += burnt - charred;
            }
        }
    }

    private static Soil withWaterAndPh(Soil s, double waterTable, double ph) {
        return new Soil(
                s.group(),
                s.mineralClass(),
                s.clay(),
                s.silt(),
                s.coarseFragments(),
                ph,
                s.bulkDensity(),
                s.bedrockDepth(),
                waterTable,
                s.sodicity(),
                s.slope());
    }
}
