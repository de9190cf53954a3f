package org.pedonscape.app.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.pedonscape.geotools.raster.BandInfo;
import org.pedonscape.geotools.raster.Georeference;
import org.pedonscape.geotools.raster.RasterInfo;

/** Says what is in a raster: for people and for programs. */
public final class SurveyReport {

    private SurveyReport() {}

    /**
     * @param survey a raster
     * @param out takes the text
     */
    public static void print(RasterSurvey survey, PrintWriter out) {
        RasterInfo info = survey.info();
        Georeference place = info.georeference();
        out.println("file       " + info.path());
        out.println("crs        " + name(place.crs()));
        out.printf(Locale.ROOT, "size       %d x %d cells of %s x %s%n", info.width(), info.height(),
                plain(place.cellWidth()), plain(place.cellHeight()));
        out.printf(Locale.ROOT, "extent     west %s, south %s, east %s, north %s%n", plain(place.originX()),
                plain(info.south()), plain(info.east()), plain(place.originY()));
        out.println("no-data    " + (info.noData().isPresent() ? plain(info.noData().getAsDouble()) : "none declared"));
        out.printf(Locale.ROOT, "stored as  %s, %s, blocks of %d x %d%n", info.type().name().toLowerCase(Locale.ROOT),
                info.compression(), info.blockWidth(), info.blockHeight());
        for (int band = 0; band < survey.bands().size(); band++) {
            print(band + 1, survey.bands().get(band), out);
        }
    }

    private static void print(int number, BandSurvey band, PrintWriter out) {
        BandInfo info = band.info();
        String title = info.description().isEmpty() ? "" : " " + info.description();
        out.println("band " + number + title + (info.unit().isEmpty() ? "" : " [" + info.unit() + "]"));
        if (info.scaled()) {
            out.println("  value = stored * " + plain(info.scale()) + " + " + plain(info.offset()));
        }
        out.printf(Locale.ROOT, "  with a value  %d of %d cells (%.1f %%)%n", band.valid(), band.cells(),
                100.0 * band.valid() / band.cells());
        if (band.valid() == 0) {
            return;
        }
        out.printf(Locale.ROOT, "  range         %s to %s, mean %s%n", plain(band.minimum()), plain(band.maximum()),
                plain(band.mean()));
        band.histogram().ifPresent(histogram -> {
            out.println("  code          cells");
            histogram.forEach((code, cells) -> out.printf(Locale.ROOT, "  %-13d %d (%.2f %%)%n", code, cells,
                    100.0 * cells / band.valid()));
        });
    }

    /**
     * @param survey a raster
     * @return the same as a JSON object
     */
    public static ObjectNode json(RasterSurvey survey) {
        RasterInfo info = survey.info();
        Georeference place = info.georeference();
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("path", info.path().toString()).put("crs", name(place.crs()));
        root.put("width", info.width()).put("height", info.height());
        root.put("cell_width", place.cellWidth()).put("cell_height", place.cellHeight());
        root.putArray("extent").add(place.originX()).add(info.south()).add(info.east()).add(place.originY());
        info.noData().ifPresent(value -> {
            if (Double.isFinite(value)) {
                root.put("nodata", value);
            } else {
                root.put("nodata", String.valueOf(value).toLowerCase(Locale.ROOT));
            }
        });
        root.put("type", info.type().name().toLowerCase(Locale.ROOT)).put("compression", info.compression());
        ArrayNode bands = root.putArray("bands");
        for (BandSurvey band : survey.bands()) {
            ObjectNode node = bands.addObject();
            node.put("description", band.info().description()).put("unit", band.info().unit());
            node.put("scale", band.info().scale()).put("offset", band.info().offset());
            node.put("cells", band.cells()).put("valid", band.valid());
            if (band.valid() > 0) {
                node.put("minimum", band.minimum()).put("maximum", band.maximum()).put("mean", band.mean());
            }
            band.histogram().ifPresent(histogram -> {
                ObjectNode classes = node.putObject("classes");
                histogram.forEach((code, cells) -> classes.put(String.valueOf(code), cells));
            });
        }
        return root;
    }

    /** The code where the system carries one; looking one up would search the whole EPSG database. */
    private static String name(CoordinateReferenceSystem crs) {
        return crs.getIdentifiers().stream()
                .findFirst()
                .map(id -> id + " (" + crs.getName().getCode() + ")")
                .orElse(crs.getName().getCode());
    }

    private static String plain(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value).toLowerCase(Locale.ROOT);
        }
        return new BigDecimal(String.format(Locale.ROOT, "%.9g", value)).stripTrailingZeros().toPlainString();
    }
}
