package org.pedonscape.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pedonscape.geotools.forecast.ForecastEngine;
import org.pedonscape.geotools.forecast.RunOptions;
import org.pedonscape.geotools.forecast.RunPlan;
import org.pedonscape.geotools.forecast.RunReport;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.progress.CancelledException;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.geotools.project.Project;

/**
 * An engine that keeps every promise of the interface but computes no carbon: writes one file under a temporary name,
 * in blocks, and moves it when whole.
 */
class FileEngine implements ForecastEngine {

    private static final int BLOCKS = 50;

    private final long blockMillis;

    FileEngine() {
        this(0);
    }

    FileEngine(long blockMillis) {
        this.blockMillis = blockMillis;
    }

    @Override
    public List<Problem> check(Project project) {
        return List.of();
    }

    @Override
    public RunPlan plan(Project project) {
        RunPlan.Grid grid = new RunPlan.Grid("EPSG:32632", 300, 200, 30, 30, 500000, 5000000, 509000, 5006000);
        Path cover = project.landCover().get(0).raster();
        List<RunPlan.Input> inputs = List.of(new RunPlan.Input("land_cover 2000", cover, "as it is"));
        List<Product> products = new ProductCatalog(List.of(2000, 2030), 2000).products();
        List<String> assumptions = List.of("pH: 6.0 everywhere, no raster given");
        return new RunPlan(grid, inputs, assumptions, products, 60000, 1234, 250_000_000L,
                1_500_000_000L);
    }

    @Override
    public List<Phase> phases() {
        return List.of(new Phase("align", 0.2), new Phase("forecast", 0.8));
    }

    @Override
    public RunReport run(Project project, RunOptions options, Progress progress) {
        Path part = options.directory().resolve("soc.tif.part");
        Path whole = options.directory().resolve("soc.tif");
        try {
            Files.createDirectories(options.directory());
            List<String> blocks = new ArrayList<>();
            progress.phase("align", 1);
            progress.warning("assumed-ph", "pH is assumed to be 6.0 everywhere");
            progress.advance(1);
            progress.phase("forecast", BLOCKS);
            for (int block = 0; block < BLOCKS; block++) {
                blocks.add("block " + block);
                Files.write(part, blocks);
                Thread.sleep(blockMillis);
                if (progress.cancelled()) {
                    throw new CancelledException();
                }
                progress.advance(1);
            }
            Files.move(part, whole);
            progress.output(whole, "SOC stock");
            return new RunReport(60000, 1234, 2, List.of(new RunReport.Output(whole, "SOC stock")), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new CancelledException();
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
