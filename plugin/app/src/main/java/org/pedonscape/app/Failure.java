package org.pedonscape.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.progress.CancelledException;

/**
 * What went wrong, as the user hears of it.
 *
 * @param status exit status
 * @param code short stable code for programs that read JSON lines
 * @param problems what to say, at least one
 */
public record Failure(int status, String code, List<Problem> problems) {

    /** Copies the list. */
    public Failure {
        problems = List.copyOf(problems);
    }

    /**
     * The one place where exceptions become messages.
     *
     * @param thrown what was thrown
     * @return what to say and how to end
     */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof ProblemException mistakes) {
            int status = mistakes.problems().stream().mapToInt(p -> p.kind().exitStatus()).max().orElseThrow();
            return new Failure(status, code(status), mistakes.problems());
        }
        if (thrown instanceof CancelledException) {
            return failure(
                    ExitStatus.CANCELLED, "cancelled; nothing half-written is left", "this run", "start it again");
        }
        if (thrown instanceof OutOfMemoryError) {
            return resources("the memory is too small", "this run",
                    "give Java more, for example PEDONSCAPE_JAVA_OPTS=-Xmx4g, or use fewer --threads");
        }
        if (thrown instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        }
        if (thrown instanceof AccessDeniedException denied) {
            return resources(
                    "no permission", denied.getFile(), "change its permissions or choose another folder with -o");
        }
        if (thrown instanceof ReadOnlyFileSystemException) {
            return resources("the file system is read-only", "the results folder", "choose another folder with -o");
        }
        if (thrown instanceof IOException && isFull(thrown)) {
            String file = thrown instanceof FileSystemException onFile ? onFile.getFile() : "the results folder";
            return resources("the disk is full", file, "free some space or choose another folder with -o");
        }
        return failure(ExitStatus.INTERNAL, "internal error: " + thrown, "the program, not your data",
                "run again with --stacktrace and report what it prints");
    }

    private static boolean isFull(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.contains("No space left") || message.contains("not enough space") || message.contains("quota");
    }

    private static Failure resources(String what, String where, String mend) {
        Problem problem = new Problem(Problem.Kind.RESOURCES, what, String.valueOf(where), mend);
        return new Failure(ExitStatus.RESOURCES, code(ExitStatus.RESOURCES), List.of(problem));
    }

    private static Failure failure(int status, String what, String where, String mend) {
        return new Failure(status, code(status), List.of(Problem.data(what, where, mend)));
    }

    private static String code(int status) {
        return switch (status) {
            case ExitStatus.USAGE -> "usage";
            case ExitStatus.DATA -> "data";
            case ExitStatus.RESOURCES -> "resources";
            case ExitStatus.CANCELLED -> "cancelled";
            default -> "internal";
        };
    }
}
