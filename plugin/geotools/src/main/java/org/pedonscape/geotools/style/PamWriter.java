package org.pedonscape.geotools.style;

import java.util.List;
import java.util.Locale;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.Statistics;
import org.w3c.dom.Element;

/**
 * Writes the {@code .tif.aux.xml} that GDAL keeps beside a raster (Persistent Auxiliary Metadata): title,
 * depths, years, statistics, and for class codes a raster attribute table. Band description, unit, no-data value and
 * grid are in the TIFF; told twice they could differ, and which of the two wins depends on the item.
 */
public final class PamWriter {

    /** Type and usage numbers of GDAL's raster attribute tables. */
    private enum Field {
        VALUE("Value", 0, 5),
        CLASS("Class", 2, 2),
        RED("Red", 0, 6),
        GREEN("Green", 0, 7),
        BLUE("Blue", 0, 8),
        COUNT("Count", 1, 1);

        private final String name;
        private final int type;
        private final int usage;

        Field(String name, int type, int usage) {
            this.name = name;
            this.type = type;
            this.usage = usage;
        }
    }

    /**
     * The metadata as text.
     *
     * @param product the map
     * @param style how it is drawn; gives the classes of the attribute table
     * @param statistics statistics of all its cells
     * @return the document, to be stored as UTF-8
     */
    public String write(Product product, MapStyle style, Statistics statistics) {
        XmlText xml = new XmlText();
        Element root = xml.root("PAMDataset");
        Element about = XmlText.child(root, "Metadata");
        item(about, "title", product.title());
        item(about, "long_name", style.title());
        if (!Double.isNaN(product.topCm())) {
            item(about, "depth_top_cm", ColorMap.plain(product.topCm()));
            item(about, "depth_bottom_cm", ColorMap.plain(product.bottomCm()));
        }
        if (!Double.isNaN(product.year())) {
            item(about, "year", ColorMap.plain(product.year()));
        }
        if (!Double.isNaN(product.baseYear())) {
            item(about, "base_year", ColorMap.plain(product.baseYear()));
        }
        Element band = XmlText.child(root, "PAMRasterBand", "band", "1");
        if (style.colors() instanceof ColorMap.Values values) {
            attributeTable(band, values.entries(), statistics);
        }
        if (statistics.count() > 0) {
            statistics(XmlText.child(band, "Metadata"), statistics);
        }
        return xml.print("");
    }

    private static void statistics(Element metadata, Statistics statistics) {
        item(metadata, "STATISTICS_MAXIMUM", ColorMap.plain(statistics.max()));
        item(metadata, "STATISTICS_MEAN", ColorMap.plain(statistics.mean()));
        item(metadata, "STATISTICS_MINIMUM", ColorMap.plain(statistics.min()));
        item(metadata, "STATISTICS_STDDEV", ColorMap.plain(statistics.standardDeviation()));
        item(metadata, "STATISTICS_VALID_PERCENT",
                String.format(Locale.ROOT, "%.4g", statistics.validPercent()));
    }

    private static void attributeTable(Element band, List<ColorMap.Entry> entries, Statistics statistics) {
        Element table = XmlText.child(band, "GDALRasterAttributeTable", "tableType", "thematic");
        for (Field field : Field.values()) {
            Element definition = XmlText.child(table, "FieldDefn", "index", String.valueOf(field.ordinal()));
            XmlText.text(definition, "Name", field.name);
            XmlText.text(definition, "Type", String.valueOf(field.type));
            XmlText.text(definition, "Usage", String.valueOf(field.usage));
        }
        int index = 0;
        for (ColorMap.Entry entry : entries) {
            Element row = XmlText.child(table, "Row", "index", String.valueOf(index++));
            long cells = statistics.classCounts().getOrDefault((int) entry.quantity(), 0L);
            XmlText.text(row, "F", entry.number());
            XmlText.text(row, "F", entry.label());
            XmlText.text(row, "F", String.valueOf(entry.rgb() >> 16 & 0xff));
            XmlText.text(row, "F", String.valueOf(entry.rgb() >> 8 & 0xff));
            XmlText.text(row, "F", String.valueOf(entry.rgb() & 0xff));
            XmlText.text(row, "F", String.valueOf(cells));
        }
    }

    private static void item(Element metadata, String key, String value) {
        XmlText.child(metadata, "MDI", "key", key).setTextContent(value);
    }
}
