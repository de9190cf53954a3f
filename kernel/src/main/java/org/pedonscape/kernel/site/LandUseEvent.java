package org.pedonscape.kernel.site;

import java.util.Objects;

/**
 * Something that happens to a place in a given year. The closed list of what the model understands; what each does to
 * the profile is said where it is applied.
 */
public sealed interface LandUseEvent {

    /** Shallowest ploughing, m. */
    double SHALLOWEST_PLOUGH = 0.01;

    /** Calendar year of the event; fractions of a year are allowed. */
    double year();

    /**
     * A new vegetation is established; inputs, roots and litter quality move from the old to the new over its
     * {@link Vegetation#developmentYears()}.
     *
     * @param year calendar year
     * @param vegetation what grows from then on
     */
    record Plant(double year, Vegetation vegetation) implements LandUseEvent {

        /** Checks ranges. */
        public Plant {
            requireYear(year);
            Objects.requireNonNull(vegetation, "vegetation");
        }
    }

    /**
     * The standing vegetation is killed: its roots die into the soil and a share of the residue stays.
     *
     * @param year calendar year
     * @param residueLeft share of one year's above-ground input left on the ground as a pulse, [0, 20]
     */
    record Clear(double year, double residueLeft) implements LandUseEvent {

        /** Checks ranges. */
        public Clear {
            requireYear(year);
            within("residueLeft", residueLeft, 0, 20);
        }
    }

    /**
     * Part of one year's above-ground input is taken away.
     *
     * @param year calendar year
     * @param exportedShare share of the year's above-ground input that does not reach the soil, [0, 1]
     */
    record Harvest(double year, double exportedShare) implements LandUseEvent {

        /** Checks ranges. */
        public Harvest {
            requireYear(year);
            within("exportedShare", exportedShare, 0, 1);
        }
    }

    /**
     * The soil is turned: pools are mixed by mass down to a depth and a share of the aggregates is broken.
     *
     * @param year calendar year
     * @param depth depth of ploughing, m, [0.01, 1.5]
     * @param aggregatesBroken share of occluded carbon set free above that depth, [0, 1]
     */
    record Plough(double year, double depth, double aggregatesBroken) implements LandUseEvent {

        /** Checks ranges. */
        public Plough {
            requireYear(year);
            within("depth", depth, SHALLOWEST_PLOUGH, 1.5);
            within("aggregatesBroken", aggregatesBroken, 0, 1);
        }
    }

    /**
     * Organic manure is spread.
     *
     * @param year calendar year
     * @param carbon carbon brought in, kg C m-2, [0, 10]
     */
    record Manure(double year, double carbon) implements LandUseEvent {

        /** Checks ranges. */
        public Manure {
            requireYear(year);
            within("carbon", carbon, 0, 10);
        }
    }

    /**
     * The water table moves: down when drained, up when rewetted.
     *
     * @param year calendar year
     * @param waterTableDepth new mean depth of the water table, m, at least 0, or POSITIVE_INFINITY
     */
    record Drain(double year, double waterTableDepth) implements LandUseEvent {

        /** Checks ranges. */
        public Drain {
            requireYear(year);
            within("waterTableDepth", waterTableDepth, 0, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * A fire passes.
     *
     * @param year calendar year
     * @param burntShare share of the organic layer and of the plant litter in the top 2 cm that burns, [0, 1]
     * @param charShare share of the burnt carbon left as char, which enters the strongly bound pool, [0, 0.5]
     */
    record Fire(double year, double burntShare, double charShare) implements LandUseEvent {

        /** Checks ranges. */
        public Fire {
            requireYear(year);
            within("burntShare", burntShare, 0, 1);
            within("charShare", charShare, 0, 0.5);
        }
    }

    /**
     * The pH is raised by liming.
     *
     * @param year calendar year
     * @param ph new pH in water, [2, 11]
     */
    record Lime(double year, double ph) implements LandUseEvent {

        /** Checks ranges. */
        public Lime {
            requireYear(year);
            within("ph", ph, 2, 11);
        }
    }

    private static void requireYear(double year) {
        if (!Double.isFinite(year)) {
            throw new IllegalArgumentException("the year of an event must be finite, got " + year);
        }
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " must lie in [" + low + ", " + high + "], got " + value);
        }
    }
}
