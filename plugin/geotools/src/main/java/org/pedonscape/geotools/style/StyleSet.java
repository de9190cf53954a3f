package org.pedonscape.geotools.style;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.Statistics;
import org.pedonscape.geotools.product.WholeFile;

/**
 * Everything that goes with the maps of a run: beside each its styles, metadata and quick look; for all a QGIS project
 * and an overview. Every file appears whole or not at all. Holds no state of a run: may be used by several threads.
 */
public final class StyleSet {

    private final Palette palette;
    private final String projectTitle;
    private final TargetGrid grid;
    private final SldWriter sld = new SldWriter();
    private final QmlWriter qml = new QmlWriter();
    private final PamWriter pam = new PamWriter();

    /**
     * @param palette styles of all quantities
     * @param projectTitle title of the project, printed on the pictures
     * @param grid grid of all maps
     */
    public StyleSet(Palette palette, String projectTitle, TargetGrid grid) {
        this.palette = palette;
        this.projectTitle = projectTitle;
        this.grid = grid;
    }

    /**
     * Writes {@code name.sld}, {@code name.qml}, {@code name.tif.aux.xml} and {@code name.png} beside a map.
     *
     * @param product the map
     * @param tif its file
     * @param statistics statistics of all its cells
     * @param thumbnail its values, thinned
     * @return the files written; without the picture where {@link #picturesPossible()} is false
     * @throws IOException if one cannot be written
     * @throws IllegalArgumentException if the palette has no style for the map
     */
    public List<Path> writeSidecars(Product product, Path tif, Statistics statistics, Thumbnail thumbnail)
            throws IOException {
        MapStyle style = palette.style(product.quantity());
        Path sldFile = tif.resolveSibling(product.name() + ".sld");
        Path qmlFile = tif.resolveSibling(product.name() + ".qml");
        Path pamFile = tif.resolveSibling(tif.getFileName() + ".aux.xml");
        Path picture = tif.resolveSibling(product.name() + ".png");
        text(sldFile, sld.write(style, product.name(), product.title()));
        text(qmlFile, qml.write(style));
        text(pamFile, pam.write(product, style, statistics));
        if (!picturesPossible()) {
            return List.of(sldFile, qmlFile, pamFile);
        }
        png(picture, new QuickLook(palette, projectTitle, grid).draw(product, thumbnail, statistics));
        return List.of(sldFile, qmlFile, pamFile, picture);
    }

    /**
     * Whether pictures can be drawn here. A Java without fonts, as on a bare server, cannot set text; then all else is
     * written and the caller should tell the user to install a font (on Debian: fontconfig and fonts-dejavu-core).
     *
     * @return false where there are no fonts
     */
    public static boolean picturesPossible() {
        return Ink.canSetText();
    }

    /**
     * Writes {@code results.qgs} beside the maps.
     *
     * @param directory folder of the maps
     * @param products the maps, in the order of the layer tree
     * @return the file written
     * @throws IOException if it cannot be written
     */
    public Path writeProject(Path directory, List<Product> products) throws IOException {
        Path file = directory.resolve("results.qgs");
        List<QgisProjectWriter.Layer> layers = products.stream()
                .map(product -> new QgisProjectWriter.Layer(product, palette.style(product.quantity())))
                .toList();
        text(file, new QgisProjectWriter().write(projectTitle, grid, layers));
        return file;
    }

    /**
     * Writes {@code overview.png} beside the maps.
     *
     * @param directory folder of the maps
     * @param panels the maps to show, see {@link org.pedonscape.geotools.product.ProductCatalog#overview()}
     * @return the file written; empty where {@link #picturesPossible()} is false
     * @throws IOException if it cannot be written
     */
    public Optional<Path> writeOverview(Path directory, List<OverviewSheet.Panel> panels) throws IOException {
        if (!picturesPossible()) {
            return Optional.empty();
        }
        Path file = directory.resolve("overview.png");
        png(file, new OverviewSheet(palette, projectTitle, grid).draw(panels));
        return Optional.of(file);
    }

    private static void text(Path file, String text) throws IOException {
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void png(Path file, BufferedImage picture) throws IOException {
        WholeFile.write(file, out -> {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("this Java cannot write PNG");
            }
        });
    }
}
