package org.pedonscape.kernel.site;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Everything the model needs about one place: the boundary conditions above and below, and what happened when.
 *
 * @param climate mean monthly climate
 * @param soil lower boundary
 * @param initialVegetation what grew until {@code startYear}; the profile is at steady state with it
 * @param startYear calendar year at which the steady state ends and the history begins
 * @param events what happened since, in any order; sorted by year (stable) on construction
 * @param observedStock measured SOC stock of the top 30 cm in {@code startYear}, kg C m-2, to start from, or NaN; the
 *     plant input is scaled until the steady state meets it
 */
public record Site(
        MonthlyClimate climate,
        Soil soil,
        Vegetation initialVegetation,
        double startYear,
        List<LandUseEvent> events,
        double observedStock) {

    /** Sorts the events by year and checks that none precedes the start. */
    public Site {
        Objects.requireNonNull(climate, "climate");
        Objects.requireNonNull(soil, "soil");
        Objects.requireNonNull(initialVegetation, "initialVegetation");
        events = events.stream()
                .sorted(Comparator.comparingDouble(LandUseEvent::year))
                .toList();
        if (!events.isEmpty() && events.get(0).year() < startYear) {
            throw new IllegalArgumentException(
                    "an event in " + events.get(0).year() + " precedes the start year " + startYear);
        }
        if (observedStock <= 0) {
            throw new IllegalArgumentException("observedStock must be positive or NaN, got " + observedStock);
        }
    }
}
