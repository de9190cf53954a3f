package org.pedonscape.geotools.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pedonscape.geotools.project.Project.EventRule;

/** Reads the events of a project. */
final class EventReader {

    private final Reading reading;
    private final int firstYear;
    private final int lastYear;

    /**
     * @param reading the reading under way
     * @param firstYear year of the first land-cover map, in which the forecast starts
     * @param lastYear last year of the forecast
     */
    EventReader(Reading reading, int firstYear, int lastYear) {
        this.reading = reading;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /**
     * @param events the list of events
     * @return those that are well formed
     */
    List<EventRule> read(Section events) {
        List<EventRule> rules = new ArrayList<>();
        events.entries().forEach(event -> rule(event).ifPresent(rules::add));
        return rules;
    }

    private Optional<EventRule> rule(Section event) {
        Optional<EventType> type = event.child("type").text().flatMap(EventType::of);
        Optional<Double> year = event.child("year").number();
        if (type.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        if (year.get() < firstYear) {
            reading.problem("the event is in " + PlainNumber.of(year.get()) + ", before the first land-cover map ("
                            + firstYear + ")", event.child("year"),
                    "the forecast starts in " + firstYear + ": give a later year or an older map");
        }
        double until = event.child("until").number().orElse((double) lastYear);
        if (event.child("until").present() && until < year.get()) {
            reading.problem("the event ends in " + PlainNumber.of(until) + ", before it starts", event.child("until"),
                    "give a last year from " + PlainNumber.of(year.get()) + " on");
        }
        Map<String, Double> amounts = new LinkedHashMap<>();
        for (EventType.Amount amount : type.get().amounts()) {
            event.child(amount.key()).number().ifPresent(value -> amounts.put(amount.key(), value));
        }
        List<Integer> classes = event.child("land_cover").entries().stream()
                .flatMap(code -> code.integer().stream())
                .toList();
        double every = event.child("every").number().orElse(0.0);
        return Optional.of(new EventRule(type.get().key(), year.get(), every, until, classes, amounts));
    }
}
