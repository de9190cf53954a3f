package org.pedonscape.geotools.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Which Pedonscape this is.
 *
 * @param version version of the program
 * @param commit git commit it was built from, where the build was told with {@code -Dpedonscape.commit=...}
 */
public record BuildInfo(String version, Optional<String> commit) {

    private static final String RESOURCE = "build.properties";

    /**
     * What the build left in the jar.
     *
     * @return version and commit
     */
    public static BuildInfo current() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(properties.getProperty("version"),
                Optional.of(properties.getProperty("commit", "").strip()).filter(c -> !c.isEmpty()));
    }
}
