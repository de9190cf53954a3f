package org.pedonscape.geotools.conditions;

import java.util.List;
import java.util.Optional;
import org.pedonscape.geotools.legend.GeologyLegend;
import org.pedonscape.geotools.legend.LandCoverLegend;
import org.pedonscape.geotools.legend.LegendCatalog;
import org.pedonscape.geotools.legend.SoilLegend;
import org.pedonscape.geotools.project.Project.LegendRef;

/** Cells and builders for the tests of this package. */
final class Cells {

    static final int TREE = 1;
    static final int GRASS = 2;
    static final int CROP = 3;
    static final int WETLAND = 4;
    static final int ARTIFICIAL = 5;
    static final int WATER = 7;

    private Cells() {}

    static LegendRef ready(String name) {
        return new LegendRef(Optional.of(name), Optional.empty());
    }

    static LandCoverLegend landCover(String name) {
        return LegendCatalog.landCover(ready(name));
    }

    static Optional<SoilLegend> soils(String name) {
        return Optional.of(LegendCatalog.soil(ready(name)));
    }

    static Optional<GeologyLegend> rocks() {
        return Optional.of(LegendCatalog.geology(ready("glim")));
    }

    static SiteBuilder builder(Integer... years) {
        return new SiteBuilder(
                landCover("unccd-7"), CoverDates.ofYears(List.of(years)), soils("wrb"), rocks(), EventSchedule.none());
    }

    /** A builder for projects that have neither a soil nor a geology map. */
    static SiteBuilder builderWithoutGround(String legend, Integer... years) {
        return new SiteBuilder(
                landCover(legend), CoverDates.ofYears(List.of(years)), Optional.empty(), Optional.empty(), EventSchedule.none());
    }

    /** A cell with a seasonal climate whose mean is {@code celsius} and whose rain sums to {@code millimetres}. */
    static CellValues cell(int dates, double celsius, double millimetres) {
        CellValues cell = new CellValues(dates);
        for (int m = 0; m < 12; m++) {
            cell.setTemperature(m, celsius - 8 * Math.cos(2 * Math.PI * m / 12));
            cell.setPrecipitation(m, millimetres / 12);
            cell.setEvapotranspiration(m, 60);
        }
        return cell;
    }

    static CellValues temperate(int... covers) {
        CellValues cell = cell(covers.length, 10, 800);
        for (int date = 0; date < covers.length; date++) {
            cell.setLandCover(date, covers[date]);
        }
        return cell;
    }
}
