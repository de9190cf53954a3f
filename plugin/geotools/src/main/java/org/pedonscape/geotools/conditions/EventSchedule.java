package org.pedonscape.geotools.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.DoubleToIntFunction;
import java.util.stream.Collectors;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;
import org.pedonscape.geotools.project.Project.EventRule;
import org.pedonscape.kernel.site.LandUseEvent;

/**
 * The events a project asks for, checked and spread over the years once, then picked by land cover for each cell.
 * Immutable.
 */
public final class EventSchedule {

    private static final Map<String, Kind> KINDS = Map.of(
            "plough",
            new Kind(
                    List.of(Amount.optional("depth_cm", 0.1, 150, 25), Amount.optional("aggregates_broken", 0, 1, 0.5)),
                    a -> year -> new LandUseEvent.Plough(year, a[0] / 100, a[1])),
            "clear",
            new Kind(
                    List.of(Amount.optional("residue_left", 0, 20, 1)),
                    a -> year -> new LandUseEvent.Clear(year, a[0])),
            "harvest",
            new Kind(
                    List.of(Amount.required("exported_share", 0, 1)),
                    a -> year -> new LandUseEvent.Harvest(year, a[0])),
            "manure",
            new Kind(
                    List.of(Amount.required("carbon_t_ha", 0, 100)),
                    a -> year -> new LandUseEvent.Manure(year, a[0] / 10)),
            "drain",
            new Kind(
                    List.of(Amount.required("water_table_cm", 0, 100000)),
                    a -> year -> new LandUseEvent.Drain(year, a[0] / 100)),
            "fire",
            new Kind(
                    List.of(Amount.required("burnt_share", 0, 1), Amount.optional("char_share", 0, 0.5, 0.03)),
                    a -> year -> new LandUseEvent.Fire(year, a[0], a[1])),
            "lime",
            new Kind(List.of(Amount.required("ph", 2, 11)), a -> year -> new LandUseEvent.Lime(year, a[0])));

    private final List<Dated> events;

    /** One event in one year, and the land-cover codes it is for (none: all). */
    private record Dated(LandUseEvent event, Set<Integer> onlyClasses) {}

    /** A setting of an event, in users' units. */
    private record Amount(String key, double lowest, double highest, Optional<Double> otherwise) {

        static Amount required(String key, double lowest, double highest) {
            return new Amount(key, lowest, highest, Optional.empty());
        }

        static Amount optional(String key, double lowest, double highest, double otherwise) {
            return new Amount(key, lowest, highest, Optional.of(otherwise));
        }
    }

    /** What a type of event needs, and how it is made from that. */
    private record Kind(List<Amount> amounts, Maker maker) {}

    private interface Maker {
        DoubleFunction<LandUseEvent> with(double[] amounts);
    }

    private EventSchedule(List<Dated> events) {
        this.events = List.copyOf(events);
    }

    /** No events but those of land-cover change. */
    public static EventSchedule none() {
        return new EventSchedule(List.of());
    }

    /**
     * Checks rules and spreads them over the years. A repeated event happens in {@code year}, {@code year + every} and so
     * on up to and including {@code until}.
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
            Kind kind = KINDS.get(rule.type());
            if (kind == null) {
                problems.add(Problem.data(
                        "unknown event type '" + rule.type() + "'",
                        where,
                        "use one of: " + String.join(", ", new TreeSet<>(KINDS.keySet()))));
                continue;
            }
            checkYears(rule, startYear, where, problems);
            double[] amounts = amounts(rule, kind, where, problems);
            if (problems.size() == before) {
                spread(rule, kind.maker().with(amounts), events);
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

    private static double[] amounts(EventRule rule, Kind kind, String where, List<Problem> problems) {
        double[] values = new double[kind.amounts().size()];
        for (int i = 0; i < values.length; i++) {
            Amount amount = kind.amounts().get(i);
            Optional<Double> value = Optional.ofNullable(rule.amounts().get(amount.key())).or(amount::otherwise);
            if (value.isEmpty()) {
                problems.add(Problem.data(
                        "the setting '" + amount.key() + "' is missing",
                        where,
                        "give a value from " + amount.lowest() + " to " + amount.highest()));
                continue;
            }
            values[i] = value.get();
            if (!(values[i] >= amount.lowest() && values[i] <= amount.highest())) {
                problems.add(Problem.data(
                        amount.key() + " = " + values[i] + " is out of range",
                        where + ": " + amount.key(),
                        "give a value from " + amount.lowest() + " to " + amount.highest()));
            }
        }
        Set<String> known = kind.amounts().stream().map(Amount::key).collect(Collectors.toCollection(TreeSet::new));
        for (String key : new TreeSet<>(rule.amounts().keySet())) {
            if (!known.contains(key)) {
                problems.add(Problem.data(
                        "the event has no setting '" + key + "'", where, "its settings are: " + String.join(", ", known)));
            }
        }
        return values;
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
