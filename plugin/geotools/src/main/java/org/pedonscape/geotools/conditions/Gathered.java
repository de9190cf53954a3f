package org.pedonscape.geotools.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/** Goes on after a user mistake, so that the next ones are found too. */
final class Gathered {

    private final List<Problem> problems = new ArrayList<>();

    <T> Optional<T> get(Supplier<T> source) {
        try {
            return Optional.of(source.get());
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
