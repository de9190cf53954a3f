package org.pedonscape.app.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.pedonscape.geotools.forecast.RunPlan;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.product.Product;

/**
 * Progress for programs: one JSON object a line on stdout, its kind in {@code event}. The kinds and their members are
 * described in {@code docs/command-line.md}; members may be added, never taken away.
 */
public final class JsonLinesDisplay extends RunDisplay {

    private static final long INTERVAL_NANOS = 200_000_000L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final LongSupplier clock;
    private long shownAt;
    private double shownPercent;

    /**
     * @param out takes the lines
     * @param cancelled whether the user asked to stop
     * @param clock nanoseconds from any origin
     */
    public JsonLinesDisplay(PrintWriter out, BooleanSupplier cancelled, LongSupplier clock) {
        super(cancelled, clock);
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void started(String version) {
        print(event("start").put("tool", "pedonscape").put("version", version));
    }

    @Override
    void phaseStarted(Meter.State state) {
        progress(state);
    }

    @Override
    void advanced(Meter.State state) {
        if (clock.getAsLong() - shownAt >= INTERVAL_NANOS || state.percent() == 100 && shownPercent < 100) {
            progress(state);
        }
    }

    private void progress(Meter.State state) {
        shownAt = clock.getAsLong();
        shownPercent = state.percent();
        ObjectNode event = event("progress").put("percent", tenths(state.percent())).put("phase", state.phase());
        OptionalDouble left = state.secondsLeft();
        String time = left.isPresent() ? ", " + Duration.of(left.getAsDouble()) + " left" : "";
        event.put("message", String.format(Locale.ROOT, "%s: %.0f %%%s", state.phase(), state.percent(), time));
        state.rate().ifPresent(rate -> event.put("rate", tenths(rate)));
        left.ifPresent(seconds -> event.put("seconds_left", tenths(seconds)));
        print(event);
    }

    @Override
    public void warning(String code, String message) {
        print(event("warning").put("code", code).put("message", message));
    }

    @Override
    public void output(Path path, String description) {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        ObjectNode event = event("output")
                .put("name", dot > 0 ? file.substring(0, dot) : file)
                .put("path", path.toString())
                .put("description", description);
        Path style = path.resolveSibling((dot > 0 ? file.substring(0, dot) : file) + ".qml");
        if (!style.equals(path) && Files.exists(style)) {
            event.put("style", style.toString());
        }
        print(event);
    }

    @Override
    public void error(String code, Problem problem) {
        print(event("error")
                .put("code", code)
                .put("message", problem.what())
                .put("where", problem.where())
                .put("hint", problem.mend()));
    }

    @Override
    public void plan(RunPlan plan) {
        ObjectNode event = event("plan");
        RunPlan.Grid grid = plan.grid();
        event.putObject("grid")
                .put("crs", grid.crs())
                .put("width", grid.width())
                .put("height", grid.height())
                .put("cell_width", grid.cellWidth())
                .put("cell_height", grid.cellHeight())
                .putArray("extent").add(grid.west()).add(grid.south()).add(grid.east()).add(grid.north());
        ArrayNode inputs = event.putArray("inputs");
        for (RunPlan.Input input : plan.inputs()) {
            inputs.addObject()
                    .put("role", input.role())
                    .put("path", input.file().toString())
                    .put("alignment", input.alignment());
        }
        plan.assumptions().forEach(event.putArray("assumptions")::add);
        ArrayNode products = event.putArray("products");
        for (Product product : plan.products()) {
            products.addObject().put("name", product.name()).put("title", product.title()).put("unit", product.unit());
        }
        event.put("cells", plan.cells()).put("distinct_sites", plan.distinctSites());
        print(event.put("memory_bytes", plan.memoryBytes()).put("disk_bytes", plan.diskBytes()));
    }

    @Override
    public void ended(int status) {
        print(event("done").put("seconds", tenths(seconds())).put("exit", status));
    }

    private static ObjectNode event(String kind) {
        return JSON.createObjectNode().put("event", kind);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private synchronized void print(ObjectNode event) {
        out.println(event);
        out.flush();
    }
}
