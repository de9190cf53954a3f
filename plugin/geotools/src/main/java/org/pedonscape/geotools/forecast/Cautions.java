package org.pedonscape.geotools.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pedonscape.geotools.conditions.Assumptions;
import org.pedonscape.geotools.grid.AlignmentReport;
import org.pedonscape.geotools.grid.CellArea;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project;
import org.pedonscape.geotools.raster.RasterKind;
import org.pedonscape.geotools.style.StyleSet;
import org.pedonscape.kernel.model.PedonForecaster;

/** Says what a reader of the maps must know: what is missing, assumed, left out, forced or failed. */
final class Cautions {

    /** A run in which more of the forecast cells than this share fail makes no maps. */
    static final double MOST_FAILED = 0.05;

    // Change of a pool in a year, relative to plant input, that no map shows in a century.
    private static final double SETTLED = 1e-7;

    // Areas in the plane that are off by more than this are worth a word.
    private static final double AREA_ERROR = 0.02;

    private final Preparation ready;
    private final RunNotes notes;

    Cautions(Preparation ready, RunNotes notes) {
        this.ready = ready;
        this.notes = notes;
    }

    /** What is known before the first site is solved. */
    void before() {
        missingMap(ClassRole.SOIL, "texture, pH, depth and kind of soil");
        missingMap(ClassRole.GEOLOGY, "mineral class and depth to rock");
        alignment();
        moreBands();
        holes();
        leftOut();
        assumed();
        idleEvents();
        double plane = CellArea.of(ready.inputs().grid()).planeToGround();
        if (!(Math.abs(plane - 1) <= AREA_ERROR)) {
            notes.warn("plane-area", String.format(Locale.ROOT,
                    "areas and totals are those of the projection's plane, up to %.3g times those on the ground;"
                            + " an equal-area grid (grid.crs) makes them true", plane));
        }
        if (!StyleSet.picturesPossible()) {
            notes.warn("no-fonts", "this Java has no fonts, so no pictures are drawn; install fontconfig and a font"
                    + " (on Debian: fontconfig, fonts-dejavu-core)");
        }
    }

    /**
     * What the solving showed.
     *
     * @param solved the solved sites
     * @throws ProblemException when too many failed
     */
    void after(SolvedSites solved) {
        failed(solved);
        unsettled(solved);
        forced(solved);
    }

    /** Cells of sites that failed. */
    static long failedCells(SolvedSites solved, SiteTable sites) {
        return solved.failures().keySet().stream().mapToLong(sites::cells).sum();
    }

    private void missingMap(ClassRole role, String consequence) {
        if (!given(role)) {
            notes.warn("no-" + role.key() + "-map", "no " + role.key() + " map is given: " + consequence
                    + " come from other maps, properties and defaults");
        }
    }

    private boolean given(ClassRole role) {
        return ready.inputs().roles().rasters().stream().anyMatch(use -> use.role().equals(role.key()));
    }

    private void alignment() {
        for (InputRole role : ready.inputs().roles().rasters()) {
            AlignmentReport report = ready.inputs().alignment(role);
            if (report.covered() < 1) {
                notes.warn("partly-covered", String.format(Locale.ROOT, "%s covers %.1f %% of the grid (%s)",
                        role.role(), 100 * report.covered(), role.file().getFileName()));
            }
        }
    }

    /** A class map with more bands is a series of years, or a picture: the user should know what is looked at. */
    private void moreBands() {
        ProjectInputs inputs = ready.inputs();
        for (InputRole role : inputs.roles().rasters()) {
            int bands = inputs.raster(role.key()).info().bandCount();
            if (role.kind() == RasterKind.CLASSES && bands > 1) {
                notes.warn("first-band", String.format(Locale.ROOT,
                        "%s has %d bands; the codes are taken from the first (%s)", role.role(), bands,
                        role.file().getFileName()));
            }
        }
    }

    private void holes() {
        SurveyTally tally = ready.survey().tally();
        tally.covers().forEach((role, count) -> hole(role, count, "the nearest date is taken where there is one"));
        tally.classes().forEach((role, count) -> hole(role.key(), count, switch (role) {
            case SOIL -> given(ClassRole.GEOLOGY) ? "geology and defaults are taken there" : "defaults are taken there";
            case GEOLOGY -> given(ClassRole.SOIL) ? "soil and defaults are taken there" : "defaults are taken there";
            default -> "tables by zone have no value there";
        }));
    }

    private void hole(String role, ClassCount count, String consequence) {
        if (count.noData() > 0) {
            notes.warn("holes-" + role.replace(' ', '-'), String.format(Locale.ROOT,
                    "%s has no class on %d cells (%.1f %%): %s", role, count.noData(),
                    100.0 * count.noData() / count.all(), consequence));
        }
    }

