package org.pedonscape.app.progress;

import java.util.Locale;

/** Times and rates as people say them. */
public final class Duration {

    private Duration() {}

    /**
     * @param seconds a time, s
     * @return such as {@code 8 s}, {@code 3 min}, {@code 2 h 5 min}
     */
    public static String of(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 100) {
            return whole + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /**
     * @param value any amount
     * @return with three digits and a letter for thousands: {@code 7.49k}
     */
    public static String amount(double value) {
        String[] letters = {"", "k", "M", "G"};
        int letter = 0;
        double left = value;
        while (left >= 1000 && letter < letters.length - 1) {
            left /= 1000;
            letter++;
        }
        int digits = left >= 100 || left == Math.rint(left) ? 0 : left >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f%s", left, letters[letter]);
    }

    /**
     * @param bytes a size
     * @return such as {@code 1.5 GB}, in powers of ten
     */
    public static String size(long bytes) {
        return amount(bytes).replaceFirst("([kMG]?)$", " $1B");
    }
}
