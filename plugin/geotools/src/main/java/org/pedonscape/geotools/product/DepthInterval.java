package org.pedonscape.geotools.product;

import java.util.Locale;

/**
 * The depth intervals that stocks are mapped for. The limits are those of soil carbon reporting: 30 cm is the reference
 * depth of IPCC (2006, vol. 4), 100 cm that of global inventories (Batjes 1996), 200 cm that of deep ones (Jobbagy and
 * Jackson 2000).
 */
public enum DepthInterval {
    /** 0 to 30 cm. */
    TOPSOIL(0, 30),
    /** 30 to 100 cm. */
    SUBSOIL(30, 100),
    /** 0 to 100 cm: the sum of the two above. */
    FIRST_METRE(0, 100),
    /** 100 to 200 cm. */
    SECOND_METRE(100, 200);

    private final int topCm;
    private final int bottomCm;

    DepthInterval(int topCm, int bottomCm) {
        this.topCm = topCm;
        this.bottomCm = bottomCm;
    }

    /** Upper limit, cm below the mineral surface. */
    public int topCm() {
        return topCm;
    }

    /** Lower limit, cm below the mineral surface. */
    public int bottomCm() {
        return bottomCm;
    }

    /** As it stands in file names and style keys: {@code 000-030}. */
    public String key() {
        return String.format(Locale.ROOT, "%03d-%03d", topCm, bottomCm);
    }

    /** As a reader sees it: {@code 0-30 cm}. */
    public String title() {
        return topCm + "-" + bottomCm + " cm";
    }
}
