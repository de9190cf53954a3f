package org.pedonscape.geotools.conditions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.EventType;
import org.pedonscape.geotools.project.Project.EventRule;
import org.pedonscape.kernel.site.LandUseEvent;
import org.pedonscape.kernel.site.Site;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;


class EventScheduleTest {

    @Test
    void everyTypeThatAProjectMayNameIsUnderstood() {
        for (EventType type : EventType.values()) {
            Map<String, Double> amounts = type.amounts().stream()
                    .collect(Collectors.toMap(EventType.Amount::key, EventType.Amount::highest));
            assertEquals(1, all(once(type.key(), 2010, amounts)).size(), type.key());
        }
    }

    private static EventRule once(String type, double year, Map<String, Double> amounts) {
        return new EventRule(type, year, 0, Double.NaN, List.of(), amounts);
    }

    private static List<LandUseEvent> all(EventRule... rules) {
        return EventSchedule.of(List.of(rules), 2000).forCell(year -> 0);
    }

    @Test
    void everyTypeIsTranslatedIntoTheKernelsUnits() {
        assertEquals(
                List.of(
                        new LandUseEvent.Plough(2001, 0.3, 0.4),
                        new LandUseEvent.Clear(2002, 2),
                        new LandUseEvent.Harvest(2003, 0.7),
                        new LandUseEvent.Manure(2004, 0.3),
                        new LandUseEvent.Drain(2005, 0.8),
                        new LandUseEvent.Fire(2006, 0.6, 0.03),
                        new LandUseEvent.Lime(2007, 6.5)),
                all(
                        once("plough", 2001, Map.of("depth_cm", 30.0, "aggregates_broken", 0.4)),
                        once("clear", 2002, Map.of("residue_left", 2.0)),
                        once("harvest", 2003, Map.of("exported_share", 0.7)),
                        once("manure", 2004, Map.of("carbon_t_ha", 3.0)),
                        once("drain", 2005, Map.of("water_table_cm", 80.0)),
                        once("fire", 2006, Map.of("burnt_share", 0.6, "char_share", 0.03)),
                        once("lime", 2007, Map.of("ph", 6.5))));
    }

    private static final Map<String, Double> PLOUGH = Map.of("depth_cm", 25.0, "aggregates_broken", 0.5);

    @Test
    void repeatedEventsIncludeTheLastYear() {
        List<LandUseEvent> events = all(new EventRule("plough", 2015, 5, 2050, List.of(), PLOUGH));
        assertEquals(8, events.size());
        assertEquals(2050, events.get(7).year());
        assertEquals(2015, events.get(0).year());
        List<LandUseEvent> tenths = all(new EventRule("plough", 2015, 0.1, 2016, List.of(), PLOUGH));
        assertEquals(11, tenths.size(), "no drift by adding up");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        List<EventRule> rules = List.of(
                once("plow", 2010, Map.of()),
                once("drain", 1990, Map.of()),
                once("plough", 2010, Map.of("depth_cm", 300.0, "aggregates_broken", 0.5, "deepness", 1.0)),
                new EventRule("lime", 2010, 2, 2009, List.of(), Map.of("ph", 6.0)),
                new EventRule("lime", 2010, -2, 2019, List.of(), Map.of("ph", 6.0)));
        List<Problem> problems =
                assertThrows(ProblemException.class, () -> EventSchedule.of(rules, 2000)).problems();
        assertEquals(7, problems.size(), problems.toString());
        assertTrue(problems.get(0).what().contains("unknown event type 'plow'"));
        assertTrue(problems.get(0).mend().contains("plough"));
        assertTrue(problems.get(1).what().contains("precedes the first land-cover map"));
        assertTrue(problems.get(2).what().contains("'water_table_cm' is missing"));
        assertTrue(problems.get(3).what().contains("depth_cm = 300.0 is out of range"));
        assertTrue(problems.get(4).what().contains("no setting 'deepness'"));
        assertTrue(problems.get(5).what().contains("not after its first"));
        assertTrue(problems.get(6).what().contains("negative"));
    }

    @Test
    void aRuleForSomeClassesLooksAtTheCoverOfItsYear() {
        EventSchedule schedule = EventSchedule.of(
                List.of(new EventRule("manure", 2000, 5, 2020, List.of(3), Map.of("carbon_t_ha", 2.0))), 2000);
        SiteBuilder builder = new SiteBuilder(
                Cells.landCover("unccd-7"), CoverDates.ofYears(List.of(2000, 2010)), Optional.empty(), Optional.empty(), schedule);
        Site site = builder.build(Cells.temperate(Cells.TREE, Cells.CROP)).orElseThrow();
        assertEquals(
                List.of(2005.0, 2010.0, 2015.0, 2020.0),
                site.events().stream()
                        .filter(LandUseEvent.Manure.class::isInstance)
                        .map(LandUseEvent::year)
                        .toList());
        Site left = builder.build(Cells.temperate(Cells.CROP, Cells.TREE)).orElseThrow();
        assertEquals(
                List.of(2000.0),
                left.events().stream()
                        .filter(LandUseEvent.Manure.class::isInstance)
                        .map(LandUseEvent::year)
                        .toList());
    }
}
