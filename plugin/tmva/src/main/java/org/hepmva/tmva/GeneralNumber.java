package org.hepmva.tmva;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as C's {@code %.3g} writes them, which stand in the titles of axes. */
final class GeneralNumber {

    private static final int DIGITS = 3;
    private static final int SMALLEST_PLAIN = -4;

    private GeneralNumber() {
    }

    /** {@return three digits without zeros behind, with an exponent if it is below −4 or above 2} */
    static String threeDigits(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent < DIGITS) {
            return rounded.toPlainString();
        }
        String digits = rounded.scaleByPowerOfTen(-exponent).toPlainString();
        String power = String.valueOf(Math.abs(exponent));
        return digits + (exponent < 0 ? "e-" : "e+") + (power.length() < 2 ? "0" + power : power);
    }
}
