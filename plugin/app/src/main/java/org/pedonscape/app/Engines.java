package org.pedonscape.app;

import java.util.function.Supplier;
import org.pedonscape.geotools.forecast.ForecastEngine;
import org.pedonscape.geotools.forecast.RasterForecastEngine;
import org.pedonscape.geotools.project.Vocabulary;

/**
 * What the command line runs. Suppliers, so that help and usage errors load neither the engine nor GeoTools.
 *
 * @param forecast makes the engine
 * @param vocabulary names of the model's processes and parameters and of the ready mapping tables
 */
public record Engines(Supplier<ForecastEngine> forecast, Supplier<Vocabulary> vocabulary) {

    /** The engine and the model of this build. The one place where they are wired. */
    public static Engines standard() {
        return new Engines(
                RasterForecastEngine::new,
                PedonVocabulary::read);
    }
}
