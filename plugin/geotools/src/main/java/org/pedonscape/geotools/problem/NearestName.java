package org.pedonscape.geotools.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds what a user probably meant by a name that does not exist. */
public final class NearestName {

    /** Low enough for swapped letters in a short word (slit, silt), high enough to keep other words out. */
    private static final double ALIKE = 0.8;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearestName() {}

    /**
     * @param wrong the name given
     * @param known the names that exist
     * @return the one most alike, if any is alike enough
     */
    public static Optional<String> of(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> similarity(wrong, name) >= ALIKE)
                .max(Comparator.<String>comparingDouble(name -> similarity(wrong, name))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /**
     * @param wrong the name given
     * @param known the names that exist
     * @return a sentence that says what to write instead
     */
    public static String advice(String wrong, Collection<String> known) {
        String all = String.join(", ", known.stream().sorted().toList());
        return of(wrong, known).map(name -> "did you mean '" + name + "'? ").orElse("") + "known: " + all;
    }

    private static double similarity(String typed, String name) {
        return SIMILARITY.apply(plain(typed), plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
