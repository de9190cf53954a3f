package org.pedonscape.geotools.legend;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The vegetation types a land-cover class may stand for: one, or several of which the climate picks one, as with the
 * UNCCD class "tree-covered" that holds taiga as well as rain forest.
 */
public final class VegetationChoice {

    private final TreeMap<Double, VegetationType> byWarmth;
    private final VegetationType only;

    /**
     * @param warmerThan type by the lowest mean annual temperature, degrees Celsius, at which it is taken; one of the
     *     limits must be negative infinity
     */
    VegetationChoice(Map<Double, VegetationType> warmerThan) {
        byWarmth = new TreeMap<>(warmerThan);
        if (!byWarmth.containsKey(Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("a choice needs a type for the coldest places: " + byWarmth);
        }
        only = byWarmth.size() == 1 ? byWarmth.firstEntry().getValue() : null;
    }

    /**
     * @param meanAnnualTemperature degrees Celsius, a number
     * @return the type that stands here
     */
    public VegetationType at(double meanAnnualTemperature) {
        return only != null ? only : byWarmth.floorEntry(meanAnnualTemperature).getValue();
    }

    /** All types it may stand for, coldest first. */
    public List<VegetationType> types() {
        return List.copyOf(byWarmth.values());
    }
}
