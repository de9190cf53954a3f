package org.pedonscape.geotools.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class QgisProjectWriterTest {

    private final Palette palette = Palette.shipped();
    private final List<Product> products = new ProductCatalog(List.of(2000, 2015, 2050), 2000).products();

    @Test
    void everyMapIsALayerAtARelativePathWithItsStyle() throws Exception {
        Document project = project("EPSG:32633");
        List<Element> layers = elements(project, "maplayer");
        assertEquals(products.size(), layers.size());
        for (int i = 0; i < products.size(); i++) {
            Element layer = layers.get(i);
            assertEquals("./" + products.get(i).name() + ".tif", text(layer, "datasource"));
            assertTrue(text(layer, "layername").startsWith(products.get(i).title()));
            assertTrue(text(layer, "layername").contains(products.get(i).unit()), "QGIS shows the unit nowhere else");
            assertEquals("EPSG:32633", text(layer, "authid"));
            boolean classes = palette.style(products.get(i).quantity()).colors() instanceof ColorMap.Values;
            assertEquals(classes ? "paletted" : "singlebandpseudocolor",
                    ((Element) layer.getElementsByTagName("rasterrenderer").item(0)).getAttribute("type"));
        }
        assertEquals("false", text(project.getDocumentElement(), "Absolute"));
    }

    @Test
    void treeAndLayersAgreeOnIdsThatQgisKeeps() throws Exception {
        Document project = project("EPSG:32633");
        Set<String> inTree = new HashSet<>();
        for (Element node : elements(project, "layer-tree-layer")) {
            assertTrue(node.getAttribute("id").length() > 10, "QGIS replaces shorter ids: " + node.getAttribute("id"));
            inTree.add(node.getAttribute("id"));
        }
        Set<String> ids = new HashSet<>();
        elements(project, "maplayer").forEach(layer -> ids.add(text(layer, "id")));
        assertEquals(inTree, ids);
        assertEquals(products.size(), ids.size());
    }

    @Test
    void layersStandInTheirGroupsAndOnlyTheFirstIsShown() throws Exception {
        Document project = project("EPSG:32633");
        List<String> shown = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (Element node : elements(project, "layer-tree-layer")) {
            groups.add(((Element) node.getParentNode()).getAttribute("name"));
            if (node.getAttribute("checked").equals("Qt::Checked")) {
                shown.add(node.getAttribute("name"));
            }
        }
        assertEquals(products.stream().map(Product::group).toList(), groups);
        assertEquals(List.of(products.get(0).title() + " [t C/ha]"), shown);
    }

    @Test
    void theReferenceSystemIsOneThatQgisMatchesToItsCode() throws Exception {
        // y-first systems, systems with a datum shift, and a plain one.
        for (String code : List.of("EPSG:4326", "EPSG:31467", "EPSG:3035", "EPSG:32633")) {
            Element project = (Element) project(code).getElementsByTagName("projectCrs").item(0);
            assertEquals(code, text(project, "authid"));
            String wkt = text(project, "wkt");
            assertFalse(wkt.contains("TOWGS84"), wkt);
            assertTrue(wkt.contains("AUTHORITY[\"EPSG\",\"" + code.substring(5) + "\"]"), wkt);
        }
        String geographic = text((Element) project("EPSG:4326").getElementsByTagName("projectCrs").item(0), "wkt");
        assertTrue(geographic.indexOf("latitude") < geographic.indexOf("longitude"), geographic);
    }

    @Test
    void aSystemWithoutCodeIsGivenByItsText() throws Exception {
        TargetGrid grid = new TargetGrid(CRS.parseWKT("""
                PROJCS["farm", GEOGCS["WGS 84", DATUM["WGS_1984", SPHEROID["WGS 84", 6378137, 298.257223563]],
                  PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]], PROJECTION["Transverse_Mercator"],
                  PARAMETER["latitude_of_origin", 47.1], PARAMETER["central_meridian", 11.3],
                  PARAMETER["scale_factor", 1], PARAMETER["false_easting", 1234], PARAMETER["false_northing", 0],
                  UNIT["metre", 1], AXIS["Easting", EAST], AXIS["Northing", NORTH]]"""), 0, 0, 10, 10, 5, 4);
        Document project = StyleFilesTest.parse(new QgisProjectWriter().write("Farm", grid, layers()));
        assertEquals(0, project.getElementsByTagName("authid").getLength());
        assertTrue(text(project.getDocumentElement(), "wkt").contains("11.3"));
    }

    @Test
    void theWholeGridIsInView() throws Exception {
        Element view = (Element) project("EPSG:32633").getElementsByTagName("DefaultViewExtent").item(0);
        assertEquals("500000", view.getAttribute("xmin"));
        assertEquals("5199000", view.getAttribute("ymin"));
        assertEquals("502000", view.getAttribute("xmax"));
        assertEquals("5200000", view.getAttribute("ymax"));
    }

    private Document project(String code) throws Exception {
        TargetGrid grid = new TargetGrid(CRS.decode(code, true), 500000, 5200000, 50, 50, 40, 20);
        return StyleFilesTest.parse(new QgisProjectWriter().write("A title", grid, layers()));
    }

    private List<QgisProjectWriter.Layer> layers() {
        return products.stream().map(p -> new QgisProjectWriter.Layer(p, palette.style(p.quantity()))).toList();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
