package org.pedonscape.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.pedonscape.geotools.forecast.ForecastEngine;
import org.pedonscape.geotools.project.Vocabulary;

/** A project on disk and a way to run commands on it inside the test's own process. */
final class Fixture {

    /** What a command left behind. */
    record Outcome(int status, String out, String err) {}

    private Fixture() {}

    /** A project whose rasters exist, as far as a file name goes. */
    static Path project(Path folder) throws IOException {
        Files.writeString(folder.resolve("lc_2000.tif"), "");
        return Files.writeString(folder.resolve("project.yaml"), """
                title: Valley
                land_cover:
                  legend: unccd-7
                  maps:
                    - {year: 2000, raster: lc_2000.tif}
                climate: {temperature: 9, precipitation: 60}
                forecast: {years: [2030]}
                """);
    }

    static Outcome run(Supplier<ForecastEngine> engine, Interruption interruption, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Engines engines = new Engines(engine, () -> VOCABULARY);
        int status = new Main(engines, interruption).run(args, new PrintWriter(out), new PrintWriter(err));
        return new Outcome(status, out.toString(), err.toString());
    }

    static Outcome run(String... args) {
        return run(FileEngine::new, new Interruption(), args);
    }

    static final Vocabulary VOCABULARY = PedonVocabulary.read();
}
