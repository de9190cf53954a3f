package org.pedonscape.geotools.style;

import org.w3c.dom.Element;

/**
 * Writes a style as Styled Layer Descriptor 1.0.0 (OGC 02-070), which GeoServer and MapServer read. Version 1.0.0 with
 * a named layer, because the raster functions of Symbology Encoding 1.1 are not drawn by all readers. No-data is left
 * to the file.
 */
public final class SldWriter {

    private static final String SLD = "http://www.opengis.net/sld";

    /**
     * A style as SLD text.
     *
     * @param style the style
     * @param layer name of the layer it is for
     * @param title title of the style
     * @return the document, to be stored as UTF-8
     */
    public String write(MapStyle style, String layer, String title) {
        XmlText xml = new XmlText();
        Element root = xml.root("StyledLayerDescriptor", "version", "1.0.0", "xmlns", SLD,
                "xmlns:ogc", "http://www.opengis.net/ogc", "xmlns:xlink", "http://www.w3.org/1999/xlink",
                "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation", SLD + " http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd");
        Element named = XmlText.child(root, "NamedLayer");
        XmlText.text(named, "Name", layer);
        Element user = XmlText.child(named, "UserStyle");
        XmlText.text(user, "Name", style.key());
        XmlText.text(user, "Title", title);
        XmlText.text(user, "Abstract", style.heading());
        Element rule = XmlText.child(XmlText.child(user, "FeatureTypeStyle"), "Rule");
        Element raster = XmlText.child(rule, "RasterSymbolizer");
        XmlText.text(raster, "Opacity", "1");
        Element gray = XmlText.child(XmlText.child(raster, "ChannelSelection"), "GrayChannel");
        XmlText.text(gray, "SourceChannelName", "1");
        Element map = XmlText.child(raster, "ColorMap", "type", type(style.colors()));
        for (ColorMap.Entry entry : style.colors().entries()) {
            XmlText.child(map, "ColorMapEntry", "color", entry.hex(), "opacity", "1", "quantity", entry.number(),
                    "label", entry.label());
        }
        return xml.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    private static String type(ColorMap colors) {
        if (colors instanceof ColorMap.Ramp) {
            return "ramp";
        }
        return colors instanceof ColorMap.Intervals ? "intervals" : "values";
    }
}
