package org.pedonscape.geotools.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.product.Statistics;
import org.pedonscape.geotools.progress.CancelledException;
import org.pedonscape.geotools.progress.Progress;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.CogSpec;
import org.pedonscape.geotools.raster.CogWriter;
import org.pedonscape.geotools.raster.Compression;
import org.pedonscape.geotools.raster.RasterKind;
import org.pedonscape.geotools.raster.SampleType;
import org.pedonscape.geotools.style.OverviewSheet;
import org.pedonscape.geotools.style.StyleSet;
import org.pedonscape.geotools.style.Thumbnail;

/**
 * Writes the maps with all that stands beside them, one map a task: each takes the memory of one writer, whatever their
 * number, and its bytes come from one thread.
 */
final class MapMaker {

    private final Settings settings;
    private final Survey survey;
    private final SolvedSites solved;
    private final List<ProductCatalog.Entry> entries;
    private final List<Product> overview;
    private final AtomicReferenceArray<Made> made;

    /**
     * What is the same for all maps.
     *
     * @param grid grid of the maps
     * @param catalog the maps
     * @param compression how they are compressed
     * @param styles writes what stands beside them
     * @param software name and version of the program
     * @param provenance metadata that tells where they come from
     */
    record Settings(
            TargetGrid grid,
            ProductCatalog catalog,
            Compression compression,
            StyleSet styles,
            String software,
            Map<String, String> provenance) {}

    /**
     * A map and what stands beside it.
     *
     * @param tif the map
     * @param beside styles, metadata and picture
     * @param small its values for the overview, where it is on it
     */
    private record Made(Path tif, List<Path> beside, List<OverviewSheet.Panel> small) {}

    MapMaker(Settings settings, Survey survey, SolvedSites solved) {
        this.settings = settings;
        this.survey = survey;
        this.solved = solved;
        this.entries = settings.catalog().entries();
        this.overview = settings.catalog().overview();
        this.made = new AtomicReferenceArray<>(entries.size());
    }

    /** Cells to write over all maps. */
    long units() {
        return settings.grid().cells() * entries.size();
    }

    /**
     * Writes all maps.
     *
     * @param folder where to
     * @param workers who writes
     * @param progress advanced by cells
     */
    void write(Path folder, Workers workers, Progress progress) {
        workers.run(entries.size(), () -> new Workers.Tools() {
            @Override
            public void perform(int task) {
                made.set(task, make(task, folder, progress));
            }

            @Override
            public void close() {
                // Each map closes its own writer.
            }
        }, progress);
    }

    /** The maps written, in the order of the catalogue. */
    List<Path> maps() {
        List<Path> maps = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            maps.add(made.get(i).tif());
        }
        return maps;
    }

    /** What was written beside the maps. */
    List<Path> beside() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            files.addAll(made.get(i).beside());
        }
        return files;
    }

    /** The maps of the overview, thinned, in reading order. */
    List<OverviewSheet.Panel> panels() {
        List<OverviewSheet.Panel> panels = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            panels.addAll(made.get(i).small());
        }
        return panels;
    }

    private Made make(int number, Path folder, Progress progress) {
        Product product = entries.get(number).product();
        boolean classes = entries.get(number).measure().categorical();
        TargetGrid grid = settings.grid();
        float[] bySite = solved.map(number);
        Path tif = folder.resolve(product.name() + ".tif");
        Statistics statistics = Statistics.NONE;
        Thumbnail picture = new Thumbnail(grid, Thumbnail.QUICK_LOOK_SIDE);
        boolean onSheet = overview.contains(product);
        Thumbnail small = new Thumbnail(grid, onSheet ? OverviewSheet.PANEL_SIDE : 1);
        try (CogWriter writer = CogWriter.create(tif, spec(product, classes), Runnable::run, 0)) {
            for (int strip = 0; strip < survey.strips().size(); strip++) {
                if (progress.cancelled()) {
                    throw new CancelledException();
                }
                CellBlock block = survey.strips().get(strip);
                float[] cells = cells(survey.index(strip), bySite);
                writer.write(block.height(), cells);
                statistics = statistics.merge(
                        classes ? Statistics.ofClasses(cells) : Statistics.ofAmounts(cells));
                picture.put(block.row(), cells);
                small.put(block.row(), cells);
                progress.advance(block.cells());
            }
            writer.complete();
        }
        try {
            List<Path> beside = settings.styles().writeSidecars(product, tif, statistics, picture);
            return new Made(tif, beside, onSheet ? List.of(new OverviewSheet.Panel(product, small)) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] cells(int[] index, float[] bySite) {
        float[] cells = new float[index.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = index[i] == Survey.OUTSIDE ? Float.NaN : bySite[index[i]];
        }
        return cells;
    }

    private CogSpec spec(Product product, boolean classes) {
        TargetGrid grid = settings.grid();
        Map<String, String> items = new TreeMap<>(settings.provenance());
        item(items, "depth_top_cm", product.topCm());
        item(items, "depth_bottom_cm", product.bottomCm());
        item(items, "year", product.year());
        item(items, "base_year", product.baseYear());
        items.put("quantity", product.quantity());
        return new CogSpec(grid.width(), grid.height(), grid.georeference(), SampleType.FLOAT32, Double.NaN,
                classes ? RasterKind.CLASSES : RasterKind.QUANTITIES,
                List.of(BandInfo.of(product.title(), product.unit())), items, product.title(), settings.software(),
                settings.compression(), CogSpec.DEFAULT_TILE_SIZE);
    }

    private static void item(Map<String, String> items, String key, double value) {
        if (!Double.isNaN(value)) {
            items.put(key, String.valueOf((int) value));
        }
    }
}
