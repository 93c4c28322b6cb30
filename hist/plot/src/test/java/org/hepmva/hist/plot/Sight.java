package org.hepmva.hist.plot;

import java.awt.Color;

/**
 * How readers see a colour. The matrices are those of severity 1 in Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, table 1 of the supplement,
 * applied to linear sRGB; CIELAB is that of IEC 61966-2-1 and white D65.
 */
enum Sight {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private static final double[] TO_XYZ = {0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750,
        0.0193339, 0.1191920, 0.9503041};

    private final double[] matrix;

    Sight(double... matrix) {
        this.matrix = matrix;
    }

    /** {@return the lightness L* from 0 to 100, which is all that a photocopy leaves} */
    static double lightness(Color colour) {
        return NORMAL.lab(colour)[0];
    }

    /** {@return ΔE*ab, the distance in CIELAB (CIE 1976); 2.3 is just noticeable} */
    double distance(Color a, Color b) {
        double[] one = lab(a);
        double[] other = lab(b);
        return Math.sqrt(square(one[0] - other[0]) + square(one[1] - other[1]) + square(one[2] - other[2]));
    }

    private static double square(double x) {
        return x * x;
    }

    double[] lab(Color colour) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = times(matrix, rgb);
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        double[] xyz = times(TO_XYZ, seen);
        double[] white = times(TO_XYZ, new double[] {1, 1, 1});
        double x = root(xyz[0] / white[0]);
        double y = root(xyz[1] / white[1]);
        double z = root(xyz[2] / white[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double[] times(double[] matrix, double[] v) {
        double[] product = new double[3];
        for (int i = 0; i < 9; i++) {
            product[i / 3] += matrix[i] * v[i % 3];
        }
        return product;
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double root(double t) {
        double d = 6.0 / 29;
        return t > d * d * d ? Math.cbrt(t) : t / (3 * d * d) + 4.0 / 29;
    }
}
