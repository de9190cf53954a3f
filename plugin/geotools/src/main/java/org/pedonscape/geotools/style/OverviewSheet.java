package org.pedonscape.geotools.style;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.product.Product;

/** One picture with the key maps of a run side by side, each with a flat legend. */
public final class OverviewSheet {

    /** Longer side of a small map, in cells: enough for one panel. */
    public static final int PANEL_SIDE = 340;

    private static final int COLUMNS = 4;
    private static final int MARGIN = 30;
    private static final int HEADER = 80;
    private static final int GAP = 28;
    private static final int PANEL_TITLE = 24;
    private static final int LEGEND_GAP = 12;

    /**
     * One small map.
     *
     * @param product the map
     * @param map its values, thinned
     */
    public record Panel(Product product, Thumbnail map) {}

    private final Palette palette;
    private final String projectTitle;
    private final TargetGrid grid;

    /**
     * @param palette styles of the maps
     * @param projectTitle heading of the page
     * @param grid grid of the maps
     */
    public OverviewSheet(Palette palette, String projectTitle, TargetGrid grid) {
        this.palette = palette;
        this.projectTitle = projectTitle;
        this.grid = grid;
    }

    /**
     * Draws the page.
     *
     * @param panels the maps in reading order, at least one
     * @return the picture
     */
    public BufferedImage draw(List<Panel> panels) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("an overview needs a map");
        }
        GroundScale ground = GroundScale.of(grid);
        double ratio = grid.height() * ground.metresHigh() / (grid.width() * ground.metresWide());
        int mapWidth = Math.max(1, (int) Math.round(PANEL_SIDE / Math.max(1, ratio)));
        int mapHeight = Math.max(1, (int) Math.round(PANEL_SIDE * Math.min(1, ratio)));
        int columns = Math.min(COLUMNS, panels.size());
        List<Integer> tops = tops(panels, columns, PANEL_TITLE + mapHeight + LEGEND_GAP);
        BufferedImage sheet = Ink.sheet(
                2 * MARGIN + columns * PANEL_SIDE + (columns - 1) * GAP, tops.get(tops.size() - 1));
        Graphics2D pen = Ink.pen(sheet);
        try {
            Ink.line(pen, Ink.TITLE, Ink.TEXT, projectTitle, MARGIN, 46);
            for (int i = 0; i < panels.size(); i++) {
                int x = MARGIN + i % columns * (PANEL_SIDE + GAP);
                panel(pen, panels.get(i), x, tops.get(i / columns), mapWidth, mapHeight);
            }
            double metresPerPixel = ground.metresWide() * grid.width() / mapWidth;
            ScaleBar bar = ScaleBar.fit(metresPerPixel, 140);
            bar.draw(pen, sheet.getWidth() - MARGIN - bar.pixels() - 20, 42);
        } finally {
            pen.dispose();
        }
        return sheet;
    }

    /** Upper edge of each row, and the lower edge of the page; a row is as high as its highest legend. */
    private List<Integer> tops(List<Panel> panels, int columns, int mapRoom) {
        List<Integer> tops = new ArrayList<>(List.of(HEADER));
        for (int first = 0; first < panels.size(); first += columns) {
            int legend = panels.subList(first, Math.min(first + columns, panels.size())).stream()
                    .mapToInt(panel -> LegendStrip.height(palette.style(panel.product().quantity())))
                    .max()
                    .orElseThrow();
            tops.add(tops.get(tops.size() - 1) + mapRoom + legend + GAP);
        }
        return tops;
    }

    private void panel(Graphics2D pen, Panel panel, int x, int y, int mapWidth, int mapHeight) {
        MapStyle style = palette.style(panel.product().quantity());
        String title = panel.product().title();
        Ink.line(pen, Ink.fitting(pen, Ink.HEADING, title, PANEL_SIDE), Ink.TEXT, title, x, y + 12);
        Rectangle frame = new Rectangle(x, y + PANEL_TITLE, mapWidth, mapHeight);
        MapPainter.draw(pen, MapPainter.image(panel.map(), style.colors()), frame);
        LegendStrip.draw(pen, style, x, frame.y + mapHeight + LEGEND_GAP, PANEL_SIDE);
    }
}
