package org.hepmva.runtime.math;

/**
 * ln(1 + x) for what trainings need of it: the same bits on every machine, as only sums, products and
 * quotients are used.
 *
 * <pre>
 *   ln(1 + x) = ln c + ln(1 + r),  r = (x − (c − 1))/c,  c: middle of the cell of 1 + x among 256
 * </pre>
 *
 * <p>Stateless; allocates nothing.
 */
public final class Logarithm {

    private static final int CELLS = 256;
    private static final double[] MIDDLE_LESS_ONE = new double[CELLS];
    private static final double[] RECIPROCAL = new double[CELLS];
    private static final double[] LOGARITHM = new double[CELLS];

    static {
        for (int j = 0; j < CELLS; j++) {
            MIDDLE_LESS_ONE[j] = j == 0 ? 0 : (j + 0.5) / CELLS; // so that tiny numbers lose nothing
            RECIPROCAL[j] = 1 / (1 + MIDDLE_LESS_ONE[j]);
            LOGARITHM[j] = StrictMath.log1p(MIDDLE_LESS_ONE[j]);
        }
    }

    private Logarithm() {
    }

    /**
     * {@return ln(1 + x), within two units in the last place}
     *
     * @param x in [0, 1]; for other numbers as {@link StrictMath#log1p} has it
     */
    public static double ofOnePlus(double x) {
        if (!(x >= 0 && x < 1)) {
            return StrictMath.log1p(x);
        }
        int j = (int) (x * CELLS);
        double r = (x - MIDDLE_LESS_ONE[j]) * RECIPROCAL[j];
        double r2 = r * r;
        double odd = 1.0 / 3 + r2 * (1.0 / 5 + r2 * (1.0 / 7));
        double even = 1.0 / 2 + r2 * (1.0 / 4 + r2 * (1.0 / 6));
        return LOGARITHM[j] + (r + r2 * (r * odd - even));
    }
}
