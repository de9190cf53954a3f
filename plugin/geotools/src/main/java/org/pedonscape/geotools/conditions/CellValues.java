package org.pedonscape.geotools.conditions;

import java.util.Arrays;
import org.pedonscape.geotools.project.Quantity;

/**
 * The aligned input values of one cell, in users' units: what was read, before any table or default. A reusable
 * carrier: one a thread, cleared and filled again for each cell. Not safe to share between threads while it is filled.
 */
public final class CellValues {

    /** Stands for "the map has no value here". */
    public static final int NO_CLASS = Integer.MIN_VALUE;

    private static final int MONTHS = 12;

    /** K per m. */
    private static final double LAPSE_RATE = 0.0065;

    private final int[] landCover;
    private final double[] quantities = new double[Quantity.values().length];
    private final double[] temperature = new double[MONTHS];
    private final double[] precipitation = new double[MONTHS];
    private final double[] evapotranspiration = new double[MONTHS];
    private int soil;
    private int geology;
    private int zone;
    private double slope;
    private double latitude;
    private double referenceElevation;

    /**
     * An empty carrier.
     *
     * @param dates number of land-cover dates, at least 1
     */
    public CellValues(int dates) {
        if (dates < 1) {
            throw new IllegalArgumentException("a cell needs land cover at one date or more, got " + dates);
        }
        landCover = new int[dates];
        clear();
    }

    /** Forgets everything: no class anywhere, NaN for every number. */
    public void clear() {
        Arrays.fill(landCover, NO_CLASS);
        Arrays.fill(quantities, Double.NaN);
        Arrays.fill(temperature, Double.NaN);
        Arrays.fill(precipitation, Double.NaN);
        Arrays.fill(evapotranspiration, Double.NaN);
        soil = NO_CLASS;
        geology = NO_CLASS;
        zone = NO_CLASS;
        slope = Double.NaN;
        latitude = Double.NaN;
        referenceElevation = Double.NaN;
    }

    /** Number of land-cover dates. */
    public int dates() {
        return landCover.length;
    }

    /**
     * @param date index of the date, from 0
     * @return land-cover code, or {@link #NO_CLASS}
     */
    public int landCover(int date) {
        return landCover[date];
    }

    /**
     * @param date index of the date, from 0
     * @param code land-cover code, or {@link #NO_CLASS}
     */
    public void setLandCover(int date, int code) {
        landCover[date] = code;
    }

    /** Soil code, or {@link #NO_CLASS}. */
    public int soil() {
        return soil;
    }

    /**
     * @param code soil code, or {@link #NO_CLASS}
     */
    public void setSoil(int code) {
        soil = code;
    }

    /** Geology code, or {@link #NO_CLASS}. */
    public int geology() {
        return geology;
    }

    /**
     * @param code geology code, or {@link #NO_CLASS}
     */
    public void setGeology(int code) {
        geology = code;
    }

    /** Zone code, or {@link #NO_CLASS}. It serves the look-up of tables by zone and has no effect of its own. */
    public int zone() {
        return zone;
    }

    /**
     * @param code zone code, or {@link #NO_CLASS}
     */
    public void setZone(int code) {
        zone = code;
    }

    /**
     * @param quantity which
     * @return its value in {@link Quantity#unit()}, or NaN
     */
    public double quantity(Quantity quantity) {
        return quantities[quantity.ordinal()];
    }

    /**
     * @param quantity which
     * @param value value in {@link Quantity#unit()}, or NaN
     */
    public void setQuantity(Quantity quantity, double value) {
        quantities[quantity.ordinal()] = value;
    }

    /**
     * @param month 0 for January
     * @return mean air temperature, degrees Celsius, or NaN
     */
    public double temperature(int month) {
        return temperature[month];
    }

    /**
     * @param month 0 for January
     * @param celsius mean air temperature, degrees Celsius, or NaN
     */
    public void setTemperature(int month, double celsius) {
        temperature[month] = celsius;
    }

    /**
     * @param month 0 for January
     * @return precipitation, mm a month, or NaN
     */
    public double precipitation(int month) {
        return precipitation[month];
    }

    /**
     * @param month 0 for January
     * @param millimetres precipitation, mm a month, or NaN
     */
    public void setPrecipitation(int month, double millimetres) {
        precipitation[month] = millimetres;
    }

    /**
     * @param month 0 for January
     * @return potential evapotranspiration, mm a month; NaN to have it derived from temperature and latitude
     */
    public double evapotranspiration(int month) {
        return evapotranspiration[month];
    }

