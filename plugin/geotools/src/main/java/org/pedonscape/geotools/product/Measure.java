package org.pedonscape.geotools.product;

/** What a map shows: one constant for each thing the engine must know how to compute. */
public enum Measure {
    /** Organic carbon between two depths, t C/ha. */
    SOC_STOCK("soc_stock", "t C/ha", "SOC stock"),
    /** Later stock minus earlier stock, t C/ha. */
    SOC_CHANGE("soc_change", "t C/ha", "SOC change"),
    /** Later stock minus earlier stock over the earlier one, %. */
    SOC_CHANGE_PERCENT("soc_change_pct", "%", "SOC change, relative"),
    /** Depth of the SOM process boundary z_b, cm. */
    BOUNDARY_DEPTH("boundary_depth", "cm", "SOM process boundary"),
    /** Later boundary depth minus earlier one, cm: positive is deeper. */
    BOUNDARY_SHIFT("boundary_shift", "cm", "SOM process boundary"),
    /** Depth of the zero-flux plane z_0, cm; no data where there is none. */
    ZERO_FLUX_PLANE("zero_flux_plane", "cm", "SOM process boundary"),
    /** Organic carbon that passes down through z_b over the total plant input, %. */
    CONNECTIVITY("connectivity", "%", "Connectivity of the zones"),
    /** Share of the stock between two depths that entered since the label year, %. */
    NEW_CARBON_SHARE("new_carbon_share", "%", "New carbon"),
    /** Class code of {@link org.pedonscape.kernel.site.Confidence}. */
    CONFIDENCE("confidence", "", "Confidence");

    private final String key;
    private final String unit;
    private final String group;

    Measure(String key, String unit, String group) {
        this.key = key;
        this.unit = unit;
        this.group = group;
    }

    /** Stem of the style key in the palette. */
    public String key() {
        return key;
    }

    /** Unit as printed; empty for a class code. */
    public String unit() {
        return unit;
    }

    /** Heading in a layer tree. */
    public String group() {
        return group;
    }

    /** Whether the values are class codes rather than amounts. */
    public boolean categorical() {
        return this == CONFIDENCE;
    }
}
