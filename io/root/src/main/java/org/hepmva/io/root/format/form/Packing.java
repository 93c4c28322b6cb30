package org.hepmva.io.root.format.form;

import java.util.Locale;
import org.hepmva.io.root.format.bytes.BigEndian;

/**
 * How a Float16_t or Double32_t is stored (TBufferFile::ReadFloat16, ReadDouble32).
 *
 * <pre>
 *   [min,max,bits]   4 bytes: an unsigned number n; the value is n / factor + min,
 *                    factor = 2^bits / (max - min), and 2^32 - 1 for 32 bits
 *   [0,0,bits]       3 bytes: the exponent, then sign and the highest bits of the mantissa
 *   nothing          Float16_t: 3 bytes with 12 bits of mantissa;   Double32_t: 4 bytes, a float
 * </pre>
 *
 * @param style   one of these
 * @param factor  steps per unit; of meaning for a range only
 * @param minimum start of the range; of meaning for a range only
 * @param bits    of the mantissa; of meaning for a mantissa only
 */
public record Packing(Style style, double factor, double minimum, int bits) {

    /** For leaves that are not packed. */
    public static final Packing NONE = new Packing(Style.PLAIN, 0, 0, 0);

    private static final int FLOAT16_BITS = 12;
    private static final int MOST_MANTISSA_BITS = 14;
    private static final long ALL_32_BITS = 0xFFFF_FFFFL;

    /** Which of the three ways. */
    public enum Style { RANGE, MANTISSA, PLAIN }

    /**
     * {@return the packing that the title of a leaf or member asks for}
     *
     * @param title   holds {@code [min,max]} or {@code [min,max,bits]}, or nothing of the kind
     * @param isFloat whether it is a Float16_t, not a Double32_t
     */
    public static Packing of(String title, boolean isFloat) {
        String[] range = range(title);
        double minimum = range.length > 1 ? number(range[0]) : 0;
        double maximum = range.length > 1 ? number(range[1]) : 0;
        int bits = range.length > 2 ? (int) number(range[2]) : 32;
        if (minimum < maximum) {
            long steps = bits < 32 ? 1L << bits : ALL_32_BITS;
            return new Packing(Style.RANGE, steps / (maximum - minimum), minimum, bits);
        }
        if (range.length > 2 && bits <= MOST_MANTISSA_BITS) {
            return new Packing(Style.MANTISSA, 0, 0, bits);
        }
        return isFloat ? new Packing(Style.MANTISSA, 0, 0, FLOAT16_BITS) : NONE;
    }

    /** {@return bytes of one value} */
    public int width() {
        return style == Style.MANTISSA ? 3 : 4;
    }

    /** {@return the value at an index, as ROOT computes it} */
    public double valueAt(byte[] bytes, int index) {
        return switch (style) {
            case RANGE -> (BigEndian.intAt(bytes, index) & ALL_32_BITS) / factor + minimum;
            case PLAIN -> Float.intBitsToFloat(BigEndian.intAt(bytes, index));
            case MANTISSA -> mantissaAt(bytes, index);
        };
    }

    private float mantissaAt(byte[] bytes, int index) {
        int exponent = bytes[index] & 0xFF;
        int stored = BigEndian.shortAt(bytes, index + 1) & 0xFFFF;
        int signBit = 1 << (bits + 1);
        int mantissa = (stored & (signBit - 1)) << (23 - bits);
        float value = Float.intBitsToFloat(exponent << 23 | mantissa);
        return (stored & signBit) == 0 ? value : -value;
    }

    /** {@return the parts of the last bracket that holds a comma} */
    private static String[] range(String title) {
        int end = title.lastIndexOf(']');
        int start = title.lastIndexOf('[', Math.max(end, 0));
        if (start < 0 || end < start || title.indexOf(',', start) < 0) {
            return new String[0];
        }
        return title.substring(start + 1, end).split(",");
    }

    /** {@return a number, or one of the ways to write multiples of π that ROOT knows} */
    private static double number(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        double sign = word.startsWith("-") ? -1 : 1;
        if (word.contains("pi")) {
            boolean twice = word.contains("2pi") || word.contains("2*pi") || word.contains("twopi");
            double divisor = word.contains("pi/2") ? 2 : word.contains("pi/4") ? 4 : 1;
            return sign * (twice ? 2 : 1) * Math.PI / divisor;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