    /**
     * @param month 0 for January
     * @param millimetres potential evapotranspiration, mm a month, or NaN
     */
    public void setEvapotranspiration(int month, double millimetres) {
        evapotranspiration[month] = millimetres;
    }

    /** Slope of the ground as rise over run, or NaN. */
    public double slope() {
        return slope;
    }

    /**
     * @param riseOverRun slope, or NaN
     */
    public void setSlope(double riseOverRun) {
        slope = riseOverRun;
    }

    /** Latitude of the cell, degrees, north positive, or NaN. */
    public double latitude() {
        return latitude;
    }

    /**
     * @param degrees latitude, or NaN
     */
    public void setLatitude(double degrees) {
        latitude = degrees;
    }

    /** Elevation the temperature belongs to, m, or NaN. */
    public double referenceElevation() {
        return referenceElevation;
    }

    /**
     * @param metres elevation the temperature belongs to, m, or NaN
     */
    public void setReferenceElevation(double metres) {
        referenceElevation = metres;
    }

    /**
     * Temperature at the elevation of the cell: falls from the reference elevation by 6.5 K a kilometre, the standard
     * atmosphere (ICAO 1993, Doc 7488); as given where either elevation is missing.
     */
    double temperatureHere(int month) {
        return correctsForElevation()
                ? temperature[month] - LAPSE_RATE * (quantity(Quantity.ELEVATION) - referenceElevation)
                : temperature[month];
    }

    /** Whether the temperature is to be carried from the reference elevation to the elevation of the cell. */
    boolean correctsForElevation() {
        return !Double.isNaN(referenceElevation) && !Double.isNaN(quantity(Quantity.ELEVATION));
    }

    /** Whether potential evapotranspiration must be derived, because a month of it is missing. */
    boolean derivesEvapotranspiration() {
        for (double value : evapotranspiration) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Latitude to a tenth of a degree, the precision day length is computed with, so that neighbouring rows with the
     * same climate are one cell for the solver; the day length it costs is below 10 seconds outside the polar circles'
     * twilight seasons.
     */
    double latitudeForDayLength() {
        return Math.rint(latitude * 10) / 10;
    }

    /**
     * Identity of the boundary conditions: two cells with equal keys give the same site, bit for bit, so it need be
     * solved once. Values without effect (the zone, elevation where temperature needs no correction, latitude where
     * evapotranspiration is given) are not part of it.
     *
     * @return the key, a copy that outlives later changes
     */
    public CellKey key() {
        long[] bits = new long[landCover.length + 2 + quantities.length + 3 * MONTHS + 3];
        int n = 0;
        for (int code : landCover) {
            bits[n++] = code;
        }
        bits[n++] = soil;
        bits[n++] = geology;
        boolean lapse = correctsForElevation();
        for (Quantity quantity : Quantity.values()) {
            boolean idle = quantity == Quantity.ELEVATION && !lapse;
            bits[n++] = Double.doubleToLongBits(idle ? Double.NaN : quantities[quantity.ordinal()]);
        }
        for (double[] series : new double[][] {temperature, precipitation, evapotranspiration}) {
            for (double value : series) {
                bits[n++] = Double.doubleToLongBits(value);
            }
        }
        bits[n++] = Double.doubleToLongBits(slope);
        bits[n++] = Double.doubleToLongBits(lapse ? referenceElevation : Double.NaN);
        bits[n] = Double.doubleToLongBits(derivesEvapotranspiration() ? latitudeForDayLength() : Double.NaN);
        return new CellKey(bits);
    }

    /**
     * Takes the values a key was made from, but for those without effect: the zone is forgotten, and so are elevation
     * and latitude where nothing is derived from them. The site is the same, bit for bit, so a key is all that need be
     * kept of a cell.
     *
     * @param key key of a cell with the same number of land-cover dates
     */
    public void restore(CellKey key) {
        long[] bits = key.bits();
        if (bits.length != landCover.length + 2 + quantities.length + 3 * MONTHS + 3) {
            throw new IllegalArgumentException(key + " belongs to cells with another number of land-cover dates");
        }
        int n = 0;
        for (int date = 0; date < landCover.length; date++) {
            landCover[date] = (int) bits[n++];
        }
        soil = (int) bits[n++];
        geology = (int) bits[n++];
        zone = NO_CLASS;
        for (double[] series : new double[][] {quantities, temperature, precipitation, evapotranspiration}) {
            for (int i = 0; i < series.length; i++) {
                series[i] = Double.longBitsToDouble(bits[n++]);
            }
        }
        slope = Double.longBitsToDouble(bits[n++]);
        referenceElevation = Double.longBitsToDouble(bits[n++]);
        latitude = Double.longBitsToDouble(bits[n]);
    }
}
