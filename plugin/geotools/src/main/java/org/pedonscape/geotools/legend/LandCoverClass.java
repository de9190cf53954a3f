package org.pedonscape.geotools.legend;

import java.util.Optional;

/**
 * One class of a land-cover map.
 *
 * @param code code in the raster
 * @param name name for people
 * @param surface whether there is a soil
 * @param vegetation what grows; present exactly where the surface is land
 */
public record LandCoverClass(int code, String name, Surface surface, Optional<VegetationChoice> vegetation)
        implements Legend.MapClass {

    /** Checks that land has a vegetation and nothing else has one. */
    public LandCoverClass {
        if ((surface == Surface.LAND) != vegetation.isPresent()) {
            throw new IllegalArgumentException("land, and only land, has a vegetation: " + code + " " + surface);
        }
    }
}
