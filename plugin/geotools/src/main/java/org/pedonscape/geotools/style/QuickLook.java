package org.pedonscape.geotools.style;

import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.Statistics;

/** A picture of one map for people without a GIS: title, map, legend, statistics, scale bar, north arrow. */
public final class QuickLook {

    private static final int MARGIN = 30;
    private static final int HEADER = 78;
    private static final int FOOTER = 44;
    private static final int LEGEND_WIDTH = 320;
    private static final int GAP = 34;
    private static final double LEAST_SIDE = 560;
    private static final double USUAL_SIDE = 840;
    private static final double SQUARE_ENOUGH = 0.005;
    private static final int FURNITURE = 110;

    private final Palette palette;
    private final String projectTitle;
    private final TargetGrid grid;

    /**
     * @param palette for the word for no data
     * @param projectTitle printed under the map's title
     * @param grid grid of the maps
     */
    public QuickLook(Palette palette, String projectTitle, TargetGrid grid) {
        this.palette = palette;
        this.projectTitle = projectTitle;
        this.grid = grid;
    }

    /**
     * Draws a map.
     *
     * @param product the map
     * @param map its values, thinned
     * @param statistics statistics of all its cells
     * @return the picture
     */
    public BufferedImage draw(Product product, Thumbnail map, Statistics statistics) {
        MapStyle style = palette.style(product.quantity());
        GroundScale ground = GroundScale.of(grid);
        Rectangle frame = frame(map, ground);
        BufferedImage body = MapPainter.image(map, style.colors());
        int legendX = frame.x + frame.width + GAP;
        int height = HEADER + Math.max(frame.height, LegendPainter.height(style) + FURNITURE) + FOOTER;
        BufferedImage sheet = Ink.sheet(legendX + LEGEND_WIDTH + MARGIN, height);
        Graphics2D pen = Ink.pen(sheet);
        try {
            int room = sheet.getWidth() - 2 * MARGIN;
            Ink.line(pen, Ink.fitting(pen, Ink.TITLE, product.title(), room), Ink.TEXT, product.title(), MARGIN, 40);
            Ink.line(pen, Ink.fitting(pen, Ink.BODY, projectTitle, room), Ink.SOFT_TEXT, projectTitle, MARGIN, 63);
            MapPainter.draw(pen, body, frame);
            int y = new LegendPainter(pen, legendX, LEGEND_WIDTH)
                    .draw(style, map, MapPainter.hasGaps(body), palette.word("no_data"), HEADER - 12);
            if (!(style.colors() instanceof ColorMap.Values)) {
                statistics(pen, statistics, style.unit(), legendX, y + 22);
            }
            furniture(pen, ground, frame, legendX, height - FOOTER);
            Ink.line(pen, Ink.TINY, Ink.SOFT_TEXT, footer(ground), MARGIN, height - 16);
        } finally {
            pen.dispose();
        }
        return sheet;
    }

    /**
     * Square cells are enlarged by a whole factor, so that all stay of one size; others are brought to their shape on
     * the ground first.
     */
    private static Rectangle frame(Thumbnail map, GroundScale ground) {
        double wide = map.width();
        double high = map.height() * ground.aspect();
        double longer = Math.max(wide, high);
        boolean square = Math.abs(ground.aspect() - 1) < SQUARE_ENOUGH;
        double factor = square ? Math.max(1, Math.ceil(LEAST_SIDE / longer - 0.25)) : USUAL_SIDE / longer;
        return new Rectangle(MARGIN, HEADER, (int) Math.max(1, Math.round(wide * factor)),
                (int) Math.max(1, Math.round(high * factor)));
    }

    private static void statistics(Graphics2D pen, Statistics statistics, String unit, int x, int y) {
        if (statistics.count() == 0) {
            return;
        }
        Ink.line(pen, Ink.SMALL, Ink.SOFT_TEXT,
                String.format(Locale.ROOT, "mean %.1f %s, from %.1f to %.1f", tenth(statistics.mean()),
                        unit, tenth(statistics.min()), tenth(statistics.max())), x, y);
    }

    /** Rounded to a tenth, and never minus nought. */
    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private void furniture(Graphics2D pen, GroundScale ground, Rectangle frame, int x, int bottom) {
        double metresPerPixel = ground.metresWide() * grid.width() / frame.width;
        ScaleBar.fit(metresPerPixel, LEGEND_WIDTH - 110).draw(pen, x, bottom - 10);
        arrow(pen, x + LEGEND_WIDTH - 20, bottom - 48);
        if (ground.degrees()) {
            Ink.line(pen, Ink.TINY, Ink.SOFT_TEXT, latitude(ground), x, bottom + 12);
        }
    }

    private static String latitude(GroundScale ground) {
        return String.format(Locale.ROOT, "scale at %.1f° %s", Math.abs(ground.middleLatitude()),
                ground.middleLatitude() < 0 ? "S" : "N");
    }

    private static void arrow(Graphics2D pen, int x, int top) {
        pen.setColor(Ink.TEXT);
        pen.fill(new Polygon(new int[] {x, x + 9, x, x - 9}, new int[] {top, top + 30, top + 23, top + 30}, 4));
        Ink.centred(pen, Ink.HEADING, Ink.TEXT, "N", x, top + 46);
    }

    private String footer(GroundScale ground) {
        String cell = ground.degrees()
                ? String.format(Locale.ROOT, "%.5f°", grid.cellWidth())
                : ScaleBar.length(ground.metresWide());
        return "Pedonscape · " + grid.width() + " × " + grid.height() + " cells of " + cell + " · "
                + CrsText.code(grid.crs()).orElse(grid.crs().getName().getCode());
    }
}
