package org.pedonscape.geotools.raster;

/**
 * What a file says about a band.
 *
 * @param description name of the band, empty when none is given
 * @param unit unit of the values, empty when none is given
 * @param scale factor from stored to real values, 1 when none is given
 * @param offset added after scaling, 0 when none is given
 */
public record BandInfo(String description, String unit, double scale, double offset) {

    /**
     * A band of unscaled values.
     *
     * @param description name of the band
     * @param unit unit of the values
     * @return the band
     */
    public static BandInfo of(String description, String unit) {
        return new BandInfo(description, unit, 1, 0);
    }

    /** Whether stored values differ from real ones. */
    public boolean scaled() {
        return scale != 1 || offset != 0;
    }
}
