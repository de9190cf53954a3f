package org.pedonscape.sampledata;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The landscape of this repository, generated once for all tests. */
final class SampleMaps {

    /** Maps by name. */
    static final Map<String, RasterMap> MAPS = new Landscape(Landscape.SEED)
            .maps().stream().collect(Collectors.toUnmodifiableMap(RasterMap::name, Function.identity()));

    private SampleMaps() {}

    /** Values of a band, from 0. */
    static double[] values(String name, int band) {
        return MAPS.get(name).values()[band];
    }
}
