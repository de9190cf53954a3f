package org.pedonscape.geotools.style;

import java.util.List;
import org.w3c.dom.Element;

/**
 * Writes a style as QML, which QGIS (3.22 and later) loads by itself when it lies beside a raster of the same name.
 * QGIS does not read SLD for rasters.
 */
public final class QmlWriter {

    static final String DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n";
    static final String VERSION = "3.22.0";

    /**
     * A style as QML text.
     *
     * @param style the style
     * @return the document, to be stored as UTF-8
     */
    public String write(MapStyle style) {
        XmlText xml = new XmlText();
        Element root = xml.root("qgis", "version", VERSION, "styleCategories", "Symbology");
        pipe(root, style);
        XmlText.text(root, "blendMode", "0");
        return xml.print(DOCTYPE);
    }

    /**
     * Adds the part that a QML file and a project share.
     *
     * @param parent the style's or the layer's element
     * @param style the style
     */
    void pipe(Element parent, MapStyle style) {
        Element pipe = XmlText.child(parent, "pipe");
        List<ColorMap.Entry> entries = style.colors().entries();
        if (style.colors() instanceof ColorMap.Values) {
            Element renderer = XmlText.child(pipe, "rasterrenderer", "type", "paletted", "band", "1", "opacity", "1",
                    "alphaBand", "-1", "nodataColor", "");
            Element palette = XmlText.child(renderer, "colorPalette");
            for (ColorMap.Entry entry : entries) {
                XmlText.child(palette, "paletteEntry", "value", entry.number(), "color", entry.hex(), "alpha", "255",
                        "label", entry.label());
            }
        } else {
            pseudoColor(pipe, style);
        }
        // Nearest neighbour: smoothing would draw values that are not in the map.
        XmlText.child(pipe, "rasterresampler", "maxOversampling", "1");
    }

    private static void pseudoColor(Element pipe, MapStyle style) {
        List<ColorMap.Entry> entries = style.colors().entries();
        boolean ramp = style.colors() instanceof ColorMap.Ramp;
        String low = entries.get(0).number();
        String high = entries.get(entries.size() - (ramp ? 1 : 2)).number();
        Element renderer = XmlText.child(pipe, "rasterrenderer", "type", "singlebandpseudocolor", "band", "1",
                "opacity", "1", "alphaBand", "-1", "nodataColor", "", "classificationMin", low,
                "classificationMax", high);
        Element shader = XmlText.child(XmlText.child(renderer, "rastershader"), "colorrampshader",
                "colorRampType", ramp ? "INTERPOLATED" : "DISCRETE", "classificationMode", "1", "clip", "0",
                "minimumValue", low, "maximumValue", high, "labelPrecision", "4");
        for (ColorMap.Entry entry : entries) {
            String value = !ramp && entry.quantity() == ColorMap.Intervals.OPEN_END ? "inf" : entry.number();
            XmlText.child(shader, "item", "value", value, "color", entry.hex(), "alpha", "255", "label", entry.label());
        }
        // A continuous bar would show only its two ends; the list shows every stop.
        XmlText.child(shader, "rampLegendSettings", "useContinuousLegend", "0");
    }
}
