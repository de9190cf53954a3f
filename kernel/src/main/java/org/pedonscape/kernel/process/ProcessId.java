package org.pedonscape.kernel.process;

import java.util.Locale;

/**
 * The processes of the pedon model, each with a switch so that its effect can be shown by turning it off. What a
 * process does when off is said where it is written; an essential one cannot be off, since carbon would have no way
 * in or out.
 */
public enum ProcessId {
    /** Plant litter and exudates enter. */
    LITTER_INPUT(true, "plant litter and exudates enter the profile"),
    /** Litter and necromass are broken into soluble pieces. */
    DECOMPOSITION(true, "microbes break litter and necromass into soluble carbon"),
    /** Microbes take up dissolved carbon. */
    UPTAKE(true, "microbes take up dissolved carbon, grow and respire"),
    /** Microbes die. */
    MORTALITY(true, "microbes die faster where they crowd"),
    /** Minerals hold and release carbon. */
    SORPTION(false, "minerals bind dissolved carbon and necromass up to their capacity"),
    /** Carbon passes into strongly bound forms. */
    STRONG_BINDING(false, "exchangeable mineral carbon becomes strongly bound"),
    /** Litter is enclosed in aggregates. */
    AGGREGATION(false, "aggregates enclose litter and open again"),
    /** Fauna, roots, frost and swelling mix the soil. */
    MIXING(false, "fauna, swelling and frost mix the soil"),
    /** Yearly tillage. */
    TILLAGE(false, "yearly tillage mixes the plough layer and opens aggregates"),
    /** Dissolved carbon moves with water. */
    DOC_TRANSPORT(false, "percolating water carries dissolved carbon down"),
    /** Part of the water bypasses the matrix. */
    MACROPORE_BYPASS(false, "macropores let water pass with less contact"),
    /** Peat is buried under its own growth. */
    BURIAL(false, "peat is buried under its own growth"),
    /** Litter layer on top of the mineral soil. */
    ORGANIC_LAYER(false, "litter lies on the mineral soil before fauna draws it in"),
    /** Warmth. */
    TEMPERATURE(false, "rates follow soil temperature (off: 10 degrees C everywhere)"),
    /** Dryness. */
    MOISTURE(false, "dry soil slows microbes"),
    /** Lack of oxygen. */
    OXYGEN(false, "wet soil and groundwater cut off oxygen"),
    /** Frost. */
    FROST(false, "frozen soil nearly stops microbes"),
    /** Acidity. */
    ACIDITY(false, "acid soil slows microbes and fauna"),
    /** Nitrogen. */
    NITROGEN(false, "lack of nitrogen lowers carbon use efficiency"),
    /** Sodium. */
    SODICITY(false, "sodium disperses clay and salt burdens life"),
    /** Carbon use efficiency follows substrate and temperature. */
    VARIABLE_CUE(false, "carbon use efficiency follows substrate and temperature (off: constant)"),
    /** Substrate too dilute to live on. */
    COLD_SPOTS(false, "microbes cannot live on substrate that is too dilute"),
    /** Microbes free old mineral carbon. */
    PRIMING(false, "microbial activity frees mineral-bound carbon (off: independent of microbes)"),
    /** Podzols leach an E and enrich a Bs horizon. */
    PODZOLISATION(false, "podzols have a poor E over a sorbing Bs horizon"),
    /** Porosity and bulk density follow organic matter. */
    STRUCTURE(false, "bulk density and pores follow organic matter (off: fixed layers)"),
    /** Plant input confined to the vegetation zone. */
    BOUNDARY_ON_INPUT(false, "plant input stays in the vegetation zone"),
    /** Mixing follows the boundary. */
    BOUNDARY_ON_MIXING(false, "mixing weakens below the boundary"),
    /** Aggregation follows the boundary. */
    BOUNDARY_ON_AGGREGATION(false, "aggregation weakens below the boundary"),
    /** Mineral inhibition follows the boundary. */
    BOUNDARY_ON_MICROBES(false, "minerals inhibit microbes below the boundary"),
    /** Nutrients follow the boundary. */
    BOUNDARY_ON_NUTRIENTS(false, "nutrients are scarcer below the boundary");

    private final boolean essential;
    private final String description;

    ProcessId(boolean essential, String description) {
        this.essential = essential;
        this.description = description;
    }

    /** Name in project files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the model has no steady state without it. */
    public boolean essential() {
        return essential;
    }

    /** One line on what it does. */
    public String description() {
        return description;
    }
}
