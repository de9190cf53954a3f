package org.pedonscape.geotools.style;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Draws the legend beside a map: a bar for a ramp, boxes for classes; more stands above less. */
final class LegendPainter {

    private static final int BAR_WIDTH = 26;
    private static final int BAR_STEP = 44;
    private static final int BOX_WIDTH = 30;
    private static final int BOX_HEIGHT = 20;
    private static final int BOX_STEP = 28;
    private static final int LABEL_GAP = 10;
    private static final int SHARE_WIDTH = 58;
    private static final int LINE_STEP = 18;

    private final Graphics2D pen;
    private final int x;
    private final int width;

    /**
     * @param pen where to draw
     * @param x left edge
     * @param width room to the right of it
     */
    LegendPainter(Graphics2D pen, int x, int width) {
        this.pen = pen;
        this.x = x;
        this.width = width;
    }

    /** Room a legend takes at most, with a heading of two lines, no data and a line of statistics. */
    static int height(MapStyle style) {
        int entries = style.colors().entries().size();
        int body = style.colors() instanceof ColorMap.Ramp ? BAR_STEP * (entries - 1) + 18 : BOX_STEP * entries + 10;
        return 3 * LINE_STEP + 16 + body + BOX_STEP + 10 + 22;
    }

    /**
     * Draws the legend.
     *
     * @param style what to explain
     * @param map the map, for the share of each class
     * @param gaps whether to explain no data
     * @param noData what no data is called
     * @param top upper edge
     * @return lower edge
     */
    int draw(MapStyle style, Thumbnail map, boolean gaps, String noData, int top) {
        int y = top;
        for (String line : Ink.wrap(pen, Ink.HEADING, style.title(), width)) {
            y += LINE_STEP;
            Ink.line(pen, Ink.HEADING, Ink.TEXT, line, x, y);
        }
        if (!style.unit().isEmpty()) {
            y += LINE_STEP;
            Ink.line(pen, Ink.BODY, Ink.SOFT_TEXT, style.unit(), x, y);
        }
        y += 16;
        y = style.colors() instanceof ColorMap.Ramp ramp ? bar(ramp, y) : boxes(style.colors(), map, y);
        if (gaps) {
            y += 10;
            Rectangle box = new Rectangle(x, y, BOX_WIDTH, BOX_HEIGHT);
            MapPainter.hatch(pen, box);
            frame(box);
            Ink.line(pen, Ink.BODY, Ink.TEXT, noData, x + BOX_WIDTH + LABEL_GAP, y + 15);
            y += BOX_STEP;
        }
        return y;
    }

    /** Stops are set at even distances whatever their values, so that each label has room. */
    private int bar(ColorMap.Ramp ramp, int top) {
        List<ColorMap.Entry> entries = ramp.entries();
        int height = BAR_STEP * (entries.size() - 1);
        int first = top + 6;
        for (int i = 0; i < height; i++) {
            double place = (height - i) / (double) BAR_STEP;
            int below = Math.min((int) place, entries.size() - 2);
            double from = entries.get(below).quantity();
            double to = entries.get(below + 1).quantity();
            pen.setColor(new Color(ramp.argb(from + (place - below) * (to - from))));
            pen.fillRect(x, first + i, BAR_WIDTH, 1);
        }
        frame(new Rectangle(x - 1, first - 1, BAR_WIDTH + 1, height + 1));
        for (int i = 0; i < entries.size(); i++) {
            int y = first + height - i * BAR_STEP;
            pen.setColor(Ink.LINE);
            pen.drawLine(x + BAR_WIDTH, y, x + BAR_WIDTH + 5, y);
            Ink.line(pen, Ink.BODY, Ink.TEXT, entries.get(i).label(), x + BAR_WIDTH + LABEL_GAP, y + 5);
        }
        return first + height + 12;
    }

    private int boxes(ColorMap colors, Thumbnail map, int top) {
        List<ColorMap.Entry> entries = colors.entries();
        long[] cells = count(colors, map);
        long all = Arrays.stream(cells).sum();
        boolean amounts = colors instanceof ColorMap.Intervals;
        int y = top;
        Ink.rightAligned(pen, Ink.SMALL, Ink.SOFT_TEXT, "share of map", x + width, y);
        y += 10;
        for (int i = 0; i < entries.size(); i++) {
            int index = amounts ? entries.size() - 1 - i : i;
            ColorMap.Entry entry = entries.get(index);
            Rectangle box = new Rectangle(x, y, BOX_WIDTH, BOX_HEIGHT);
            pen.setColor(new Color(entry.rgb()));
            pen.fill(box);
            frame(box);
            int room = width - BOX_WIDTH - LABEL_GAP - SHARE_WIDTH;
            Ink.line(pen, Ink.fitting(pen, Ink.BODY, entry.label(), room), Ink.TEXT, entry.label(),
                    x + BOX_WIDTH + LABEL_GAP, y + 15);
            String share = all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * cells[index] / all);
            Ink.rightAligned(pen, Ink.SMALL, Ink.SOFT_TEXT, share, x + width, y + 15);
            y += BOX_STEP;
        }
        return y;
    }

    private static long[] count(ColorMap colors, Thumbnail map) {
        List<ColorMap.Entry> entries = colors.entries();
        long[] cells = new long[entries.size()];
        for (int row = 0; row < map.height(); row++) {
            for (int column = 0; column < map.width(); column++) {
                int argb = colors.argb(map.value(column, row));
                for (int i = 0; argb != 0 && i < cells.length; i++) {
                    if (entries.get(i).rgb() == (argb & 0xffffff)) {
                        cells[i]++;
                        break;
                    }
                }
            }
        }
        return cells;
    }

    private void frame(Rectangle box) {
        pen.setColor(Ink.LINE);
        pen.draw(box);
    }
}
