package org.pedonscape.geotools.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.product.BuildInfo;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.RunRecord;
import org.pedonscape.geotools.product.RunRecordWriter;
import org.pedonscape.geotools.progress.CancelledException;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.style.Palette;
import org.pedonscape.geotools.style.StyleSet;

/** Writes everything a run leaves: maps, styles, pictures, the summary, the record; all of it or nothing. */
final class ResultWriter {

    private final Preparation ready;
    private final SolvedSites solved;
    private final RunNotes notes;
    private final Stopwatch watch;
    private final Project project;
    private final BuildInfo build = BuildInfo.current();
    private final List<RunReport.Output> outputs = new ArrayList<>();
    private final List<RunRecord.FileRecord> records = new ArrayList<>();

    ResultWriter(Preparation ready, SolvedSites solved, RunNotes notes, Stopwatch watch) {
        this.ready = ready;
        this.solved = solved;
        this.notes = notes;
        this.watch = watch;
        this.project = ready.inputs().project();
    }

    /**
     * Writes it.
     *
     * @param options where the results are to appear, and whether earlier ones may be replaced
     * @param workers who writes the maps
     * @param progress advanced by cells
     * @return what was made
     */
    RunReport write(RunOptions options, Workers workers, Progress progress) {
        Path directory = options.directory();
        List<RunRecord.FileRecord> inputs = InputFiles.of(ready.inputs());
        StyleSet styles = new StyleSet(Palette.shipped(), project.title(), ready.inputs().grid());
        MapMaker maps = new MapMaker(
                new MapMaker.Settings(ready.inputs().grid(), ready.catalog(), ready.compression(), styles,
                        "Pedonscape " + build.version(), provenance(inputs)),
                ready.survey(), solved);
        progress.phase(Phases.WRITE, maps.units());
        RunCounts counts = RunCounts.of(ready, solved);
        try (OutputFolder folder = OutputFolder.create(directory, options.overwrite())) {
            maps.write(folder.stage(), workers, progress);
            beside(folder, styles, maps);
            record(folder, inputs, counts);
            if (progress.cancelled()) {
                throw new CancelledException();
            }
            folder.commit();
        } catch (UncheckedIOException e) {
            throw unwritable(e.getCause(), directory);
        } catch (IOException e) {
            throw unwritable(e, directory);
        }
        outputs.forEach(output -> progress.output(output.path(), output.description()));
        return new RunReport(
                counts.forecast() + counts.failedCells(),
                counts.distinctSites(),
                watch.seconds(),
                outputs,
                notes.warnings());
    }

    private void beside(OutputFolder folder, StyleSet styles, MapMaker maps) throws IOException {
        Path stage = folder.stage();
        List<Product> products = ready.catalog().products();
        add(folder, styles.writeProject(stage, products), "QGIS project of all maps");
        for (Path picture : styles.writeOverview(stage, maps.panels()).stream().toList()) {
            add(folder, picture, "the main maps on one page");
        }
        Path summary = stage.resolve("summary.csv");
        SummaryTable.write(ready, solved, summary);
        add(folder, summary, "areas and stocks by land-cover transition and soil");
        List<Path> files = maps.maps();
        for (int i = 0; i < files.size(); i++) {
            add(folder, files.get(i), products.get(i).title());
        }
        for (Path file : maps.beside()) {
            describe(folder, file, "beside a map");
        }
    }

    private void add(OutputFolder folder, Path file, String description) throws IOException {
        outputs.add(new RunReport.Output(folder.placeOf(file), description));
        describe(folder, file, description);
    }

    /** Results are told from their own folder, so that the folder can be moved. */
    private void describe(OutputFolder folder, Path file, String role) throws IOException {
        records.add(RunRecord.FileRecord.of(file, folder.stage(), role));
    }

    private void record(OutputFolder folder, List<RunRecord.FileRecord> inputs, RunCounts counts) throws IOException {
        List<String> alignment = ready.inputs().roles().rasters().stream()
                .map(role -> role.role() + ": " + AlignmentText.of(ready.inputs().alignment(role)))
                .toList();
        RunRecord run = new RunRecord(build, project.title(), RunSettings.of(ready), counts, inputs, alignment,
                ready.roster().assumptions().sentences(), notes.recorded(), records, watch.timing());
        Path file = folder.stage().resolve(EarlierResults.RECORD);
        new RunRecordWriter(project.file().toAbsolutePath().getParent()).write(run, file);
        outputs.add(new RunReport.Output(folder.placeOf(file), "record of the run"));
    }

    private Map<String, String> provenance(List<RunRecord.FileRecord> inputs) {
        Map<String, String> items = new TreeMap<>();
        items.put("pedonscape_version", build.version());
        build.commit().ifPresent(commit -> items.put("pedonscape_commit", commit));
        items.put("pedonscape_run", digest(inputs));
        return items;
    }

    /** One number for program, settings and inputs: two maps that carry the same one come from the same run. */
    private String digest(List<RunRecord.FileRecord> inputs) {
        StringBuilder text = new StringBuilder(build.toString()).append('\n');
        ready.model().processes().forEach((key, on) -> text.append(key).append('=').append(on).append('\n'));
        ready.model().parameters().forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        inputs.forEach(input -> text.append(input.role()).append('=').append(input.sha256()).append('\n'));
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, this one has not", e);
        }
    }

    private static ProblemException unwritable(IOException e, Path where) {
        return new ProblemException(new Problem(Problem.Kind.RESOURCES, "cannot write the results: " + e,
                where.toString(), "free space on that disk or choose another folder (output.directory, or -o)"));
    }
}
