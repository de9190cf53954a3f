package org.pedonscape.geotools.style;

/**
 * How a quantity is drawn.
 *
 * @param key key of the quantity, such as {@code soc_stock_000-030}
 * @param title heading of its legend, without unit
 * @param unit unit as printed; empty for class codes
 * @param colors values to colours
 */
public record MapStyle(String key, String title, String unit, ColorMap colors) {

    /** Heading of its legend with the unit: {@code Soil organic carbon stock [t C/ha]}. */
    public String heading() {
        return unit.isEmpty() ? title : title + " [" + unit + "]";
    }
}
