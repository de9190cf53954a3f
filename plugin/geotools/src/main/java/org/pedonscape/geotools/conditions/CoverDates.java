package org.pedonscape.geotools.conditions;

import java.util.List;
import org.pedonscape.geotools.project.Project.DatedMap;

/**
 * When the land-cover maps are of, and when what differs between two of them is taken to have changed: half way between
 * their years, since nothing tells when and the middle is wrong by the least on average (our own rule), or in the year
 * that the later map names, as a scenario's does.
 */
public final class CoverDates {

    private final int[] years;
    private final double[] changes;

    private CoverDates(int[] years, double[] changes) {
        this.years = years;
        this.changes = changes;
        if (years.length == 0) {
            throw new IllegalArgumentException("land cover needs a map at one date or more");
        }
        for (int i = 1; i < years.length; i++) {
            if (!(years[i] > years[i - 1] && changes[i] >= years[i - 1] && changes[i] <= years[i])) {
                throw new IllegalArgumentException("the years of the land-cover maps must ascend, and a change lies"
                        + " between its maps: " + years[i - 1] + ", " + changes[i] + ", " + years[i]);
            }
        }
    }

    /**
     * @param maps maps of a project, ascending by year
     * @return their dates
     */
    public static CoverDates of(List<DatedMap> maps) {
        int[] years = maps.stream().mapToInt(DatedMap::year).toArray();
        double[] changes = halfWay(years);
        for (int i = 1; i < years.length; i++) {
            if (maps.get(i).changed().isPresent()) {
                changes[i] = maps.get(i).changed().get();
            }
        }
        return new CoverDates(years, changes);
    }

    /**
     * @param years years of maps that do not say when anything changed, ascending
     * @return their dates
     */
    public static CoverDates ofYears(List<Integer> years) {
        int[] array = years.stream().mapToInt(Integer::intValue).toArray();
        return new CoverDates(array, halfWay(array));
    }

    private static double[] halfWay(int[] years) {
        double[] changes = new double[years.length];
        for (int i = 1; i < years.length; i++) {
            changes[i] = (years[i - 1] + years[i]) / 2.0;
        }
        return changes;
    }

    /** Number of maps. */
    public int count() {
        return years.length;
    }

    /**
     * @param date index of a map
     * @return its calendar year
     */
    public int year(int date) {
        return years[date];
    }

    /**
     * @param date index of a map, from 1
     * @return calendar year, perhaps with a fraction, in which what differs from the map before changed
     */
    public double changeBefore(int date) {
        return changes[date];
    }

    /** Calendar year of the first change between maps, rounded down; with one map the year of that map. */
    public int firstChange() {
        return (int) Math.floor(count() > 1 ? changes[1] : years[0]);
    }
}
