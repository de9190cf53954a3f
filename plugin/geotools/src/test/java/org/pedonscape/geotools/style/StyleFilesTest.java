package org.pedonscape.geotools.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.product.Statistics;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** SLD, QML and GDAL metadata, read back the way their readers do. */
class StyleFilesTest {

    private final Palette palette = Palette.shipped();
    private final List<Product> products = new ProductCatalog(List.of(2000, 2050), 2000).products();

    @Test
    void sldHasTheElementsOfVersionOneInTheirOrder() throws Exception {
        for (String key : palette.quantities()) {
            String text = new SldWriter().write(palette.style(key), "layer", "a title <&>");
            Element root = parse(text).getDocumentElement();
            assertEquals("StyledLayerDescriptor", root.getTagName());
            assertEquals("1.0.0", root.getAttribute("version"));
            assertEquals("http://www.opengis.net/sld", root.getNamespaceURI());
            Element named = only(root, "NamedLayer");
            assertEquals(List.of("Name", "UserStyle"), names(named));
            Element user = only(named, "UserStyle");
            assertEquals(List.of("Name", "Title", "Abstract", "FeatureTypeStyle"), names(user));
            assertEquals("a title <&>", only(user, "Title").getTextContent());
            Element raster = only(only(only(user, "FeatureTypeStyle"), "Rule"), "RasterSymbolizer");
            assertEquals(List.of("Opacity", "ChannelSelection", "ColorMap"), names(raster));
            assertEquals("1", only(only(only(raster, "ChannelSelection"), "GrayChannel"), "SourceChannelName")
                    .getTextContent());
            assertTrue(names(only(raster, "ColorMap")).size() <= 64);
        }
    }

    @Test
    void sldDrawnByGeoServersRulesGivesTheColoursOfTheMap() throws Exception {
        Random random = new Random(6);
        for (String key : palette.quantities()) {
            ColorMap colors = palette.style(key).colors();
            Element map = (Element) parse(new SldWriter().write(palette.style(key), "layer", "title"))
                    .getElementsByTagNameNS("*", "ColorMap").item(0);
            for (int i = 0; i < 500; i++) {
                double value = colors instanceof ColorMap.Values ? random.nextInt(7) : random.nextGaussian() * 100;
                // A ramp may differ by the last step of a channel, since each side rounds on its own.
                int most = colors instanceof ColorMap.Ramp ? 1 : 0;
                assertTrue(apart(colors.argb(value), asGeoServer(map, value)) <= most, key + " at " + value);
            }
            for (ColorMap.Entry entry : colors.entries()) {
                assertEquals(colors.argb(entry.quantity()), asGeoServer(map, entry.quantity()), key + " at a limit");
            }
        }
    }

    @Test
    void quantitiesArePlainNumbersAndTheLastClassIsOpen() throws Exception {
        for (String key : palette.quantities()) {
            MapStyle style = palette.style(key);
            Document sld = parse(new SldWriter().write(style, "layer", "title"));
            NodeList entries = sld.getElementsByTagNameNS("*", "ColorMapEntry");
            for (int i = 0; i < entries.getLength(); i++) {
                String quantity = ((Element) entries.item(i)).getAttribute("quantity");
                assertTrue(quantity.matches("-?\\d+(\\.\\d+)?"), quantity);
            }
            if (style.colors() instanceof ColorMap.Intervals) {
                Element last = (Element) entries.item(entries.getLength() - 1);
                assertEquals("1000000", last.getAttribute("quantity"));
            }
        }
    }

    @Test
    void qmlHoldsTheSameTable() throws Exception {
        for (String key : palette.quantities()) {
            MapStyle style = palette.style(key);
            String text = new QmlWriter().write(style);
            assertTrue(text.startsWith("<!DOCTYPE qgis"), "QGIS wants its document type first");
            Document document = parse(text);
            Element renderer = (Element) document.getElementsByTagName("rasterrenderer").item(0);
            boolean classes = style.colors() instanceof ColorMap.Values;
            assertEquals(classes ? "paletted" : "singlebandpseudocolor", renderer.getAttribute("type"));
            NodeList items = document.getElementsByTagName(classes ? "paletteEntry" : "item");
            List<ColorMap.Entry> entries = style.colors().entries();
            assertEquals(entries.size(), items.getLength());
            for (int i = 0; i < entries.size(); i++) {
                Element item = (Element) items.item(i);
                boolean open = style.colors() instanceof ColorMap.Intervals && i == entries.size() - 1;
                assertEquals(open ? "inf" : entries.get(i).number(), item.getAttribute("value"));
                assertEquals(entries.get(i).hex(), item.getAttribute("color"));
                assertEquals(entries.get(i).label(), item.getAttribute("label"));
            }
            if (!classes) {
                Element shader = (Element) document.getElementsByTagName("colorrampshader").item(0);
                assertEquals(style.colors() instanceof ColorMap.Ramp ? "INTERPOLATED" : "DISCRETE",
                        shader.getAttribute("colorRampType"));
            }
        }
    }

