package org.pedonscape.geotools.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/** Makes styles from a palette file; everything wrong in it is found before anything is refused. */
final class PaletteCheck {

    private final PaletteFile file;
    private final String where;
    private final List<Problem> problems = new ArrayList<>();

    PaletteCheck(PaletteFile file, String where) {
        this.file = file;
        this.where = where;
    }

    /**
     * The styles by quantity.
     *
     * @throws ProblemException with everything found wrong
     */
    Map<String, MapStyle> styles() {
        Map<String, MapStyle> styles = new TreeMap<>();
        if (file.styles().isEmpty()) {
            problem("the palette has no styles", "styles", "give a style for each quantity");
        }
        file.styles().forEach((key, style) -> {
            int before = problems.size();
            List<ColorMap.Entry> entries = entries(key, style);
            String title = word(key, style.title());
            if (problems.size() == before) {
                styles.put(key, new MapStyle(key, title, style.unit(), switch (style.kind()) {
                    case "ramp" -> new ColorMap.Ramp(entries);
                    case "intervals" -> new ColorMap.Intervals(entries);
                    default -> new ColorMap.Values(entries);
                }));
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return styles;
    }

    private List<ColorMap.Entry> entries(String key, PaletteFile.Style style) {
        List<Double> quantities;
        List<String> labels;
        switch (style.kind()) {
            case "ramp" -> {
                quantities = checked(key, "stops", style.stops());
                labels = rampLabels(quantities, style.closed());
            }
            case "intervals" -> {
                List<Double> limits = checked(key, "limits", style.limits());
                labels = intervalLabels(key, style, limits);
                quantities = new ArrayList<>(limits);
                quantities.add(ColorMap.Intervals.OPEN_END);
            }
            case "values" -> {
                quantities = checked(key, "values", style.values());
                labels = style.labels().stream().map(label -> word(key, label)).toList();
            }
            default -> {
                problem("unknown kind '" + style.kind() + "'", key + ".kind", "use ramp, intervals or values");
                return List.of();
            }
        }
        List<String> colors = colors(key, style);
        if (colors.size() != quantities.size() || labels.size() != quantities.size()) {
            problem(quantities.size() + " classes or stops, " + colors.size() + " colours, " + labels.size()
                            + " labels", key,
                    "give as many colours as stops, classes or values; intervals have one limit fewer");
            return List.of();
        }
        List<ColorMap.Entry> entries = new ArrayList<>();
        for (int i = 0; i < colors.size(); i++) {
            if (colors.get(i).matches("#[0-9a-fA-F]{6}")) {
                int rgb = Integer.parseInt(colors.get(i).substring(1), 16);
                entries.add(new ColorMap.Entry(quantities.get(i), rgb, labels.get(i)));
            } else {
                problem("'" + colors.get(i) + "' is not a colour", "colors." + style.colors(), "write it as '#rrggbb'");
            }
        }
        return entries;
    }

    private List<String> colors(String key, PaletteFile.Style style) {
        PaletteFile.Colors colors = file.colors().get(style.colors());
        if (colors == null) {
            problem("unknown colours '" + style.colors() + "'", key + ".colors",
                    "use one of " + file.colors().keySet());
            return List.of();
        }
        return colors.list();
    }

    private List<Double> checked(String key, String field, List<Double> numbers) {
        int least = field.equals("values") ? 1 : 2;
        if (numbers.size() < least) {
            problem("needs " + least + " numbers or more", key + "." + field, "list them in ascending order");
            return List.of();
        }
        for (int i = 0; i < numbers.size(); i++) {
            Double number = numbers.get(i);
            boolean fits = number != null && Math.abs(number) < ColorMap.Intervals.OPEN_END;
            if (!fits || i > 0 && !(number > numbers.get(i - 1))) {
                problem("number " + (i + 1) + " is " + number, key + "." + field,
                        "list ascending numbers between -" + ColorMap.plain(ColorMap.Intervals.OPEN_END) + " and "
                                + ColorMap.plain(ColorMap.Intervals.OPEN_END));
                return List.of();
            }
        }
        return numbers;
    }

    /** The end colour of a ramp holds for all beyond it, and the legend says so. */
    private static List<String> rampLabels(List<Double> stops, boolean closed) {
        List<String> labels = new ArrayList<>(stops.stream().map(ColorMap::plain).toList());
        if (!closed && !labels.isEmpty()) {
            labels.set(labels.size() - 1, labels.get(labels.size() - 1) + " or more");
        }
        return labels;
    }

    private List<String> intervalLabels(String key, PaletteFile.Style style, List<Double> limits) {
        PaletteFile.Wording wording = file.wordings().get(style.wording());
        if (wording == null) {
            problem("unknown wording '" + style.wording() + "'", key + ".wording",
                    "use one of " + file.wordings().keySet());
            return List.of();
        }
        List<String> labels = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (double limit : limits) {
            labels.add(wording.name(from, limit));
            from = limit;
        }
        labels.add(wording.name(from, Double.POSITIVE_INFINITY));
        return labels;
    }

    private String word(String key, String wordKey) {
        String word = file.words().get(wordKey);
        if (word == null) {
            problem("no word for '" + wordKey + "'", key, "add it under words");
            return "";
        }
        return word;
    }

    private void problem(String what, String place, String mend) {
        problems.add(Problem.data(what, where + ", " + place, mend));
    }
}
