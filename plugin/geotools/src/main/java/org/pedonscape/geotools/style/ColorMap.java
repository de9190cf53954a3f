package org.pedonscape.geotools.style;

import java.math.BigDecimal;
import java.util.List;

/**
 * How values become colours. Three kinds, each with the meaning that GeoServer and QGIS give it, so that one table
 * draws one picture everywhere. Values are compared as they are stored; NaN is never drawn.
 */
public sealed interface ColorMap {

    /**
     * Colour of a value.
     *
     * @param value the cell's value
     * @return opaque colour as 0xAARRGGBB, or 0 where nothing is drawn
     */
    int argb(double value);

    /** The table, ascending by quantity. */
    List<Entry> entries();

    /**
     * A line of the table.
     *
     * @param quantity stop of a ramp, upper limit of an interval, or the value itself
     * @param rgb colour as 0xRRGGBB
     * @param label what a legend says
     */
    record Entry(double quantity, int rgb, String label) {

        /** Colour as {@code #rrggbb}. */
        public String hex() {
            return String.format("#%06x", rgb);
        }

        /** Quantity as a plain number: no exponent, which MapServer would not read. */
        public String number() {
            return plain(quantity);
        }
    }

    /**
     * A number without exponent and without needless zeros.
     *
     * @param number a finite number
     * @return its shortest plain form
     */
    static String plain(double number) {
        return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * Colours run evenly from stop to stop; below the first and above the last stop the end colours hold.
     *
     * @param entries two stops or more, ascending
     */
    record Ramp(List<Entry> entries) implements ColorMap {
        /** Checks the order. */
        public Ramp {
            entries = ascending(entries, 2);
        }

        @Override
        public int argb(double value) {
            if (Double.isNaN(value)) {
                return 0;
            }
            Entry below = entries.get(0);
            for (Entry above : entries) {
                if (value <= above.quantity()) {
                    return 0xff000000 | blend(below, above, value);
                }
                below = above;
            }
            return 0xff000000 | below.rgb();
        }

        private static int blend(Entry below, Entry above, double value) {
            double span = above.quantity() - below.quantity();
            double share = span == 0 || value <= below.quantity() ? 0 : (value - below.quantity()) / span;
            int rgb = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int from = below.rgb() >> shift & 0xff;
                int to = above.rgb() >> shift & 0xff;
                rgb |= (int) Math.round(from + share * (to - from)) << shift;
            }
            return rgb;
        }
    }

    /**
     * One colour a class; entry i colours values from the limit before it up to, but not with, its own quantity. The
     * last class is open: its quantity is {@link #OPEN_END}, above any value a map of ours holds.
     *
     * <p>GeoServer includes the lower limit, QGIS the upper one. Only values that hit a limit exactly are drawn
     * differently, so use it for amounts, never for class codes.
     *
     * @param entries two classes or more, ascending
     */
    record Intervals(List<Entry> entries) implements ColorMap {

        /** Stands for "no upper limit": large, yet a plain number that every reader understands. */
        public static final double OPEN_END = 1_000_000;

        /** Checks the order and that the last class is open. */
        public Intervals {
            entries = ascending(entries, 2);
            if (entries.get(entries.size() - 1).quantity() != OPEN_END) {
                throw new IllegalArgumentException("the last class must be open");
            }
        }

        @Override
        public int argb(double value) {
            for (Entry entry : entries) {
                if (value < entry.quantity()) {
                    return 0xff000000 | entry.rgb();
                }
            }
            return 0;
        }
    }

    /**
     * One colour a value; any other value is not drawn.
     *
     * @param entries one class or more, ascending
     */
    record Values(List<Entry> entries) implements ColorMap {
        /** Checks the order. */
        public Values {
            entries = ascending(entries, 1);
        }

        @Override
        public int argb(double value) {
            for (Entry entry : entries) {
                if (value == entry.quantity()) {
                    return 0xff000000 | entry.rgb();
                }
            }
            return 0;
        }
    }

    private static List<Entry> ascending(List<Entry> entries, int atLeast) {
        if (entries.size() < atLeast) {
            throw new IllegalArgumentException("needs " + atLeast + " entries, has " + entries.size());
        }
        for (int i = 1; i < entries.size(); i++) {
            if (!(entries.get(i).quantity() > entries.get(i - 1).quantity())) {
                throw new IllegalArgumentException("quantities must ascend: " + entries.get(i - 1).quantity() + ", "
                        + entries.get(i).quantity());
            }
        }
        return List.copyOf(entries);
    }
}
