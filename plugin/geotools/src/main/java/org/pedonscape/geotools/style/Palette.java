package org.pedonscape.geotools.style;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/** The one source of colours, classes and legend words: {@code palette.yaml}, read and checked. */
public final class Palette {

    private static final String SHIPPED = "palette.yaml";

    private final SortedMap<String, MapStyle> styles;
    private final Map<String, String> words;

    private Palette(Map<String, MapStyle> styles, Map<String, String> words) {
        this.styles = new TreeMap<>(styles);
        this.words = Map.copyOf(words);
    }

    /**
     * The palette that comes with the program.
     *
     * @return the palette
     */
    public static Palette shipped() {
        try (InputStream in = Palette.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is not in the jar");
            }
            return read(in, SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a palette.
     *
     * @param in YAML, UTF-8; not closed
     * @param where its name, for messages
     * @return the palette
     * @throws IOException if the stream cannot be read
     * @throws ProblemException with everything that is wrong in it
     */
    public static Palette read(InputStream in, String where) throws IOException {
        ObjectMapper yaml = YAMLMapper.builder(new YAMLFactory())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        PaletteFile file;
        try {
            file = yaml.readValue(in, PaletteFile.class);
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new ProblemException(Problem.data("the palette cannot be read: " + e.getOriginalMessage(),
                    where + line, "compare it with the palette that comes with Pedonscape"));
        }
        PaletteCheck check = new PaletteCheck(file, where);
        Map<String, MapStyle> styles = check.styles();
        return new Palette(styles, file.words());
    }

    /**
     * Style of a quantity.
     *
     * @param quantity its key
     * @return its style
     * @throws IllegalArgumentException if the palette has none
     */
    public MapStyle style(String quantity) {
        MapStyle style = styles.get(quantity);
        if (style == null) {
            throw new IllegalArgumentException("no style for '" + quantity + "', only for " + styles.keySet());
        }
        return style;
    }

    /** Keys of all quantities that have a style. */
    public Set<String> quantities() {
        return Collections.unmodifiableSet(styles.keySet());
    }

    /**
     * A word of the legend.
     *
     * @param key its key
     * @return the word
     * @throws IllegalArgumentException if the palette has none
     */
    public String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no word for '" + key + "'");
        }
        return word;
    }
}
