package org.pedonscape.geotools.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.project.Project.DatedMap;

/** When what differs between two maps changed. */
class CoverDatesTest {

    private static DatedMap map(int year, Integer changed) {
        return new DatedMap(year, Path.of("map.tif"), Optional.ofNullable(changed));
    }

    @Test
    void aChangeIsHalfWayUnlessTheLaterMapNamesItsYear() {
        CoverDates dates = CoverDates.of(List.of(map(2000, null), map(2015, null), map(2050, 2026)));
        assertEquals(2007.5, dates.changeBefore(1));
        assertEquals(2026, dates.changeBefore(2));
        assertEquals(2007, dates.firstChange());
        assertEquals(2050, dates.year(2));
    }

    @Test
    void oneMapHasNoChange() {
        assertEquals(2006, CoverDates.ofYears(List.of(2006)).firstChange());
    }

    @Test
    void yearsMustAscendAndAChangeLieBetweenItsMaps() {
        assertThrows(IllegalArgumentException.class, () -> CoverDates.ofYears(List.of()));
        assertThrows(IllegalArgumentException.class, () -> CoverDates.ofYears(List.of(2015, 2000)));
        assertThrows(
                IllegalArgumentException.class, () -> CoverDates.of(List.of(map(2000, null), map(2015, 2016))));
    }
}
