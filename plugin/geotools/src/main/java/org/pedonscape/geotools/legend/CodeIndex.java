package org.pedonscape.geotools.legend;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds a class by its code: an array where the codes are small, as they nearly always are, and a map beside it. */
final class CodeIndex<T> {

    private static final int DENSE = 4096;

    private final Object[] dense = new Object[DENSE];
    private final Map<Integer, T> sparse = new HashMap<>();
    private final TreeMap<Integer, T> all = new TreeMap<>();

    /** Adds a class; false, and nothing changed, when the code is taken. */
    boolean add(int code, T value) {
        if (all.putIfAbsent(code, value) != null) {
            return false;
        }
        if (code >= 0 && code < DENSE) {
            dense[code] = value;
        } else {
            sparse.put(code, value);
        }
        return true;
    }

    @SuppressWarnings("unchecked") // only add() writes to the array, and it writes T
    Optional<T> get(int code) {
        return Optional.ofNullable(code >= 0 && code < DENSE ? (T) dense[code] : sparse.get(code));
    }

    /** All classes, ascending by code. */
    Collection<T> values() {
        return Collections.unmodifiableCollection(all.values());
    }
}
