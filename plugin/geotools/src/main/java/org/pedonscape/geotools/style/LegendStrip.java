package org.pedonscape.geotools.style;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** Draws a flat legend under a small map. */
final class LegendStrip {

    private static final int BAR_HEIGHT = 11;
    private static final int LABEL_DROP = 14;
    private static final int CLASS_STEP = 15;
    private static final int SWATCH = 11;

    private LegendStrip() {}

    /** Room the legend of a style takes, pixels. */
    static int height(MapStyle style) {
        return style.colors() instanceof ColorMap.Values values
                ? CLASS_STEP * values.entries().size()
                : BAR_HEIGHT + LABEL_DROP + 4;
    }

    /**
     * Draws it.
     *
     * @param pen where to draw
     * @param style what to explain
     * @param x left edge
     * @param y upper edge
     * @param width room
     */
    static void draw(Graphics2D pen, MapStyle style, int x, int y, int width) {
        if (style.colors() instanceof ColorMap.Values values) {
            classes(pen, values, x, y);
            return;
        }
        int barWidth = width - 62;
        Rectangle bar = new Rectangle(x, y, barWidth, BAR_HEIGHT);
        if (style.colors() instanceof ColorMap.Ramp ramp) {
            ramp(pen, ramp, bar);
        } else {
            intervals(pen, style.colors().entries(), bar);
        }
        pen.setColor(Ink.LINE);
        pen.draw(bar);
        Ink.line(pen, Ink.TINY, Ink.SOFT_TEXT, style.unit(), x + barWidth + 14, y + BAR_HEIGHT - 1);
    }

    private static void ramp(Graphics2D pen, ColorMap.Ramp ramp, Rectangle bar) {
        List<ColorMap.Entry> entries = ramp.entries();
        double step = bar.width / (double) (entries.size() - 1);
        for (int i = 0; i < bar.width; i++) {
            double place = i / step;
            int below = Math.min((int) place, entries.size() - 2);
            double from = entries.get(below).quantity();
            double to = entries.get(below + 1).quantity();
            pen.setColor(new Color(ramp.argb(from + (place - below) * (to - from))));
            pen.fillRect(bar.x + i, bar.y, 1, bar.height);
        }
        for (int i = 0; i < entries.size(); i++) {
            tick(pen, bar, (int) Math.round(i * step), entries.get(i).number());
        }
    }

    private static void intervals(Graphics2D pen, List<ColorMap.Entry> entries, Rectangle bar) {
        double step = bar.width / (double) entries.size();
        for (int i = 0; i < entries.size(); i++) {
            int left = (int) Math.round(i * step);
            int right = (int) Math.round((i + 1) * step);
            pen.setColor(new Color(entries.get(i).rgb()));
            pen.fillRect(bar.x + left, bar.y, right - left, bar.height);
            if (i < entries.size() - 1) {
                tick(pen, bar, right, entries.get(i).number());
            }
        }
    }

    private static void tick(Graphics2D pen, Rectangle bar, int at, String label) {
        pen.setColor(Ink.LINE);
        pen.drawLine(bar.x + at, bar.y + bar.height, bar.x + at, bar.y + bar.height + 3);
        Ink.centred(pen, Ink.TINY, Ink.TEXT, label, bar.x + at, bar.y + bar.height + LABEL_DROP);
    }

    private static void classes(Graphics2D pen, ColorMap.Values values, int x, int y) {
        int line = y;
        for (ColorMap.Entry entry : values.entries()) {
            Rectangle swatch = new Rectangle(x, line, 2 * SWATCH, SWATCH);
            pen.setColor(new Color(entry.rgb()));
            pen.fill(swatch);
            pen.setColor(Ink.LINE);
            pen.draw(swatch);
            Ink.line(pen, Ink.TINY, Ink.TEXT, entry.label(), x + 2 * SWATCH + 8, line + SWATCH - 1);
            line += CLASS_STEP;
        }
    }
}
