package org.pedonscape.kernel.process;

import java.util.Locale;

/**
 * Every number of the pedon model that could be other than it is: default, bounds, unit and source. This is the only
 * list; project files, documentation and calibration read it. "Closure" marks a choice of our own without a published
 * value; "plausibility fit" marks values that a first fit of the equations to one loam put between the bounds.
 */
public enum Parameter {
    /** V_P: largest rate of depolymerisation of free plant litter. */
    PARTICULATE_RATE(0.48, 0.1, 2, "yr-1", "plausibility fit; prior Yu et al. 2020 (JSM), 0.18-0.37"),
    /** V_P in peat relative to V_P elsewhere. */
    PEAT_LITTER_FACTOR(0.15, 0.05, 1, "1", "closure; Clymo 1984 for slow mire litter, IPCC 2013 for drained peat"),
    /** V_N: largest rate of depolymerisation of necromass. */
    NECROMASS_RATE(0.65, 0.1, 3, "yr-1", "plausibility fit; prior Yu et al. 2020 (JSM), 0.23"),
    /** K_B: biomass at which depolymerisation runs at half its largest rate. */
    BIOMASS_HALF_SATURATION(0.089, 0.01, 1, "kg C m-3", "Yu et al. 2020 (JSM), from enzyme Km and enzyme share"),
    /** k_occ: rate at which plant litter is enclosed in aggregates. */
    OCCLUSION_RATE(0.15, 0.05, 0.45, "yr-1", "closure"),
    /** k_brk: rate at which aggregates open again. */
    AGGREGATE_BREAKDOWN_RATE(0.25, 0.08, 0.75, "yr-1", "closure"),
    /** eps_A: decomposition of occluded relative to free litter. */
    OCCLUDED_ACCESS(0.1, 0.02, 0.5, "1", "Meurer et al. 2020, F_prot"),
    /** k_an: binding of necromass to minerals. */
    NECROMASS_BINDING_RATE(0.031, 0.003, 0.3, "m3 kg-1 yr-1", "plausibility fit; prior Yu et al. 2020 (JSM), 0.31"),
    /** k_ad: sorption of dissolved carbon to minerals. */
    SORPTION_RATE(0.099, 0.01, 60, "m3 kg-1 yr-1", "plausibility fit, weakly identified; Yu et al. 2020 (JSM), 60"),
    /** k_d1: desorption of exchangeable carbon. */
    DESORPTION_RATE(0.14, 0.03, 0.5, "yr-1", "plausibility fit; Yu et al. 2020 (JSM), 0.15-0.51"),
    /** k_12: passage from exchangeable to strongly bound. */
    STRONG_BINDING_RATE(0.0031, 3e-4, 0.03, "yr-1", "closure, plausibility fit to 14C ages"),
    /** k_21: release of strongly bound carbon. */
    STRONG_RELEASE_RATE(0.00118, 2e-4, 5e-3, "yr-1", "closure, plausibility fit to 14C ages"),
    /** f_2: share of the mineral capacity that binds strongly. */
    STRONG_CAPACITY_SHARE(0.41, 0.2, 0.8, "1", "closure, plausibility fit"),
    /** a_0: release from minerals without microbes, relative to release with plenty of them. */
    ABIOTIC_RELEASE_SHARE(0.10, 0.02, 1, "1", "closure; priming of old carbon, Fontaine et al. 2007"),
    /** k_u: uptake of dissolved carbon by biomass. */
    UPTAKE_RATE(1100, 100, 5e4, "m3 kg-1 yr-1", "plausibility fit, weakly identified; Yu et al. 2020 (JSM), 3.4e4"),
    /** k_m: microbial death rate at the reference biomass. */
    MORTALITY_RATE(2.04, 0.5, 8, "yr-1", "plausibility fit; Yu et al. 2020 (JSM), 2.36"),
    /** b: exponent of density-dependent death. */
    MORTALITY_EXPONENT(1.5, 1.2, 2, "1", "Georgiou et al. 2017"),
    /** B_ref: biomass at which the death rate is k_m. */
    REFERENCE_BIOMASS(0.15, 0.01, 1, "kg C m-3", "closure"),
    /** f_sol: share of dead cells that dissolves. */
    SOLUBLE_CELL_SHARE(0.28, 0.1, 0.5, "1", "plausibility fit; Yu et al. 2020 (JSM), 0.172"),
    /** Carbon use efficiency where it is held constant. */
    CONSTANT_CUE(0.392, 0.2, 0.6, "1", "Yu et al. 2020 (JSM)"),
    /** Carbon use efficiency at 15 degrees on fresh, soluble substrate. */
    LABILE_CUE(0.45, 0.3, 0.65, "1", "closure within Manzoni et al. 2012"),
    /** Carbon use efficiency at 15 degrees on structural litter and necromass. */
    STRUCTURAL_CUE(0.35, 0.15, 0.5, "1", "closure within Manzoni et al. 2012"),
    /** Loss of carbon use efficiency with warming. */
    CUE_TEMPERATURE_SLOPE(
            0.006, 0, 0.02, "K-1", "closure; Abramoff et al. 2022 take 0.012, Hagerty et al. 2014 find none"),
    /** C:N of microbial biomass. */
    BIOMASS_CARBON_TO_NITROGEN(8.6, 5, 12, "1", "Cleveland and Liptzin 2007"),
    /** C:N of necromass and mineral-associated carbon. */
    SOM_CARBON_TO_NITROGEN(11, 8, 16, "1", "closure within Batjes 1996, soil C:N 9.9-25.8"),
    /** Mineral nitrogen that microbes can draw on at full fertility, per carbon taken up. */
    NITROGEN_IMMOBILISATION(0.045, 0, 0.2, "kg N (kg C)-1", "closure"),
    /** K_cs: concentration in pore water at which uptake falls to half (cold spots). */
    COLD_SPOT_CONCENTRATION(1e-3, 0, 5e-3, "kg C m-3", "closure; Heitkotter and Marschner 2018"),
    /** q_min for 2:1 clays. */
    CAPACITY_ACTIVE(0.086, 0.03, 0.15, "kg C (kg fine)-1", "Georgiou et al. 2022"),
    /** q_min for 1:1 clays. */
    CAPACITY_KAOLINITIC(0.048, 0.02, 0.1, "kg C (kg fine)-1", "Georgiou et al. 2022"),
    /** Capacity of short-range-order minerals relative to 2:1 clays. */
    SHORT_RANGE_ORDER_FACTOR(4, 2, 6, "1", "closure"),
    /** Capacity of a podzol's Bs horizon relative to its texture. */
    SPODIC_FACTOR(6, 3, 8, "1", "closure; sesquioxide accumulation"),
    /** Capacity of a podzol's E horizon relative to its texture. */
    ELUVIAL_FACTOR(0.3, 0.1, 1, "1", "closure"),
    /** Db0: diffusivity of soil mixing at the surface. */
    MIXING_DIFFUSIVITY(1.76e-4, 5e-5, 1.3e-3, "m2 yr-1", "plausibility fit; Koven et al. 2013, Yu et al. 2020, 1e-4"),
    /** z_bio: depth scale of soil fauna. */
    MIXING_DEPTH(0.255, 0.1, 0.6, "m", "plausibility fit"),
    /** D_min: share of the mixing that reaches all depths. */
    MIXING_FLOOR(0.10, 0, 0.5, "1", "plausibility fit"),
    /** Diffusivity of frost churning in the active layer. */
    CRYOTURBATION_DIFFUSIVITY(5e-4, 1e-4, 2e-3, "m2 yr-1", "Koven et al. 2013"),
    /** Mixing of a Vertisol relative to other soils. */
    PEDOTURBATION_FACTOR(3, 1, 4, "1", "closure"),
    /** Diffusivity inside the plough layer of yearly tilled land. */
    TILLAGE_DIFFUSIVITY(0.05, 0, 0.2, "m2 yr-1", "closure: homogenises 25 cm within a year or two"),
    /** Depth of yearly tillage. */
    TILLAGE_DEPTH(0.25, 0.05, 0.5, "m", "common mouldboard depth"),
    /** Opening of aggregates by tillage, per unit of tillage intensity. */
    TILLAGE_AGGREGATE_FACTOR(1.5, 0, 4, "1", "closure"),
    /** Depth scale of litter on ground without an organic layer. */
    LITTER_DEPTH(0.02, 0.005, 0.1, "m", "closure"),
    /** Share of particulate litter that is microbes when it reaches the soil. */
    COLONISED_SHARE(0.002, 1e-4, 0.02, "1", "closure"),
    /** Carbon density of organic layers and peat. */
    ORGANIC_CARBON_DENSITY(64.2, 20, 120, "kg C m-3", "Yu et al. 2020 (JSM): 150.39 kg m-3 x 0.4271"),
    /** Rate at which fauna draws the organic layer into the mineral soil where it is not acid. */
    INCORPORATION_RATE(0.30, 0.02, 1, "yr-1", "closure"),
    /** DOC that moves with macropore water, least share. */
    BYPASS_LEAST(0.1, 0, 0.4, "1", "closure"),
    /** DOC that moves with macropore water, largest share. */
    BYPASS_MOST(0.4, 0.1, 0.8, "1", "closure"),
    /** Saturation above which lack of oxygen slows decomposers. */
    MOISTURE_OPTIMUM(0.714, 0.5, 0.9, "1", "Sulman et al. 2014 (CORPSE): 1.5/(1.5+0.6)"),
    /** Tension at which dry soil stops decomposers. */
    DRIEST_TENSION(10000, 1500, 30000, "kPa", "Andren and Paustian 1987, as in Koven et al. 2013 (CLM): 10 MPa"),
    /** Exponent of the wet limb, air-filled pore space. */
    MOISTURE_WET_EXPONENT(1, 0.6, 2.5, "1", "closure inside the range of Sulman et al. 2014 (CORPSE), 0.6-2.5"),
    /** Rate left without oxygen in a mineral soil. */
    ANOXIC_FLOOR(0.12, 0.025, 0.35, "1", "Koven et al. 2013: 0.2, literature 0.025-0.35"),
    /** Rate left without oxygen in peat. */
    PEAT_ANOXIC_FLOOR(0.01, 0.001, 0.1, "1", "closure; slow catotelm decay, Clymo 1984"),
    /** Activation energy of depolymerisation. */
    DEPOLYMERISATION_ENERGY(53000, 30000, 90000, "J mol-1", "Yu et al. 2020 (JSM)"),
    /** Activation energy of uptake and death. */
    UPTAKE_ENERGY(47000, 30000, 90000, "J mol-1", "Yu et al. 2020 (JSM)"),
    /** Activation energy of sorption. */
    SORPTION_ENERGY(5000, 0, 40000, "J mol-1", "Yu et al. 2020 (JSM)"),
    /** Activation energy of desorption. */
    DESORPTION_ENERGY(20000, 0, 60000, "J mol-1", "Yu et al. 2020 (JSM)"),
    /** Microbial rates left in frozen soil. */
    FROZEN_RATE(0.02, 0, 0.1, "1", "closure"),
    /** f_agg: pore volume that organic matter props open, relative to its own volume. */
    AGGREGATION_POROSITY(3, 1, 6, "1", "Meurer et al. 2020, f_agg"),
    /** gamma_o: density of organic matter. */
    ORGANIC_MATTER_DENSITY(1200, 1000, 1500, "kg m-3", "Meurer et al. 2020"),
    /** phi_min: porosity of the mineral matrix without organic matter. */
    MATRIX_POROSITY(0.35, 0.25, 0.5, "1", "Meurer et al. 2020"),
    /** Least macroporosity. */
    MACROPOROSITY_LEAST(0.04, 0.01, 0.1, "1", "Meurer et al. 2020"),
    /** Macroporosity that roots and fauna add in the vegetation zone. */
    MACROPOROSITY_BIOTIC(0.10, 0, 0.2, "1", "closure"),
    /** Time in which volume and pores of a layer follow its organic matter. */
    STRUCTURE_RESPONSE_TIME(3, 1, 20, "yr", "closure; years for grassland structure to form, Low 1955"),
    /** tau*: turnover time that divides turnover from persistence. */
    PERSISTENCE_THRESHOLD(100, 50, 200, "yr", "closure, a convention"),
    /** tau_b: time in which the boundary follows. */
    BOUNDARY_RESPONSE_TIME(10, 3, 30, "yr", "closure"),
    /** Least half-width of the boundary. */
    BOUNDARY_LEAST_WIDTH(0.05, 0.01, 0.2, "m", "closure"),
    /** i_min: inhibition of microbes by minerals below the boundary. */
    MINERAL_INHIBITION(0.2, 0, 0.5, "1", "closure; Williams 2017"),
    /** Nutrients left below the boundary relative to above. */
    DEEP_NUTRIENT_SHARE(0.5, 0.1, 1, "1", "closure"),
    /** Carbon per organic matter. */
    CARBON_PER_ORGANIC_MATTER(0.58, 0.5, 0.6, "1", "the pedon framework: 55-60 %; van Bemmelen");

    private final double standard;
    private final double lowest;
    private final double highest;
    private final String unit;
    private final String source;

    Parameter(double standard, double lowest, double highest, String unit, String source) {
        this.standard = standard;
        this.lowest = lowest;
        this.highest = highest;
        this.unit = unit;
        this.source = source;
    }

    /** Name in project files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Default value, in {@link #unit()}. */
    public double standard() {
        return standard;
    }

    /** Lower bound. */
    public double lowest() {
        return lowest;
    }

    /** Upper bound. */
    public double highest() {
        return highest;
    }

    /** Unit. */
    public String unit() {
        return unit;
    }

    /** Where the default comes from. */
    public String source() {
        return source;
    }
}
