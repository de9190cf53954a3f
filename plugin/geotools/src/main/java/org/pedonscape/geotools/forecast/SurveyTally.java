package org.pedonscape.geotools.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.conditions.RangeCheck;
import org.pedonscape.geotools.legend.LandCoverLegend;
import org.pedonscape.geotools.legend.Surface;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Project;

/**
 * Codes and values that occur on the grid. Soil, geology and zones are only counted where the land cover leaves
 * something to forecast: what they hold under water is nobody's concern. Not safe between threads: tally apart and
 * merge.
 */
final class SurveyTally {

    private final LandCoverLegend legend;
    private final RangeCheck ranges = new RangeCheck();
    private final Map<String, ClassCount> covers = new LinkedHashMap<>();
    private final Map<ClassRole, ClassCount> classes = new LinkedHashMap<>();
    private long inside;
    private long outside;

    SurveyTally(ProjectInputs inputs) {
        Project project = inputs.project();
        legend = inputs.builder().landCover();
        project.landCover().forEach(map -> covers.put(InputRoles.cover(map.year()), new ClassCount()));
        project.soil().ifPresent(map -> classes.put(ClassRole.SOIL, new ClassCount()));
        project.geology().ifPresent(map -> classes.put(ClassRole.GEOLOGY, new ClassCount()));
        project.zone().ifPresent(map -> classes.put(ClassRole.ZONE, new ClassCount()));
    }

    /** Counts a cell that the mask leaves out. */
    void outside() {
        outside++;
    }

    /**
     * Counts a cell.
     *
     * @param cell its values
     * @param reader the reader they come from
     * @param inBlock number of the cell in the reader's block
     * @param index number of the cell, row by row from the north-west
     */
    void add(CellValues cell, InputReader reader, int inBlock, long index) {
        inside++;
        boolean land = true;
        boolean some = false;
        int date = 0;
        for (ClassCount count : covers.values()) {
            int code = cell.landCover(date);
            count.add(code, reader.fraction(date, inBlock), index);
            if (code != CellValues.NO_CLASS) {
                Surface surface = legend.classOf(code).map(c -> c.surface()).orElse(Surface.LAND);
                some |= surface != Surface.UNKNOWN;
                land &= surface == Surface.LAND || surface == Surface.UNKNOWN;
            }
            date++;
        }
        if (!land || !some) {
            return;
        }
        ranges.check(cell, index);
        for (Map.Entry<ClassRole, ClassCount> entry : classes.entrySet()) {
            int code = switch (entry.getKey()) {
                case SOIL -> cell.soil();
                case GEOLOGY -> cell.geology();
                default -> cell.zone();
            };
            entry.getValue().add(code, reader.fraction(entry.getKey(), inBlock), index);
        }
    }

    void merge(SurveyTally other) {
        ranges.merge(other.ranges);
        other.covers.forEach((role, count) -> covers.get(role).merge(count));
        other.classes.forEach((role, count) -> classes.get(role).merge(count));
        inside += other.inside;
        outside += other.outside;
    }

    RangeCheck ranges() {
        return ranges;
    }

    /** Codes of each land-cover map, by its role, in the order of the years. */
    Map<String, ClassCount> covers() {
        return covers;
    }

    /** Codes of the other class maps that the project has. */
    Map<ClassRole, ClassCount> classes() {
        return classes;
    }

    /** Cells that the mask lets through. */
    long inside() {
        return inside;
    }

    /** Cells that the mask leaves out. */
    long outsideMask() {
        return outside;
    }
}
