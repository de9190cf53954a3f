package org.pedonscape.geotools.forecast;

import java.util.List;
import java.util.Optional;
import org.pedonscape.geotools.product.DepthInterval;
import org.pedonscape.geotools.product.Measure;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.kernel.model.Forecast;
import org.pedonscape.kernel.profile.ProfileState;
import org.pedonscape.kernel.site.Site;

/**
 * From a forecast to one value a map, in users' units. Stocks are those of an equivalent mineral mass (Ellert and
 * Bettany 1995), so that a change is one of carbon and not of a soil that swelled or shrank.
 */
final class ProductValues {

    /** 1 kg C m-2 is 10 t C/ha. */
    private static final double TONNES_PER_HECTARE = 10;

    private static final double CENTIMETRES = 100;
    private static final double PERCENT = 100;

    private final List<ProductCatalog.Entry> entries;
    private final double[] years;

    /**
     * @param catalog the maps to make
     */
    ProductValues(ProductCatalog catalog) {
        entries = catalog.entries();
        years = catalog.years().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** Number of maps. */
    int count() {
        return entries.size();
    }

    /** Years a forecast must have a state for, ascending; not to be changed. */
    double[] years() {
        return years;
    }

    /**
     * Value of a map.
     *
     * @param entry number of the map in the catalogue
     * @param forecast states at {@link #years()}
     * @param site the site it is for
     * @return the value in the map's unit; NaN where there is none
     */
    float value(int entry, Forecast forecast, Site site) {
        ProductCatalog.Entry map = entries.get(entry);
        ProfileState state = forecast.states().get(map.yearIndex());
        ProfileState base = forecast.states().get(map.baseIndex());
        double value = switch (map.measure()) {
            case SOC_STOCK -> stock(state, map.interval());
            case SOC_CHANGE -> stock(state, map.interval()) - stock(base, map.interval());
            case SOC_CHANGE_PERCENT -> share(
                    stock(state, map.interval()) - stock(base, map.interval()), stock(base, map.interval()));
            case BOUNDARY_DEPTH -> CENTIMETRES * state.boundary().depth();
            case BOUNDARY_SHIFT -> CENTIMETRES * (state.boundary().depth() - base.boundary().depth());
            case ZERO_FLUX_PLANE -> CENTIMETRES * state.boundary().zeroFluxPlane();
            case CONNECTIVITY -> PERCENT * state.boundary().connectivity();
            case NEW_CARBON_SHARE -> newCarbon(state, map.interval().orElseThrow());
            case CONFIDENCE -> site.soil().confidence().code();
        };
        // A map never holds what no reader could draw.
        return Double.isFinite(value) ? (float) value : Float.NaN;
    }

    /** Whether a map is a stock; these are what the summary adds up. */
    boolean stock(int entry) {
        return entries.get(entry).measure() == Measure.SOC_STOCK;
    }

    private static double stock(ProfileState state, Optional<DepthInterval> interval) {
        DepthInterval depths = interval.orElseThrow();
        return TONNES_PER_HECTARE
                * state.equivalentMassStock(depths.topCm() / CENTIMETRES, depths.bottomCm() / CENTIMETRES);
    }

    private static double newCarbon(ProfileState state, DepthInterval depths) {
        double top = depths.topCm() / CENTIMETRES;
        double bottom = depths.bottomCm() / CENTIMETRES;
        return share(state.newCarbonStock(top, bottom), state.equivalentMassStock(top, bottom));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? PERCENT * part / whole : Double.NaN;
    }
}
