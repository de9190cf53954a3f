package org.pedonscape.geotools.product;

/**
 * One map of a run.
 *
 * @param name file name without ending, such as {@code soc_000-030_2050}
 * @param title what a reader calls it, with depth and year: {@code SOC stock 0-30 cm, 2050}
 * @param quantity key of the quantity and of its style in the palette, such as {@code soc_stock_000-030}
 * @param unit unit as printed, such as {@code t C/ha}, {@code cm}, {@code %}; empty for a class code
 * @param topCm upper depth of what is mapped, cm, or NaN where no depth applies
 * @param bottomCm lower depth, cm, or NaN
 * @param year calendar year the map is for; for a change the later year; NaN for a map that holds for all years
 * @param baseYear for a change the earlier year, else NaN
 * @param group heading under which a legend or layer tree lists it, such as {@code SOC stock}
 */
public record Product(
        String name,
        String title,
        String quantity,
        String unit,
        double topCm,
        double bottomCm,
        double year,
        double baseYear,
        String group) {}