    @Test
    void metadataGiveStatisticsAndDepthsAndRepeatNothingOfTheTiff() throws Exception {
        Product product = product("soc_change_000-030_2000-2050");
        Statistics statistics = Statistics.ofAmounts(new float[] {1, 2, 3, Float.NaN});
        String text = new PamWriter().write(product, palette.style(product.quantity()), statistics);
        Map<String, String> items = items(parse(text));
        assertEquals("1", items.get("STATISTICS_MINIMUM"));
        assertEquals("3", items.get("STATISTICS_MAXIMUM"));
        assertEquals("2", items.get("STATISTICS_MEAN"));
        assertEquals(Math.sqrt(2.0 / 3), Double.parseDouble(items.get("STATISTICS_STDDEV")), 1e-15);
        assertEquals("75.00", items.get("STATISTICS_VALID_PERCENT"));
        assertEquals("0", items.get("depth_top_cm"));
        assertEquals("30", items.get("depth_bottom_cm"));
        assertEquals("2050", items.get("year"));
        assertEquals("2000", items.get("base_year"));
        assertFalse(text.contains("NoDataValue") || text.contains("UnitType") || text.contains("GeoTransform"));
    }

    @Test
    void classesGetAnAttributeTableWithColoursAndCounts() throws Exception {
        Product product = product("confidence");
        MapStyle style = palette.style("confidence");
        Statistics statistics = Statistics.ofClasses(new float[] {1, 1, 3, Float.NaN});
        Document document = parse(new PamWriter().write(product, style, statistics));
        List<String> fields = new ArrayList<>();
        NodeList names = document.getElementsByTagName("Name");
        for (int i = 0; i < names.getLength(); i++) {
            fields.add(names.item(i).getTextContent());
        }
        assertEquals(List.of("Value", "Class", "Red", "Green", "Blue", "Count"), fields);
        NodeList rows = document.getElementsByTagName("Row");
        assertEquals(style.colors().entries().size(), rows.getLength());
        assertEquals(List.of("1", style.colors().entries().get(0).label(), "223", "231", "207", "2"), cells(rows, 0));
        assertEquals("0", cells(rows, 1).get(5));
        assertEquals("1", cells(rows, 2).get(5));
    }

    @Test
    void aMapWithoutValuesHasNoStatistics() throws Exception {
        Product product = product("zero_flux_plane_2000");
        String text = new PamWriter().write(product, palette.style(product.quantity()),
                Statistics.ofAmounts(new float[] {Float.NaN}));
        assertFalse(text.contains("STATISTICS"));
    }

    /**
     * GeoTools' SLDColorMapBuilder: a ramp is interpolated, entry i of intervals ends at its quantity, values are
     * equal.
     */
    private static int asGeoServer(Element map, double value) {
        NodeList entries = map.getElementsByTagNameNS("*", "ColorMapEntry");
        String type = map.getAttribute("type");
        int n = entries.getLength();
        for (int i = 0; i < n; i++) {
            double quantity = quantity(entries, i);
            int color = color(entries, i);
            if (type.equals("values") && value == quantity || type.equals("intervals") && value < quantity
                    || type.equals("ramp") && (value == quantity || i == 0 && value < quantity)) {
                return color;
            }
            if (type.equals("ramp") && value < quantity) {
                double share = (value - quantity(entries, i - 1)) / (quantity - quantity(entries, i - 1));
                int mixed = 0xff;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int from = color(entries, i - 1) >> shift & 0xff;
                    mixed = mixed << 8 | (int) (from * (1 - share) + (color >> shift & 0xff) * share + 0.5);
                }
                return mixed;
            }
        }
        return type.equals("ramp") ? color(entries, n - 1) : 0;
    }

    private static double quantity(NodeList entries, int i) {
        return Double.parseDouble(((Element) entries.item(i)).getAttribute("quantity"));
    }

    private static int color(NodeList entries, int i) {
        return 0xff000000 | Integer.parseInt(((Element) entries.item(i)).getAttribute("color").substring(1), 16);
    }

    private static int apart(int one, int other) {
        int most = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }

    private static Map<String, String> items(Document document) {
        Map<String, String> items = new TreeMap<>();
        NodeList nodes = document.getElementsByTagName("MDI");
        for (int i = 0; i < nodes.getLength(); i++) {
            items.put(((Element) nodes.item(i)).getAttribute("key"), nodes.item(i).getTextContent());
        }
        return items;
    }

    private static List<String> cells(NodeList rows, int row) {
        NodeList cells = ((Element) rows.item(row)).getElementsByTagName("F");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.getLength(); i++) {
            texts.add(cells.item(i).getTextContent());
        }
        return texts;
    }

    private Product product(String name) {
        return products.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> names(Element parent) {
        List<String> names = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                names.add(element.getTagName());
            }
        }
        return names;
    }

    private static Element only(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        assertEquals(1, found.size(), name + " in " + parent.getTagName());
        return found.get(0);
    }

    static Document parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(new InputSource(new StringReader(text)));
    }
}
