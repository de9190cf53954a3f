package org.pedonscape.geotools.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The events a project may hold and the amounts each needs. One list: the schema, the documentation and the checks come
 * from here. What an event does to the soil is said in {@link org.pedonscape.kernel.site.LandUseEvent}.
 */
public enum EventType {
    /** The soil is turned. */
    PLOUGH(
            "the soil is turned and its aggregates are broken",
            new Amount("depth_cm", "cm", 1, 150, "depth of ploughing"),
            new Amount("aggregates_broken", "1", 0, 1, "share of the aggregates above that depth that is broken")),
    /** The vegetation is killed. */
    CLEAR(
            "the standing vegetation is killed and its roots die into the soil",
            new Amount("residue_left", "years", 0, 20, "above-ground litter left, in years of the usual input")),
    /** Biomass is taken away. */
    HARVEST(
            "part of one year's above-ground input is taken away",
            new Amount("exported_share", "1", 0, 1, "share of the year's above-ground input taken away")),
    /** Manure is spread. */
    MANURE("organic manure is spread", new Amount("carbon_t_ha", "t C/ha", 0, 100, "carbon brought in")),
    /** The water table moves. */
    DRAIN(
            "the water table moves: down when drained, up when rewetted",
            new Amount("water_table_cm", "cm", 0, 100000, "new mean depth of the water table")),
    /** A fire passes. */
    FIRE(
            "litter burns",
            new Amount("burnt_share", "1", 0, 1, "share of the litter that burns"),
            new Amount("char_share", "1", 0, 0.5, "share of the burnt carbon left as char")),
    /** The soil is limed. */
    LIME("the pH is raised", new Amount("ph", "pH", 2, 11, "new pH in water"));

    private final String description;
    private final List<Amount> amounts;

    EventType(String description, Amount... amounts) {
        this.description = description;
        this.amounts = List.of(amounts);
    }

    /** Value of {@code type} in a project file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One line for help and documentation. */
    public String description() {
        return description;
    }

    /** What an event of this type needs, in the order of its documentation. */
    public List<Amount> amounts() {
        return amounts;
    }

    /**
     * @param key value of {@code type} in a project file
     * @return the type, or empty when there is none of that name
     */
    public static Optional<EventType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    /**
     * An amount that an event needs.
     *
     * @param key key in a project file
     * @param unit unit of the value; {@code 1} for a share
     * @param lowest lowest value
     * @param highest highest value
     * @param description one line for documentation
     */
    public record Amount(String key, String unit, double lowest, double highest, String description) {}
}
