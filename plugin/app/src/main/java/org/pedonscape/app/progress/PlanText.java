package org.pedonscape.app.progress;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import org.pedonscape.geotools.forecast.RunPlan;
import org.pedonscape.geotools.product.Product;

/** Prints what a run would do and need. */
final class PlanText {

    private PlanText() {}

    static void print(RunPlan plan, PrintWriter out) {
        RunPlan.Grid grid = plan.grid();
        out.printf(Locale.ROOT, "grid     %d x %d cells of %s x %s, %s%n", grid.width(), grid.height(),
                plain(grid.cellWidth()), plain(grid.cellHeight()), grid.crs());
        out.printf(Locale.ROOT, "extent   west %s, south %s, east %s, north %s%n", plain(grid.west()),
                plain(grid.south()), plain(grid.east()), plain(grid.north()));
        out.printf(Locale.ROOT, "cells    %d to forecast, %d different sites%n", plan.cells(), plan.distinctSites());
        out.println("inputs");
        for (RunPlan.Input input : plan.inputs()) {
            out.printf(Locale.ROOT, "  %-28s %s: %s%n", input.role(), input.file(), input.alignment());
        }
        if (!plan.assumptions().isEmpty()) {
            out.println("assumed");
            plan.assumptions().forEach(assumption -> out.println("  " + assumption));
        }
        out.println("maps");
        for (Product product : plan.products()) {
            String unit = product.unit().isEmpty() ? "" : " [" + product.unit() + "]";
            out.printf(Locale.ROOT, "  %-34s %s%s%n", product.name() + ".tif", product.title(), unit);
        }
        out.println("memory   " + Duration.size(plan.memoryBytes()));
        out.println("disk     " + Duration.size(plan.diskBytes()));
        out.println("Nothing was written (--dry-run).");
    }

    private static String plain(double value) {
        return new BigDecimal(String.format(Locale.ROOT, "%.9g", value)).stripTrailingZeros().toPlainString();
    }
}
