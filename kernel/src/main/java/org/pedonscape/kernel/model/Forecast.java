package org.pedonscape.kernel.model;

import java.util.List;
import org.pedonscape.kernel.profile.ProfileState;

/**
 * What a model says about one site.
 *
 * @param states the profile at each requested year, in the order asked for
 * @param inputScale factor by which plant inputs were scaled to meet an observed stock; 1 where none was given
 * @param iterations iterations the steady state took
 * @param residual largest remaining rate of change at the steady state, relative to the yearly plant input
 */
public record Forecast(List<ProfileState> states, double inputScale, int iterations, double residual) {

    /** Copies the list. */
    public Forecast {
        states = List.copyOf(states);
    }
}
