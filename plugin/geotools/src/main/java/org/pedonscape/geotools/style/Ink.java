package org.pedonscape.geotools.style;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The look shared by all pictures: paper, greys, type sizes, and how a line of text is set. */
final class Ink {

    static final Color PAPER = Color.WHITE;
    static final Color TEXT = new Color(0x222222);
    static final Color SOFT_TEXT = new Color(0x666666);
    static final Color LINE = new Color(0x8a8a8a);
    static final Color NO_DATA = new Color(0xf4f4f4);
    static final Color HATCH = new Color(0xd2d2d2);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 24);
    static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    static final Font BODY = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font TINY = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    private Ink() {}

    /** Whether this Java finds a font at all; looked for once. */
    static boolean canSetText() {
        return Fonts.FOUND;
    }

    /** Looks for a font when first asked. */
    private static final class Fonts {
        static final boolean FOUND = found();

        private static boolean found() {
            Graphics2D pen = sheet(1, 1).createGraphics();
            try {
                return width(pen, BODY, "0") > 0;
            } catch (RuntimeException | InternalError | LinkageError e) {
                // Java says so in many ways: no fontconfig, no freetype, a class that could not be set up before.
                Logger.getLogger(Ink.class.getName()).log(Level.FINE, "no font", e);
                return false;
            } finally {
                pen.dispose();
            }
        }
    }

    /** A clean sheet. */
    static BufferedImage sheet(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** A pen for a sheet, which it first fills with paper. */
    static Graphics2D pen(BufferedImage sheet) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        return pen;
    }

    /** Sets a line of text with its baseline at y. */
    static void line(Graphics2D pen, Font font, Color color, String text, int x, int y) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(text, x, y);
    }

    /** Sets a line of text around a middle. */
    static void centred(Graphics2D pen, Font font, Color color, String text, int middle, int y) {
        line(pen, font, color, text, middle - width(pen, font, text) / 2, y);
    }

    /** Sets a line of text that ends at x. */
    static void rightAligned(Graphics2D pen, Font font, Color color, String text, int x, int y) {
        line(pen, font, color, text, x - width(pen, font, text), y);
    }

    /** Width of a text. */
    static int width(Graphics2D pen, Font font, String text) {
        return pen.getFontMetrics(font).stringWidth(text);
    }

    /** The font itself, or as much smaller as the text needs to fit. */
    static Font fitting(Graphics2D pen, Font font, String text, int room) {
        int taken = width(pen, font, text);
        return taken <= room ? font : font.deriveFont(font.getSize2D() * room / taken);
    }

    /** Breaks a text at blanks so that its lines fit; a longer word stands alone. */
    static List<String> wrap(Graphics2D pen, Font font, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && width(pen, font, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
