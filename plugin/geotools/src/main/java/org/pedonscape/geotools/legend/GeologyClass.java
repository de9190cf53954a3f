package org.pedonscape.geotools.legend;

import java.util.Optional;
import java.util.OptionalDouble;
import org.pedonscape.kernel.site.MineralClass;

/**
 * One class of a map of geology or parent material. The values stand where neither the project nor the soil class gives
 * one; the shifts are added to what the soil class gives, because a soil class lumps all rocks it occurs on.
 *
 * @param code code in the raster
 * @param name name for people
 * @param mineralClass what the fine fraction weathers to; empty where the rock does not tell
 * @param clay percent of the fine earth
 * @param silt percent of the fine earth
 * @param coarse percent by volume
 * @param ph pH in water
 * @param bedrockDepth cm
 * @param clayShift percentage points
 * @param siltShift percentage points
 * @param coarseShift percentage points
 * @param phShift pH units
 */
public record GeologyClass(
        int code,
        String name,
        Optional<MineralClass> mineralClass,
        OptionalDouble clay,
        OptionalDouble silt,
        OptionalDouble coarse,
        OptionalDouble ph,
        OptionalDouble bedrockDepth,
        double clayShift,
        double siltShift,
        double coarseShift,
        double phShift)
        implements Legend.MapClass {}
