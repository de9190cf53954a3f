package org.pedonscape.geotools.raster;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.coverage.grid.io.imageio.geotiff.CRS2GeoTiffMetadataAdapter;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoKeyEntry;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffException;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffIIOMetadataEncoder;
import org.geotools.referencing.wkt.Formattable;

/**
 * A coordinate reference system as GeoTIFF keys (OGC 19-008r4, GeoTIFF 1.1, section 7). The keys are GeoTools' own
 * where the system has an EPSG code; otherwise the text form is stored as the citation {@code ESRI PE String = ...}
 * that GDAL, QGIS, ArcGIS and GeoTools read.
 *
 * @param directory tag 34735, unsigned 16 bit
 * @param doubles tag 34736
 * @param ascii tag 34737
 */
record GeoKeys(int[] directory, double[] doubles, String ascii) {

    private static final int MODEL_TYPE = 1024;
    private static final int RASTER_TYPE = 1025;
    private static final int CITATION = 1026;
    private static final int PROJECTED_CITATION = 3073;
    private static final int IS_AREA = 1;
    private static final int USER_DEFINED = 32767;
    private static final int HIGHEST_EPSG = 32767;
    private static final int DOUBLES_TAG = 34736;
    private static final int ASCII_TAG = 34737;

    /**
     * @param crs coordinate reference system, x first
     * @return its keys, with cells as areas (not points)
     * @throws GeoTiffException when the system can be put neither in keys nor in text
     */
    static GeoKeys of(CoordinateReferenceSystem crs) throws GeoTiffException {
        Builder keys = new Builder();
        if (needsText(crs)) {
            keys.number(MODEL_TYPE, USER_DEFINED); // GDAL looks for the text only where this is user defined
            keys.number(RASTER_TYPE, IS_AREA);
            keys.text(CITATION, crs.getName().getCode());
            keys.text(PROJECTED_CITATION, "ESRI PE String = " + esriText((Formattable) crs));
            return keys.build();
        }
        GeoTiffIIOMetadataEncoder encoder = new CRS2GeoTiffMetadataAdapter(crs).parseCoordinateReferenceSystem();
        boolean rasterType = false;
        for (int i = 1; i < encoder.getNumGeoKeyEntries(); i++) { // entry 0 is the header
            GeoKeyEntry entry = encoder.getGeoKeyEntryAt(i);
            int key = entry.getKeyID();
            if (key == RASTER_TYPE) {
                continue;
            }
            if (key > RASTER_TYPE && !rasterType) {
                keys.number(RASTER_TYPE, IS_AREA); // keys must ascend
                rasterType = true;
            }
            switch (entry.getTiffTagLocation()) {
                case DOUBLES_TAG -> keys.doubles(key, encoder.getGeoDoubleParams(key));
                case ASCII_TAG -> keys.text(key, encoder.getGeoAsciiParam(key));
                default -> keys.number(key, entry.getValueOffset());
            }
        }
        return keys.build();
    }

    /** GeoTools writes codes of other authorities, such as ESRI:54009, as if they were of EPSG. */
    private static boolean needsText(CoordinateReferenceSystem crs) {
        if (!(crs instanceof ProjectedCRS)) {
            return false;
        }
        boolean epsg = crs.getIdentifiers().stream()
                .anyMatch(id -> "EPSG".equals(id.getCodeSpace()) && isEpsgNumber(id.getCode()));
        return !epsg;
    }

    /** As ESRI writes it: no axes, and the interrupted Goode Homolosine told by its option 1. */
    private static String esriText(Formattable crs) {
        String text = crs.toWKT(0, false)
                .replaceAll(",\\s*AXIS\\[\"[^\"]*\",\\s*\\w+\\]", "")
                .replaceAll("([\\[,])\\s+", "$1")
                .replace("UNIT[\"m\",", "UNIT[\"Meter\",");
        int lastUnit = text.lastIndexOf(",UNIT[");
        return text.contains("PROJECTION[\"Goode_Homolosine\"]")
                ? text.substring(0, lastUnit) + ",PARAMETER[\"Option\",1.0]" + text.substring(lastUnit)
                : text;
    }

    private static boolean isEpsgNumber(String code) {
        return code.matches("\\d{1,5}") && Integer.parseInt(code) < HIGHEST_EPSG;
    }

    /** Collects keys in ascending order. */
    private static final class Builder {

        private final List<int[]> entries = new ArrayList<>();
        private final List<Double> doubles = new ArrayList<>();
        private final StringBuilder ascii = new StringBuilder();

        void number(int key, int value) {
            entries.add(new int[] {key, 0, 1, value});
        }

        void doubles(int key, double... values) {
            entries.add(new int[] {key, DOUBLES_TAG, values.length, doubles.size()});
            for (double value : values) {
                doubles.add(value);
            }
        }

        void text(int key, String value) {
            String ended = value.endsWith("|") ? value : value + "|";
            entries.add(new int[] {key, ASCII_TAG, ended.length(), ascii.length()});
            ascii.append(ended);
        }

        GeoKeys build() {
            int[] directory = new int[4 * (entries.size() + 1)];
            directory[0] = 1;
            directory[1] = 1;
            directory[3] = entries.size();
            for (int i = 0; i < entries.size(); i++) {
                System.arraycopy(entries.get(i), 0, directory, 4 * (i + 1), 4);
            }
            double[] all = doubles.stream().mapToDouble(Double::doubleValue).toArray();
            return new GeoKeys(directory, all, ascii.toString());
        }
    }
}
