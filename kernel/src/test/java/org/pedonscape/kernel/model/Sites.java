package org.pedonscape.kernel.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.MonthlyClimate;
import org.pedonscape.kernel.site.Site;
import org.pedonscape.kernel.site.Soil;
import org.pedonscape.kernel.site.SoilGroup;
import org.pedonscape.kernel.site.Vegetation;

/** Places for tests: a few typical ones, and random ones over the range of what a map may hold. */
final class Sites {

    static final double START = 2000;

    private Sites() {}

    static MonthlyClimate climate(double mean, double swing, double rainMm, double demandMm) {
        double[] t = new double[12];
        double[] p = new double[12];
        double[] e = new double[12];
        for (int m = 0; m < 12; m++) {
            double season = Math.cos(2 * Math.PI * (m - 6) / 12.0);
            t[m] = mean + swing * season;
            p[m] = rainMm / 12e3;
            e[m] = demandMm / 12e3 * (1 + 0.8 * season);
        }
        return new MonthlyClimate(t, p, e);
    }

    static MonthlyClimate temperate() {
        return climate(10, 9, 800, 650);
    }

    static Vegetation forest() {
        return new Vegetation(0.28, 0.22, 0.15, 25, 25, 0.966, 1.0, 0, 0.5, true, 50);
    }

    static Vegetation grass() {
        return new Vegetation(0.18, 0.32, 0.15, 12, 14, 0.943, 0.95, 0, 0.6, false, 3);
    }

    static Vegetation crop() {
        return new Vegetation(0.12, 0.13, 0.15, 12, 14, 0.95, 0.9, 1, 0.9, false, 0);
    }

    static Soil soil(double clay, double silt, MineralClass minerals) {
        return new Soil(
                SoilGroup.MINERAL,
                minerals,
                clay,
                silt,
                0,
                6,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                0);
    }

    static Soil loam() {
        return soil(0.2, 0.4, MineralClass.ACTIVE_2_1);
    }

    static Site undisturbed(Soil soil, Vegetation vegetation) {
        return new Site(temperate(), soil, vegetation, START, List.of(), Double.NaN);
    }

    static Site felled(Soil soil, Vegetation from, Vegetation to) {
        return new Site(
                temperate(),
                soil,
                from,
                START,
                List.of(
                        new LandUseEvent.Clear(START, 1),
                        new LandUseEvent.Plough(START, 0.25, 0.5),
                        new LandUseEvent.Plant(START, to)),
                Double.NaN);
    }

    static Site planted(Soil soil, Vegetation from, Vegetation to) {
        return new Site(temperate(), soil, from, START, List.of(new LandUseEvent.Plant(START, to)), Double.NaN);
    }

    /** A random place, with a random history when asked for. */
    static Site random(Random r, boolean eventful) {
        double mean = -4 + 32 * r.nextDouble();
        MonthlyClimate climate = climate(
                mean, 14 * r.nextDouble(), 120 + 2600 * r.nextDouble(), Math.max(150, 40 * (mean + 8)));
        List<LandUseEvent> events = new ArrayList<>();
        if (eventful) {
            for (int k = 0; k < 8; k++) {
                events.add(event(r, START + Math.floor(150 * r.nextDouble() * 4) / 4));
            }
        }
        return new Site(climate, soil(r), vegetation(r), START, events, Double.NaN);
    }

    static Soil soil(Random r) {
        double clay = 0.02 + 0.7 * r.nextDouble();
        double silt = (1 - clay) * r.nextDouble();
        SoilGroup[] groups = SoilGroup.values();
        MineralClass[] minerals = MineralClass.values();
        return new Soil(
                groups[r.nextInt(groups.length)],
                minerals[r.nextInt(minerals.length)],
                clay,
                silt,
                r.nextInt(3) == 0 ? 0.6 * r.nextDouble() : 0,
                3.5 + 5 * r.nextDouble(),
                r.nextInt(3) == 0 ? 900 + 700 * r.nextDouble() : Double.NaN,
                r.nextInt(3) == 0 ? 0.05 + 1.5 * r.nextDouble() : Double.POSITIVE_INFINITY,
                r.nextInt(3) == 0 ? 1.5 * r.nextDouble() : Double.POSITIVE_INFINITY,
                r.nextInt(4) == 0 ? 0.5 * r.nextDouble() : 0,
                r.nextInt(3) == 0 ? r.nextDouble() : 0);
    }

    static Vegetation vegetation(Random r) {
        return new Vegetation(
                0.02 + 0.6 * r.nextDouble(),
                0.02 + 0.4 * r.nextDouble(),
                0.3 * r.nextDouble(),
                8 + 40 * r.nextDouble(),
                8 + 40 * r.nextDouble(),
                0.91 + 0.07 * r.nextDouble(),
                0.5 + 0.7 * r.nextDouble(),
                r.nextInt(2) * 1.5 * r.nextDouble(),
                r.nextDouble(),
                r.nextBoolean(),
                60 * r.nextDouble());
    }

    private static LandUseEvent event(Random r, double year) {
        return switch (r.nextInt(8)) {
            case 0 -> new LandUseEvent.Plant(year, vegetation(r));
            case 1 -> new LandUseEvent.Clear(year, 5 * r.nextDouble());
            case 2 -> new LandUseEvent.Harvest(year, r.nextDouble());
            case 3 -> new LandUseEvent.Plough(year, 0.05 + 0.9 * r.nextDouble(), r.nextDouble());
            case 4 -> new LandUseEvent.Manure(year, r.nextDouble());
            case 5 -> new LandUseEvent.Drain(year, 0.1 + 2 * r.nextDouble());
            case 6 -> new LandUseEvent.Fire(year, r.nextDouble(), 0.05 * r.nextDouble());
            default -> new LandUseEvent.Lime(year, 4 + 4 * r.nextDouble());
        };
    }
}
