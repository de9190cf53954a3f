package org.pedonscape.geotools.style;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/** Draws the body of a map into a frame: colours where there is a value, hatching where there is none. */
final class MapPainter {

    private static final int HATCH_STEP = 7;

    private MapPainter() {}

    /**
     * The colours of a map, a pixel a cell.
     *
     * @param map the thinned map
     * @param colors values to colours
     * @return transparent where nothing is drawn
     */
    static BufferedImage image(Thumbnail map, ColorMap colors) {
        BufferedImage image = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                image.setRGB(x, y, colors.argb(map.value(x, y)));
            }
        }
        return image;
    }

    /** Draws a map to fill a frame. */
    static void draw(Graphics2D pen, BufferedImage image, Rectangle frame) {
        hatch(pen, frame);
        pen.drawImage(image, frame.x, frame.y, frame.width, frame.height, null);
        pen.setColor(Ink.LINE);
        pen.drawRect(frame.x - 1, frame.y - 1, frame.width + 1, frame.height + 1);
    }

    /** Fills a frame with the sign for no data. */
    static void hatch(Graphics2D pen, Rectangle frame) {
        Shape clip = pen.getClip();
        pen.clip(frame);
        pen.setColor(Ink.NO_DATA);
        pen.fill(frame);
        pen.setColor(Ink.HATCH);
        for (int x = frame.x - frame.height; x < frame.x + frame.width; x += HATCH_STEP) {
            pen.drawLine(x, frame.y + frame.height, x + frame.height, frame.y);
        }
        pen.setClip(clip);
    }

    /** Whether a map has cells that are not drawn. */
    static boolean hasGaps(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
