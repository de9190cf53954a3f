package org.pedonscape.geotools.project;

import java.math.BigDecimal;

/** Writes numbers as people do: {@code 30}, {@code 0.05}, never {@code 3.0E1}. */
final class PlainNumber {

    private PlainNumber() {}

    /**
     * @param value any number
     * @return its shortest decimal form
     */
    static String of(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
