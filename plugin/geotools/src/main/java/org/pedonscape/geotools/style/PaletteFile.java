package org.pedonscape.geotools.style;

import java.util.List;
import java.util.Map;

/**
 * A palette as it stands in YAML, not yet checked. Absent lists and maps are empty.
 *
 * @param colors colour lists by name
 * @param styles styles by quantity
 * @param wordings how classes of a change are named
 * @param words legend words by key
 */
record PaletteFile(
        Map<String, Colors> colors,
        Map<String, Style> styles,
        Map<String, Wording> wordings,
        Map<String, String> words) {

    PaletteFile {
        colors = colors == null ? Map.of() : colors;
        styles = styles == null ? Map.of() : styles;
        wordings = wordings == null ? Map.of() : wordings;
        words = words == null ? Map.of() : words;
    }

    /**
     * @param source where the colours come from
     * @param list colours as {@code #rrggbb}
     */
    record Colors(String source, List<String> list) {
        Colors {
            source = text(source);
            list = list == null ? List.of() : list;
        }
    }

    /**
     * @param title key of the heading
     * @param unit unit as printed
     * @param kind {@code ramp}, {@code intervals} or {@code values}
     * @param colors name of the colour list
     * @param stops for a ramp
     * @param closed for a ramp: no value can lie beyond the last stop
     * @param limits for intervals, one fewer than colours
     * @param wording for intervals
     * @param values for values
     * @param labels for values, keys of words
     */
    record Style(
            String title, String unit, String kind, String colors, List<Double> stops, boolean closed,
            List<Double> limits, String wording, List<Double> values, List<String> labels) {
        Style {
            title = text(title);
            unit = text(unit);
            kind = text(kind);
            colors = text(colors);
            stops = stops == null ? List.of() : stops;
            limits = limits == null ? List.of() : limits;
            wording = text(wording);
            values = values == null ? List.of() : values;
            labels = labels == null ? List.of() : labels;
        }
    }

    /** Names of the classes of a change; {@code {near}} and {@code {far}} stand for the limits. */
    record Wording(String lowest, String lower, String middle, String higher, String highest) {
        Wording {
            lowest = text(lowest);
            lower = text(lower);
            middle = text(middle);
            higher = text(higher);
            highest = text(highest);
        }

        /**
         * Name of a class.
         *
         * @param from lower limit, or negative infinity
         * @param to upper limit, or infinity
         */
        String name(double from, double to) {
            double near = Math.min(Math.abs(from), Math.abs(to));
            double far = Math.max(Math.abs(from), Math.abs(to));
            String pattern = from == Double.NEGATIVE_INFINITY ? lowest
                    : to == Double.POSITIVE_INFINITY ? highest
                    : to <= 0 ? lower
                    : from >= 0 ? higher
                    : middle;
            return pattern.replace("{near}", ColorMap.plain(near))
                    .replace("{far}", Double.isInfinite(far) ? "" : ColorMap.plain(far));
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
