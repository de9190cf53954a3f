package org.pedonscape.geotools.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pedonscape.geotools.legend.LandCoverClass;
import org.pedonscape.geotools.legend.LandCoverLegend;
import org.pedonscape.geotools.legend.Surface;

/**
 * The land cover of one cell over the map dates, without gaps: a date without a class takes that of the nearest date
 * that has one (the earlier of two equally near), so that a hole in a map makes no transition.
 *
 * @param classes one class a date
 */
record LandCoverHistory(List<LandCoverClass> classes) {

    /**
     * @return the history, or empty where no date has a class or one of them is water or ice
     */
    static Optional<LandCoverHistory> of(CellValues cell, LandCoverLegend legend, CoverDates dates) {
        List<Optional<LandCoverClass>> found = new ArrayList<>(dates.count());
        for (int date = 0; date < dates.count(); date++) {
            found.add(legend.classOf(cell.landCover(date)).filter(c -> c.surface() != Surface.UNKNOWN));
        }
        List<LandCoverClass> filled = new ArrayList<>(dates.count());
        for (int date = 0; date < dates.count(); date++) {
            Optional<LandCoverClass> nearest = nearest(found, dates, date);
            if (nearest.isEmpty() || nearest.get().surface() != Surface.LAND) {
                return Optional.empty();
            }
            filled.add(nearest.get());
        }
        return Optional.of(new LandCoverHistory(filled));
    }

    /**
     * What there is instead of a soil, over all dates.
     *
     * @return land, or the first surface that is none; empty where no date has a class
     */
    static Optional<Surface> surface(CellValues cell, LandCoverLegend legend, CoverDates dates) {
        Optional<Surface> found = Optional.empty();
        for (int date = 0; date < dates.count(); date++) {
            Optional<Surface> here = legend.classOf(cell.landCover(date))
                    .map(LandCoverClass::surface)
                    .filter(s -> s != Surface.UNKNOWN);
            if (here.isPresent() && here.get() != Surface.LAND) {
                return here;
            }
            found = found.or(() -> here);
        }
        return found;
    }

    private static Optional<LandCoverClass> nearest(List<Optional<LandCoverClass>> found, CoverDates dates, int date) {
        Optional<LandCoverClass> best = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (int other = 0; other < dates.count(); other++) {
            int away = Math.abs(dates.year(other) - dates.year(date));
            if (found.get(other).isPresent() && away < distance) {
                best = found.get(other);
                distance = away;
            }
        }
        return best;
    }

    /**
     * The code that holds in a year: that of the nearest map, before the first map that of the first.
     */
    int codeIn(double year, CoverDates dates) {
        int date = 0;
        while (date + 1 < dates.count() && dates.changeBefore(date + 1) <= year) {
            date++;
        }
        return classes.get(date).code();
    }
}
