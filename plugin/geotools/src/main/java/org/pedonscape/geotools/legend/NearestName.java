package org.pedonscape.geotools.legend;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a user may have meant by a mistyped name. */
final class NearestName {

    private NearestName() {}

    /** The known name at the smallest edit distance, if it is near: at most a third of the letters differ. */
    static Optional<String> of(String typed, Collection<String> known) {
        String lower = typed.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, typed.length() / 3);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .filter(name -> distance.apply(lower, name.toLowerCase(Locale.ROOT)) <= allowed)
                .min(Comparator.<String>comparingInt(name -> distance.apply(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A hint that names the nearest and then lists all. */
    static String suggestion(String typed, Collection<String> known) {
        return of(typed, known).map(near -> "did you mean '" + near + "'? ").orElse("") + "Known: "
                + String.join(", ", known);
    }
}
