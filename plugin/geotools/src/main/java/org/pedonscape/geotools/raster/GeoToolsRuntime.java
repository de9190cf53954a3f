package org.pedonscape.geotools.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/**
 * Sets GeoTools up before its first class is loaded: x before y in every coordinate reference system, the EPSG database
 * in a folder of the user's own, no native media library, no chatter. Every entry point of this package and of the grid
 * package calls {@link #init()}; calling it again costs nothing. System properties the host has set already (GeoServer,
 * a launcher) are left as they are.
 */
public final class GeoToolsRuntime {

    private static final String EPSG_DIRECTORY = "EPSG-HSQL.directory";

    // java.util.logging keeps loggers by weak reference: without these fields the levels would be forgotten.
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.geotools"),
            Logger.getLogger("it.geosolutions"),
            Logger.getLogger("com.github.jaiimageio"),
            Logger.getLogger("hsqldb.db"),
            Logger.getLogger("java.util.prefs"));

    private GeoToolsRuntime() {}

    /**
     * Sets GeoTools up; the first call does the work.
     *
     * @throws ProblemException when no folder can be written for the EPSG database
     */
    public static void init() {
        Once.DONE.run();
    }

    /** Class initialisation runs once and is safe between threads. */
    private static final class Once {

        static final Runnable DONE = setUp();

        private static Runnable setUp() {
            QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
            // Some GeoTools classes write their stack traces to the logger all programs share.
            Filter before = Logger.getGlobal().getFilter();
            Logger.getGlobal().setFilter(entry -> !fromGeoTools(entry) && (before == null || before.isLoggable(entry)));
            setDefault("org.geotools.referencing.forceXY", "true");
            setDefault("com.sun.media.jai.disableMediaLib", "true");
            if (System.getProperty(EPSG_DIRECTORY) == null) {
                // GeoTools unpacks its EPSG database into the working directory when two programs race for the default
                // folder; a folder that exists already is not raced for.
                Path directory = existing(userCache().resolve("epsg"))
                        .or(() -> existing(Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "pedonscape-" + System.getProperty("user.name"),
                                "epsg")))
                        .orElse(null);
                if (directory == null) {
                    return () -> {
                        throw new ProblemException(new Problem(
                                Problem.Kind.RESOURCES,
                                "no folder can be written for the database of coordinate reference systems",
                                userCache().toString(),
                                "set the environment variable XDG_CACHE_HOME to a folder you may write to"));
                    };
                }
                System.setProperty(EPSG_DIRECTORY, directory.toString());
            }
            return () -> {};
        }

        private static boolean fromGeoTools(LogRecord entry) {
            return entry.getSourceClassName() != null && entry.getSourceClassName().startsWith("org.geotools.");
        }

        private static void setDefault(String key, String value) {
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        }

        private static Optional<Path> existing(Path directory) {
            try {
                Files.createDirectories(directory);
                return Files.isWritable(directory) ? Optional.of(directory) : Optional.empty();
            } catch (IOException | SecurityException e) {
                return Optional.empty();
            }
        }

        private static Path userCache() {
            String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            String home = System.getProperty("user.home", ".");
            String xdg = System.getenv("XDG_CACHE_HOME");
            String local = System.getenv("LOCALAPPDATA");
            Path base;
            if (xdg != null && !xdg.isBlank()) {
                base = Path.of(xdg);
            } else if (os.contains("win") && local != null) {
                base = Path.of(local);
            } else if (os.contains("mac")) {
                base = Path.of(home, "Library", "Caches");
            } else {
                base = Path.of(home, ".cache");
            }
            return base.resolve("pedonscape").toAbsolutePath();
        }
    }
}
