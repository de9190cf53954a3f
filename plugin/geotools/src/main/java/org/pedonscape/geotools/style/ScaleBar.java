package org.pedonscape.geotools.style;

import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A scale bar of a round length.
 *
 * @param metres its length on the ground, m: 1, 2 or 5 times a power of ten
 * @param pixels its length in the picture
 */
record ScaleBar(double metres, int pixels) {

    private static final int HEIGHT = 6;

    /**
     * The longest round bar that fits.
     *
     * @param metresPerPixel size of a pixel on the ground
     * @param room most pixels it may take
     */
    static ScaleBar fit(double metresPerPixel, int room) {
        double most = metresPerPixel * room;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
        return new ScaleBar(metres, (int) Math.round(metres / metresPerPixel));
    }

    /** Its length in words: {@code 500 m}, {@code 20 km}. */
    String text() {
        return length(metres);
    }

    /** A length in words, to six digits: metres below a kilometre, else kilometres. */
    static String length(double metres) {
        boolean far = metres >= 1000;
        BigDecimal number = new BigDecimal(far ? metres / 1000 : metres).round(new MathContext(6)).stripTrailingZeros();
        return number.toPlainString() + (far ? " km" : " m");
    }

    /** Draws it, half black and half white, its length above. */
    void draw(Graphics2D pen, int x, int y) {
        pen.setColor(Ink.TEXT);
        pen.fillRect(x, y, pixels / 2, HEIGHT);
        pen.setColor(Color.WHITE);
        pen.fillRect(x + pixels / 2, y, pixels - pixels / 2, HEIGHT);
        pen.setColor(Ink.TEXT);
        pen.drawRect(x, y, pixels, HEIGHT);
        Ink.line(pen, Ink.SMALL, Ink.TEXT, "0", x, y - 5);
        Ink.centred(pen, Ink.SMALL, Ink.TEXT, text(), x + pixels, y - 5);
    }
}
