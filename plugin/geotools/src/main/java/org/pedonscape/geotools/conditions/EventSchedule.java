package org.pedonscape.geotools.conditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.DoubleToIntFunction;
import org.pedonscape.geotools.problem.NearestName;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.EventType;
import org.pedonscape.geotools.project.Project.EventRule;
import org.pedonscape.kernel.site.LandUseEvent;

/**
 * The events a project asks for, checked and spread over the years once, then picked by land cover for each cell.
 * Immutable.
 */
public final class EventSchedule {

    private final List<Dated> events;

    /** One event in one year, and the land-cover codes it is for (none: all). */
    private record Dated(LandUseEvent event, Set<Integer> onlyClasses) {}

    private EventSchedule(List<Dated> events) {
        this.events = List.copyOf(events);
    }

    /** No events but those of land-cover change. */
    public static EventSchedule none() {
        return new EventSchedule(List.of());
    }

    /**
     * Checks rules and spreads them over the years. A repeated event happens in {@code year}, {@code year + every}
     * and so on up to and including {@code until}.
     *
     * @param rules what the project asks for
     * @param startYear first year of the history; no event may precede it
     * @return the schedule
     * @throws ProblemException with everything wrong about the rules
     */
    public static EventSchedule of(List<EventRule> rules, int startYear) {
        List<Problem> problems = new ArrayList<>();
        List<Dated> events = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            EventRule rule = rules.get(i);
            String where = "events: entry " + (i + 1) + " (" + rule.type() + ")";
            int before = problems.size();
            Optional<EventType> type = EventType.of(rule.type());
            if (type.isEmpty()) {
                List<String> known = Arrays.stream(EventType.values()).map(EventType::key).toList();
                problems.add(Problem.data(
                        "unknown event type '" + rule.type() + "'", where, NearestName.advice(rule.type(), known)));
                continue;
            }
            checkYears(rule, startYear, where, problems);
            checkAmounts(rule, type.get(), where, problems);
            if (problems.size() == before) {
                spread(rule, maker(type.get(), rule.amounts()), events);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new EventSchedule(events);
    }

    private static void checkYears(EventRule rule, int startYear, String where, List<Problem> problems) {
        if (!(rule.year() >= startYear)) {
            problems.add(Problem.data(
                    "the event's year " + rule.year() + " precedes the first land-cover map (" + startYear + ")",
                    where + ": year",
                    "the profile is at steady state until " + startYear + "; start the event then or later"));
        }
        if (!(rule.every() >= 0)) {
            problems.add(Problem.data(
                    "the repeat interval " + rule.every() + " is negative", where + ": every", "use 0 for once"));
        }
        if (rule.every() > 0 && !(rule.until() >= rule.year() && rule.until() < rule.year() + 10000)) {
            problems.add(Problem.data(
                    "the last year " + rule.until() + " of a repeated event is not after its first " + rule.year(),
                    where + ": until",
                    "give the last year of the repetition"));
        }
    }

    private static void checkAmounts(EventRule rule, EventType type, String where, List<Problem> problems) {
        Set<String> known = new TreeSet<>();
        for (EventType.Amount amount : type.amounts()) {
            known.add(amount.key());
            String range = "give a value from " + amount.lowest() + " to " + amount.highest();
            Double value = rule.amounts().get(amount.key());
            if (value == null) {
                problems.add(Problem.data("the setting '" + amount.key() + "' is missing", where, range));
            } else if (!(value >= amount.lowest() && value <= amount.highest())) {
                problems.add(Problem.data(
                        amount.key() + " = " + value + " is out of range", where + ": " + amount.key(), range));
            }
        }
        for (String key : new TreeSet<>(rule.amounts().keySet())) {
            if (!known.contains(key)) {
                problems.add(Problem.data(
                        "the event has no setting '" + key + "'", where, NearestName.advice(key, known)));
            }
        }
    }

    /** From users' units (cm, t C/ha) to the kernel's (m, kg C m-2). */
    private static DoubleFunction<LandUseEvent> maker(EventType type, Map<String, Double> amounts) {
        return year -> switch (type) {
            case PLOUGH ->
                new LandUseEvent.Plough(year, amounts.get("depth_cm") / 100, amounts.get("aggregates_broken"));
            case CLEAR -> new LandUseEvent.Clear(year, amounts.get("residue_left"));
            case HARVEST -> new LandUseEvent.Harvest(year, amounts.get("exported_share"));
            case MANURE -> new LandUseEvent.Manure(year, amounts.get("carbon_t_ha") / 10);
            case DRAIN -> new LandUseEvent.Drain(year, amounts.get("water_table_cm") / 100);
            case FIRE -> new LandUseEvent.Fire(year, amounts.get("burnt_share"), amounts.get("char_share"));
            case LIME -> new LandUseEvent.Lime(year, amounts.get("ph"));
        };
    }

    private static void spread(EventRule rule, DoubleFunction<LandUseEvent> maker, List<Dated> events) {
        Set<Integer> only = Set.copyOf(rule.onlyClasses());
        if (rule.every() == 0) {
            events.add(new Dated(maker.apply(rule.year()), only));
            return;
        }
        // By count, not by adding up, so that the years carry no rounding error.
        for (int k = 0; rule.year() + k * rule.every() <= rule.until(); k++) {
            events.add(new Dated(maker.apply(rule.year() + k * rule.every()), only));
        }
    }

    /** Number of dated events, over all classes. */
    public int size() {
        return events.size();
    }

    /**
     * The events of one cell.
     *
     * @param codeIn land-cover code of the cell in a year
     * @return events in the order of the project
     */
    List<LandUseEvent> forCell(DoubleToIntFunction codeIn) {
        List<LandUseEvent> chosen = new ArrayList<>();
        for (Dated dated : events) {
            if (dated.onlyClasses().isEmpty()
                    || dated.onlyClasses().contains(codeIn.applyAsInt(dated.event().year()))) {
                chosen.add(dated.event());
            }
        }
        return chosen;
    }
}
