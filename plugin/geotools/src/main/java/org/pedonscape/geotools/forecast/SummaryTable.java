package org.pedonscape.geotools.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.conditions.SiteBuilder;
import org.pedonscape.geotools.grid.CellArea;
import org.pedonscape.geotools.legend.Legend;
import org.pedonscape.geotools.product.DepthInterval;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.product.SummaryCsvWriter;
import org.pedonscape.geotools.product.TransitionSummary;

/** Adds the values of the stock maps up by land-cover transition and soil: what the maps show, to the gram. */
final class SummaryTable {

    private final Preparation ready;
    private final SolvedSites solved;
    private final int[] stockEntries;

    private SummaryTable(Preparation ready, SolvedSites solved) {
        this.ready = ready;
        this.solved = solved;
        this.stockEntries = stockEntries(ready.catalog());
    }

    /**
     * Adds up and writes.
     *
     * @param ready the project
     * @param solved its solved sites
     * @param file where to
     * @throws IOException if writing fails
     */
    static void write(Preparation ready, SolvedSites solved, Path file) throws IOException {
        SummaryTable table = new SummaryTable(ready, solved);
        SiteBuilder builder = ready.inputs().builder();
        String noSoil = builder.soil().isPresent() ? "no soil class" : "no soil map";
        new SummaryCsvWriter(
                        code -> name(Optional.of(builder.landCover()), code, "no land cover"),
                        code -> name(builder.soil(), code, noSoil))
                .write(table.add(), file);
    }

    private TransitionSummary add() {
        CellArea area = CellArea.of(ready.inputs().grid());
        TransitionSummary summary = new TransitionSummary(ready.catalog().years());
        SiteTable sites = ready.survey().sites();
        List<Optional<TransitionSummary.Key>> keys = keys(sites);
        List<double[]> stocks = new ArrayList<>(sites.size());
        for (int site = 0; site < sites.size(); site++) {
            double[] values = new double[stockEntries.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = solved.map(stockEntries[i])[site];
            }
            stocks.add(values);
        }
        List<CellBlock> strips = ready.survey().strips();
        for (int strip = 0; strip < strips.size(); strip++) {
            CellBlock block = strips.get(strip);
            int[] index = ready.survey().index(strip);
            for (int cell = 0; cell < index.length; cell++) {
                int site = index[cell];
                if (site != Survey.OUTSIDE && keys.get(site).isPresent()) {
                    double hectares = area.hectares(block.row() + cell / block.width());
                    summary.add(keys.get(site).get(), hectares, stocks.get(site));
                }
            }
        }
        return summary;
    }

    /** Row of each site; empty where it has no values. */
    private List<Optional<TransitionSummary.Key>> keys(SiteTable sites) {
        SiteBuilder builder = ready.inputs().builder();
        CellValues cell = builder.newCell();
        List<Optional<TransitionSummary.Key>> keys = new ArrayList<>(sites.size());
        for (int site = 0; site < sites.size(); site++) {
            if (ready.roster().omission(site).isPresent() || solved.failures().containsKey(site)) {
                keys.add(Optional.empty());
                continue;
            }
            cell.restore(sites.key(site));
            List<Integer> covers = builder.coverCodes(cell);
            int soil = cell.soil() == CellValues.NO_CLASS ? TransitionSummary.NO_SOIL : cell.soil();
            keys.add(Optional.of(new TransitionSummary.Key(covers.get(0), covers.get(covers.size() - 1), soil)));
        }
        return keys;
    }

    /** Numbers of the stock maps by year and within a year by interval, as the summary wants them. */
    private static int[] stockEntries(ProductCatalog catalog) {
        ProductValues values = new ProductValues(catalog);
        int intervals = DepthInterval.values().length;
        int[] numbers = new int[catalog.years().size() * intervals];
        for (int entry = 0; entry < values.count(); entry++) {
            if (values.stock(entry)) {
                ProductCatalog.Entry map = catalog.entries().get(entry);
                numbers[map.yearIndex() * intervals + map.interval().orElseThrow().ordinal()] = entry;
            }
        }
        return numbers;
    }

    private static String name(Optional<? extends Legend> legend, int code, String none) {
        return legend.flatMap(table -> table.classOf(code)).map(Legend.MapClass::name).orElse(none);
    }
}
