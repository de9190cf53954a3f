package org.pedonscape.geotools.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The one exception for user mistakes: carries every problem found, so that all can be mended in one go. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems what is wrong, at least one
     */
    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem to report");
        }
        this.problems = List.copyOf(problems);
    }

    /**
     * @param problem what is wrong
     */
    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** Everything found wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
