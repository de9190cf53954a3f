package org.pedonscape.geotools.forecast;

import java.util.Locale;
import org.pedonscape.geotools.grid.AlignmentReport;
import org.pedonscape.geotools.grid.Resampling;

/** Says what was done to bring a raster to the grid. */
final class AlignmentText {

    private AlignmentText() {}

    /**
     * @param report what was done
     * @return such as {@code as it is}, or how values are made and from what
     */
    static String of(AlignmentReport report) {
        String covered = report.covered() < 1
                ? String.format(Locale.ROOT, "; covers %.1f %% of the grid", 100 * report.covered())
                : "";
        if (report.method() == Resampling.NONE) {
            return "as it is" + covered;
        }
        return String.format(Locale.ROOT, "%s, from %d x %d cells of %s x %s (%s), %.3g along a cell of the grid%s",
                method(report.method()), report.sourceWidth(), report.sourceHeight(),
                plain(report.sourceCellWidth()), plain(report.sourceCellHeight()), report.sourceCrs(), report.ratio(),
                covered);
    }

    private static String method(Resampling method) {
        return switch (method) {
            case NONE -> "as it is";
            case NEAREST -> "nearest cell";
            case MODE -> "class of the largest part";
            case BILINEAR -> "bilinear";
            case AREA_MEAN -> "area mean";
        };
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.6g", value).replaceAll("(\\.[0-9]*?)0+$", "$1").replaceAll("\\.$", "");
    }
}
