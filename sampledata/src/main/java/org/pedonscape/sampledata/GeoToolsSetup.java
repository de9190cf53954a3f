package org.pedonscape.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings GeoTools must have before its first class loads. */
final class GeoToolsSetup {

    private GeoToolsSetup() {}

    /**
     * Puts the EPSG database into the user's cache folder, where GeoTools would else unpack it into the working
     * directory at times, and asks for x before y in every coordinate reference system.
     */
    static void prepare() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "pedonscape", "epsg");
        Files.createDirectories(cache);
        System.setProperty("EPSG-HSQL.directory", cache.toString());
        System.setProperty("org.geotools.referencing.forceXY", "true");
    }
}
