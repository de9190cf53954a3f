package org.pedonscape.geotools.style;

/** How colours look and how far apart they are, to people with usual and with unusual colour vision. For tests. */
enum ColorVision {
    NORMAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    /** Machado, Oliveira and Fernandes (2009), severity 1.0; the two below likewise. */
    PROTAN(new double[][] {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}),
    DEUTAN(new double[][] {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}),
    TRITAN(new double[][] {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}});

    /** Linear sRGB to XYZ, D65 (IEC 61966-2-1). */
    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}};
    private static final double[] WHITE = {0.95047, 1.0, 1.08883};
    private static final double POW_25_7 = Math.pow(25, 7);

    private final double[][] seen;

    ColorVision(double[][] seen) {
        this.seen = seen;
    }

    /**
     * CIEDE2000 difference of two colours as seen; about 1 is just noticeable side by side.
     *
     * @param one 0xRRGGBB
     * @param other 0xRRGGBB
     */
    double difference(int one, int other) {
        return ciede2000(lab(one), lab(other));
    }

    private double[] lab(int rgb) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = (rgb >> 16 - 8 * i & 0xff) / 255.0;
            linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        double[] perceived = times(seen, linear);
        for (int i = 0; i < 3; i++) {
            perceived[i] = Math.min(1, Math.max(0, perceived[i]));
        }
        double[] f = times(TO_XYZ, perceived);
        for (int i = 0; i < 3; i++) {
            double t = f[i] / WHITE[i];
            f[i] = t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    /** CIEDE2000 of two CIELAB colours; formula and test data of Sharma, Wu and Dalal (2005). */
    static double ciede2000(double[] lab1, double[] lab2) {
        double meanC = (Math.hypot(lab1[1], lab1[2]) + Math.hypot(lab2[1], lab2[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(meanC, 7) / (Math.pow(meanC, 7) + POW_25_7)));
        double a1 = lab1[1] * (1 + g);
        double a2 = lab2[1] * (1 + g);
        double c1 = Math.hypot(a1, lab1[2]);
        double c2 = Math.hypot(a2, lab2[2]);
        double h1 = hue(a1, lab1[2]);
        double h2 = hue(a2, lab2[2]);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : h2 - h1;
        turn = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
        double dL = lab2[0] - lab1[0];
        double dC = c2 - c1;
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double meanL = (lab1[0] + lab2[0]) / 2;
        double chroma = (c1 + c2) / 2;
        double sum = h1 + h2;
        double meanH = grey ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
        double t = 1 - 0.17 * cosine(meanH - 30) + 0.24 * cosine(2 * meanH) + 0.32 * cosine(3 * meanH + 6)
                - 0.20 * cosine(4 * meanH - 63);
        double sL = 1 + 0.015 * (meanL - 50) * (meanL - 50) / Math.sqrt(20 + (meanL - 50) * (meanL - 50));
        double sC = 1 + 0.045 * chroma;
        double sH = 1 + 0.015 * chroma * t;
        double rotation = 30 * Math.exp(-Math.pow((meanH - 275) / 25, 2));
        double rT = -2 * Math.sqrt(Math.pow(chroma, 7) / (Math.pow(chroma, 7) + POW_25_7))
                * Math.sin(Math.toRadians(2 * rotation));
        return Math.sqrt(Math.pow(dL / sL, 2) + Math.pow(dC / sC, 2) + Math.pow(dH / sH, 2)
                + rT * (dC / sC) * (dH / sH));
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