    private void leftOut() {
        long all = ready.inputs().grid().cells();
        long outside = ready.survey().tally().outsideMask();
        if (outside > 0) {
            notes.warn("left-out-mask", told(outside, all, "outside the mask"));
        }
        ready.roster().leftOut().forEach((reason, cells) -> notes.warn(
                "left-out-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                told(cells, all, reason.label())));
    }

    private static String told(long cells, long all, String reason) {
        return String.format(
                Locale.ROOT, "%d cells (%.1f %%) are left out: %s", cells, 100.0 * cells / all, reason);
    }

    private void assumed() {
        Assumptions assumptions = ready.roster().assumptions();
        List<Assumptions.Entry> entries =
                assumptions.entries().stream().filter(entry -> entry.origin().assumed()).toList();
        List<String> sentences = assumptions.sentences();
        for (int i = 0; i < entries.size(); i++) {
            String condition = entries.get(i).condition().name().toLowerCase(Locale.ROOT).replace('_', '-');
            notes.warn("assumed-" + condition, sentences.get(i));
        }
    }

    /** Events for classes that no map has, mostly a code of another legend, and events after the last map. */
    private void idleEvents() {
        int last = ready.catalog().years().get(ready.catalog().years().size() - 1);
        Set<Integer> codes = new HashSet<>();
        ready.survey().tally().covers().values().forEach(count -> codes.addAll(count.cells().keySet()));
        for (Project.EventRule rule : ready.inputs().project().events()) {
            if (!rule.onlyClasses().isEmpty() && rule.onlyClasses().stream().noneMatch(codes::contains)) {
                notes.warn("idle-event", String.format(Locale.ROOT,
                        "the event '%s' of %.0f happens nowhere: no land-cover map has the codes %s", rule.type(),
                        rule.year(), rule.onlyClasses()));
            } else if (rule.year() > last) {
                notes.warn("idle-event", String.format(Locale.ROOT,
                        "the event '%s' of %.0f is in no map: the forecast ends at %d",
                        rule.type(), rule.year(), last));
            }
        }
    }

    private void failed(SolvedSites solved) {
        if (solved.failures().isEmpty()) {
            return;
        }
        SiteTable sites = ready.survey().sites();
        long cells = failedCells(solved, sites);
        double share = (double) cells / ready.roster().cellCount();
        Map.Entry<Integer, String> first = solved.failures().firstEntry();
        String what = String.format(Locale.ROOT, "the numbers of %d of %d sites (%d cells, %.2f %%) did not converge",
                solved.failures().size(), ready.roster().siteCount(), cells, 100 * share);
        String where = "first at " + place(sites.firstCell(first.getKey())) + ": " + first.getValue();
        if (share > MOST_FAILED) {
            throw new ProblemException(Problem.data(what, where, String.format(Locale.ROOT,
                    "a run makes no maps when more than %.0f %% fail; look at the inputs there, and undo changes to"
                            + " model.parameters and model.processes", 100 * MOST_FAILED)));
        }
        notes.warn("failed-sites", what + "; they are no-data; " + where);
    }

    /** Sites that are near their steady state but not at it: they drift a little from the first year on. */
    private void unsettled(SolvedSites solved) {
        SiteTable sites = ready.survey().sites();
        long cells = 0;
        long first = Long.MAX_VALUE;
        double worst = 0;
        for (int site = 0; site < sites.size(); site++) {
            if (solved.residual(site) > SETTLED) {
                cells += sites.cells(site);
                first = Math.min(first, sites.firstCell(site));
                worst = Math.max(worst, solved.residual(site));
            }
        }
        if (cells > 0) {
            notes.warn("unsettled-start", String.format(Locale.ROOT,
                    "%d cells (%.2f %%) start near their steady state, not at it: a pool still changes by up to %.2g of"
                            + " the plant input a year; first at %s",
                    cells, 100.0 * cells / ready.roster().cellCount(), worst, place(first)));
        }
    }

    /** Cells whose observed stock no plausible input keeps up. */
    private void forced(SolvedSites solved) {
        SiteTable sites = ready.survey().sites();
        long cells = 0;
        long first = Long.MAX_VALUE;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int site = 0; site < sites.size(); site++) {
            double scale = solved.inputScale(site);
            lowest = Math.min(lowest, scale);
            highest = Math.max(highest, scale);
            if (scale <= PedonForecaster.LEAST_INPUT_SCALE || scale >= PedonForecaster.MOST_INPUT_SCALE) {
                cells += sites.cells(site);
                first = Math.min(first, sites.firstCell(site));
            }
        }
        if (lowest != 1 || highest != 1) {
            notes.warn("scaled-input", String.format(Locale.ROOT,
                    "plant inputs were multiplied by %.3g to %.3g to meet the observed stock", lowest, highest));
        }
        if (cells > 0) {
            notes.warn("observed-stock-not-met", cells
                    + " cells do not meet their observed stock even with plant inputs at the limit of what is allowed; "
                    + "first at " + place(first));
        }
    }

    private String place(long cell) {
        int columns = ready.inputs().grid().width();
        int column = (int) (cell % columns);
        int row = (int) (cell / columns);
        return String.format(Locale.ROOT, "column %d, row %d (x %.9g, y %.9g)", column, row,
                ready.inputs().grid().centreX(column), ready.inputs().grid().centreY(row));
    }
}
