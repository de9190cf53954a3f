package org.pedonscape.geotools.legend;

import java.util.List;
import java.util.Optional;
import org.pedonscape.geotools.project.ClassRole;

/** A mapping table: what the codes of a class map mean for the soil. Immutable and safe to share between threads. */
public sealed interface Legend permits LandCoverLegend, SoilLegend, GeologyLegend {

    /** Name of the ready table, or the path of the user's own. */
    String name();

    /** Which class map it reads. */
    ClassRole role();

    /** All classes, ascending by code. */
    List<? extends MapClass> classes();

    /**
     * The class of a code.
     *
     * @param code as stored in the raster
     * @return the class, or empty when the table has no row for it
     */
    Optional<? extends MapClass> classOf(int code);

    /** What every class of a map has, whatever its role. */
    interface MapClass {
        /** Code in the raster. */
        int code();

        /** Name for people. */
        String name();
    }
}
