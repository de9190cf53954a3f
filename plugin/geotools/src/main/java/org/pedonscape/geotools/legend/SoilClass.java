package org.pedonscape.geotools.legend;

import java.util.Optional;
import java.util.OptionalDouble;
import org.pedonscape.kernel.site.MineralClass;
import org.pedonscape.kernel.site.SoilGroup;

/**
 * One class of a soil map. What it does not say is left to the geology and then to the general default.
 *
 * @param code code in the raster
 * @param name name for people
 * @param group the kind of soil; empty for a class that is no soil or not known (ocean, no data)
 * @param mineralClass what the fine fraction is made of; empty where the parent material decides
 * @param clay percent of the fine earth
 * @param silt percent of the fine earth
 * @param coarse percent by volume
 * @param ph pH in water
 * @param bedrockDepth cm
 * @param waterTable mean depth, cm
 * @param sodicity exchangeable sodium percentage
 */
public record SoilClass(
        int code,
        String name,
        Optional<SoilGroup> group,
        Optional<MineralClass> mineralClass,
        OptionalDouble clay,
        OptionalDouble silt,
        OptionalDouble coarse,
        OptionalDouble ph,
        OptionalDouble bedrockDepth,
        OptionalDouble waterTable,
        OptionalDouble sodicity)
        implements Legend.MapClass {}
