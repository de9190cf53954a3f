package org.pedonscape.geotools.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.product.Product;
import org.w3c.dom.Element;

/**
 * Writes {@code results.qgs}: a QGIS 3 project with every map of a run, styled, grouped, at paths relative to the
 * project, so that the folder can be moved. QGIS Server serves the same file. The first map is shown, the others are
 * one click away.
 */
public final class QgisProjectWriter {

    private static final double MARGIN = 0.03;

    private final QmlWriter qml = new QmlWriter();

    /**
     * A layer: a map and how it is drawn.
     *
     * @param product the map; its file is expected beside the project as {@code name.tif}
     * @param style its style
     */
    public record Layer(Product product, MapStyle style) {}

    /**
     * A project as text.
     *
     * @param title title of the project
     * @param grid grid of all maps
     * @param layers the maps, at least one; groups stand in the order in which they first appear
     * @return the document, to be stored as UTF-8 beside the maps
     */
    public String write(String title, TargetGrid grid, List<Layer> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a project needs a layer");
        }
        CrsText crs = CrsText.of(grid.crs());
        XmlText xml = new XmlText();
        Element root = xml.root("qgis", "version", QmlWriter.VERSION, "projectname", title);
        XmlText.text(root, "title", title);
        reference(XmlText.child(root, "projectCrs"), crs);
        tree(root, layers);
        canvas(root, grid, crs);
        Element maps = XmlText.child(root, "projectlayers");
        for (Layer layer : layers) {
            layer(maps, layer, grid, crs);
        }
        properties(root, title, crs);
        Element settings = XmlText.child(root, "ProjectViewSettings", "UseProjectScales", "0");
        double[] box = box(grid);
        Element view = XmlText.child(settings, "DefaultViewExtent", "xmin", ColorMap.plain(box[0]),
                "ymin", ColorMap.plain(box[1]), "xmax", ColorMap.plain(box[2]), "ymax", ColorMap.plain(box[3]));
        reference(view, crs);
        return xml.print(QmlWriter.DOCTYPE);
    }

    private static void tree(Element root, List<Layer> layers) {
        Element tree = XmlText.child(root, "layer-tree-group");
        Map<String, Element> groups = new LinkedHashMap<>();
        boolean first = true;
        for (Layer layer : layers) {
            String open = first ? "1" : "0";
            Product product = layer.product();
            Element group = groups.computeIfAbsent(product.group(), name -> XmlText.child(tree, "layer-tree-group",
                    "name", name, "checked", "Qt::Checked", "expanded", open));
            XmlText.child(group, "layer-tree-layer", "id", id(product), "name", name(product),
                    "source", source(product), "providerKey", "gdal",
                    "checked", first ? "Qt::Checked" : "Qt::Unchecked", "expanded", open);
            first = false;
        }
    }

    private static void canvas(Element root, TargetGrid grid, CrsText crs) {
        Element canvas = XmlText.child(root, "mapcanvas", "name", "theMapCanvas", "annotationsVisible", "1");
        XmlText.text(canvas, "units", crs.geographic() ? "degrees" : "meters");
        double[] box = box(grid);
        double side = MARGIN * Math.max(box[2] - box[0], box[3] - box[1]);
        extent(canvas, box[0] - side, box[1] - side, box[2] + side, box[3] + side);
        XmlText.text(canvas, "rotation", "0");
        reference(XmlText.child(canvas, "destinationsrs"), crs);
    }

    private void layer(Element maps, Layer layer, TargetGrid grid, CrsText crs) {
        Product product = layer.product();
        Element map = XmlText.child(maps, "maplayer", "type", "raster", "styleCategories", "AllStyleCategories",
                "autoRefreshEnabled", "0", "hasScaleBasedVisibilityFlag", "0");
        double[] box = box(grid);
        extent(map, box[0], box[1], box[2], box[3]);
        XmlText.text(map, "id", id(product));
        XmlText.text(map, "datasource", source(product));
        XmlText.text(map, "shortname", product.name());
        XmlText.text(map, "title", product.title());
        XmlText.text(map, "abstract", layer.style().heading());
        XmlText.text(map, "layername", name(product));
        reference(XmlText.child(map, "srs"), crs);
        XmlText.text(map, "provider", "gdal");
        qml.pipe(map, layer.style());
        XmlText.text(map, "blendMode", "0");
    }

    private static void properties(Element root, String title, CrsText crs) {
        Element properties = XmlText.child(root, "properties");
        property(XmlText.child(properties, "Paths"), "Absolute", "bool", "false");
        // Without this QGIS ignores the project's own reference system.
        property(XmlText.child(properties, "SpatialRefSys"), "ProjectionsEnabled", "int", "1");
        property(properties, "WMSServiceCapabilities", "bool", "true");
        property(properties, "WMSServiceTitle", "QString", title);
        crs.authorityCode().ifPresent(code -> {
            Element list = XmlText.child(properties, "WMSCrsList", "type", "QStringList");
            XmlText.text(list, "value", code);
        });
    }

    private static void property(Element parent, String name, String type, String value) {
        XmlText.child(parent, name, "type", type).setTextContent(value);
    }

    /** QGIS reads the project's own system from the text, those of the layers from the code. */
    private static void reference(Element parent, CrsText crs) {
        Element system = XmlText.child(parent, "spatialrefsys");
        XmlText.text(system, "wkt", crs.wkt());
        crs.authorityCode().ifPresent(code -> {
            XmlText.text(system, "srid", code.substring(code.indexOf(':') + 1));
            XmlText.text(system, "authid", code);
        });
        XmlText.text(system, "description", crs.name());
        XmlText.text(system, "geographicflag", String.valueOf(crs.geographic()));
    }

    private static void extent(Element parent, double west, double south, double east, double north) {
        Element extent = XmlText.child(parent, "extent");
        XmlText.text(extent, "xmin", ColorMap.plain(west));
        XmlText.text(extent, "ymin", ColorMap.plain(south));
        XmlText.text(extent, "xmax", ColorMap.plain(east));
        XmlText.text(extent, "ymax", ColorMap.plain(north));
    }

    private static double[] box(TargetGrid grid) {
        return new double[] {grid.originX(), grid.originY() - grid.height() * grid.cellHeight(),
            grid.originX() + grid.width() * grid.cellWidth(), grid.originY()};
    }

    /** With the unit, since QGIS shows it nowhere else. */
    private static String name(Product product) {
        return product.unit().isEmpty() ? product.title() : product.title() + " [" + product.unit() + "]";
    }

    /** QGIS gives a layer a new id, lost to the layer tree, when its own has ten letters or fewer. */
    private static String id(Product product) {
        return "pedonscape_" + product.name();
    }

    private static String source(Product product) {
        return "./" + product.name() + ".tif";
    }
}
