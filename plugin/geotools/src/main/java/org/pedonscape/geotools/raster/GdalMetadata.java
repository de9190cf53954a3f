package org.pedonscape.geotools.raster;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of GDAL's private TIFF tag GDAL_METADATA (42112): band names, units, scale, statistics and free items, as
 * described in GDAL's GeoTIFF driver documentation.
 */
final class GdalMetadata {

    private GdalMetadata() {}

    /**
     * Reads what the file says about its bands.
     *
     * @param xml content of the tag, may be empty
     * @param bandCount number of bands of the file
     * @return one entry a band
     * @throws XMLStreamException when the text is not XML
     */
    static List<BandInfo> bands(String xml, int bandCount) throws XMLStreamException {
        Map<Integer, Map<String, String>> byBand = new TreeMap<>();
        if (!xml.isBlank()) {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Item")) {
                    String sample = reader.getAttributeValue(null, "sample");
                    String role = reader.getAttributeValue(null, "role");
                    if (sample != null && role != null) {
                        byBand.computeIfAbsent(Integer.valueOf(sample), any -> new TreeMap<>())
                                .put(role, unescaped(reader.getElementText()));
                    }
                }
            }
        }
        List<BandInfo> bands = new ArrayList<>();
        for (int band = 0; band < bandCount; band++) {
            Map<String, String> roles = byBand.getOrDefault(band, Map.of());
            bands.add(new BandInfo(
                    roles.getOrDefault("description", ""),
                    roles.getOrDefault("unittype", ""),
                    Double.parseDouble(roles.getOrDefault("scale", "1")),
                    Double.parseDouble(roles.getOrDefault("offset", "0"))));
        }
        return bands;
    }

    /**
     * Writes the tag.
     *
     * @param items free items of the whole file
     * @param bands names, units and scales
     * @param statistics one a band; bands without a value get none
     * @return the XML
     */
    static String xml(Map<String, String> items, List<BandInfo> bands, List<BandStatistics> statistics) {
        StringWriter text = new StringWriter();
        text.write("<GDALMetadata>\n");
        new TreeMap<>(items).forEach((name, value) -> item(text, name, "", value));
        for (int band = 0; band < bands.size(); band++) {
            String sample = " sample=\"" + band + "\"";
            BandInfo info = bands.get(band);
            BandStatistics of = statistics.get(band);
            if (of.valid() > 0) {
                item(text, "STATISTICS_MINIMUM", sample, number(of.minimum()));
                item(text, "STATISTICS_MAXIMUM", sample, number(of.maximum()));
                item(text, "STATISTICS_MEAN", sample, number(of.mean()));
                item(text, "STATISTICS_STDDEV", sample, number(of.standardDeviation()));
                item(text, "STATISTICS_VALID_PERCENT", sample, number(Math.rint(of.validPercent() * 1000) / 1000));
            }
            if (!info.description().isEmpty()) {
                item(text, "DESCRIPTION", sample + " role=\"description\"", info.description());
            }
            if (!info.unit().isEmpty()) {
                item(text, "UNITTYPE", sample + " role=\"unittype\"", info.unit());
            }
            if (info.scaled()) {
                item(text, "SCALE", sample + " role=\"scale\"", number(info.scale()));
                item(text, "OFFSET", sample + " role=\"offset\"", number(info.offset()));
            }
        }
        text.write("</GDALMetadata>\n");
        return text.toString();
    }

    /**
     * A number in its shortest exact form; whole numbers without a fraction.
     *
     * @param value any value
     * @return text that GDAL parses; {@code nan} for NaN
     */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static void item(StringWriter text, String name, String attributes, String value) {
        // GDAL escapes values twice and undoes it twice; with one escape it would cut a value at its first ampersand.
        text.write("  <Item name=\"" + escaped(name) + "\"" + attributes + ">" + escaped(escaped(value)) + "</Item>\n");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
