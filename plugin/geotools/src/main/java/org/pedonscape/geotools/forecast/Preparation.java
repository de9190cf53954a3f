package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.pedonscape.geotools.conditions.CoverDates;
import org.pedonscape.geotools.conditions.Omission;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.raster.Compression;

/**
 * A project opened, read through and found in order: all that is known before the first site is solved.
 *
 * @param inputs opened inputs
 * @param model the model and its settings
 * @param catalog the maps to make
 * @param compression how they are compressed
 * @param survey which cells are alike
 * @param roster which of them are to be forecast
 */
record Preparation(
        ProjectInputs inputs,
        ModelSettings model,
        ProductCatalog catalog,
        Compression compression,
        Survey survey,
        SiteRoster roster)
        implements AutoCloseable {

    /**
     * Opens and reads everything.
     *
     * @param project what the user asked for
     * @param found problems found elsewhere, to be told together with those found here
     * @param workers who reads
     * @param progress advanced by cells
     * @return the preparation, to be closed
     * @throws ProblemException with everything found wrong
     */
    static Preparation of(Project project, List<Problem> found, Workers workers, Progress progress) {
        List<Problem> problems = new ArrayList<>(found);
        Optional<ModelSettings> model = attempt(() -> ModelSettings.of(project.model()), problems);
        Optional<Compression> compression = attempt(() -> Compression.named(project.output().compression()), problems);
        Optional<ProjectInputs> opened = attempt(() -> ProjectInputs.open(project), problems);
        boolean whole = false;
        try {
            Optional<Survey> survey = opened.flatMap(inputs -> attempt(() -> {
                Estimate.tooLarge(inputs.grid(), Runtime.getRuntime().maxMemory()).ifPresent(problem -> {
                    throw new ProblemException(problem);
                });
                progress.phase(Phases.READ, inputs.grid().cells());
                return Survey.of(inputs, workers, progress);
            }, problems));
            survey.ifPresent(read -> problems.addAll(Findings.of(opened.orElseThrow(), read.tally())));
            if (!problems.isEmpty()) {
                throw new ProblemException(problems);
            }
            ProjectInputs inputs = opened.orElseThrow();
            SiteRoster roster = SiteRoster.of(inputs, survey.orElseThrow().sites(), workers, progress);
            requireLand(roster, inputs);
            ProductCatalog catalog = new ProductCatalog(years(project), labelYear(project));
            whole = true;
            return new Preparation(
                    inputs, model.orElseThrow(), catalog, compression.orElseThrow(), survey.orElseThrow(), roster);
        } finally {
            if (!whole) {
                opened.ifPresent(ProjectInputs::close);
            }
        }
    }

    @Override
    public void close() {
        inputs.close();
    }

    /** The year of the first land-cover map and those the user asked for. */
    private static List<Integer> years(Project project) {
        TreeSet<Integer> years = new TreeSet<>(project.forecast().years());
        years.add(project.landCover().get(0).year());
        return List.copyOf(years);
    }

    /** Carbon is new from the first change of land cover on, unless the user says otherwise. */
    private static int labelYear(Project project) {
        return project.forecast().labelYear().orElse(CoverDates.of(project.landCover()).firstChange());
    }

    private static void requireLand(SiteRoster roster, ProjectInputs inputs) {
        if (roster.siteCount() == 0) {
            StringBuilder reasons = new StringBuilder();
            for (Map.Entry<Omission, Long> entry : roster.leftOut().entrySet()) {
                reasons.append(reasons.isEmpty() ? "" : ", ").append(entry.getValue()).append(" cells: ")
                        .append(entry.getKey().label());
            }
            throw new ProblemException(Problem.data("there is no cell to forecast (" + reasons + ")",
                    inputs.project().file().toString(),
                    "check the no-data values of the land-cover and climate rasters with gdalinfo -stats"));
        }
    }

    private static <T> Optional<T> attempt(Supplier<T> step, List<Problem> problems) {
        try {
            return Optional.of(step.get());
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }
}
