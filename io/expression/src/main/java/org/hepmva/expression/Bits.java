package org.hepmva.expression;

import java.math.BigInteger;

/**
 * Arithmetic of whole numbers: exact as far as 64 bits go, with or without sign, and that of doubles beyond.
 *
 * <p>The bit operators are C's on 64 bits. What they give is read without sign if an operand is 2⁶³ or more,
 * else with sign; so {@code ~5} is −6 and {@code ~0xFFFFFFFFFFFFFFFF} is 0, in columns and in an event loop.
 */
final class Bits {

    private static final double LEAST = -0x1p63;
    private static final double END = 0x1p64;

    private Bits() { }

    /** {@return what a bit operator gives for the whole parts of two doubles; NaN if one has no 64 bits} */
    static double ofDoubles(Operator operator, double a, double b) {
        if (!(a >= LEAST && a < END && b >= LEAST && b < END) || operator.isShift() && b <= -1) {
            return Double.NaN;
        }
        boolean large = a >= -LEAST;
        boolean unsigned = large || !operator.isShift() && b >= -LEAST;
        long bits = combined(operator, of(a), of(b), large);
        return unsigned && bits < 0 ? Wholes.fromUnsigned(bits) : bits;
    }

    /** {@return the complement of the whole part of a double; NaN if it has no 64 bits} */
    static double complement(double x) {
        if (!(x >= LEAST && x < END)) {
            return Double.NaN;
        }
        return ~of(x); // of a number that is large without sign the complement is small
    }

    private static long of(double x) {
        return x >= -LEAST ? Wholes.unsigned(x) : (long) x;
    }

    /** Replaces entry {@code i} on the left by {@code left operator right}. */
    static void apply(Operator operator, Wholes left, Wholes right, int i) {
        if ((left.sort(i) | right.sort(i)) != Wholes.SIGNED
                || !applySigned(operator, left, left.bits(i), right.bits(i), i)) {
            applyAny(operator, left, right, i);
        }
    }

    /** {@return false, and does nothing, if what it gives leaves 63 bits or has no value} */
    private static boolean applySigned(Operator operator, Wholes target, long a, long b, int i) {
        long result = switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case REMAINDER -> b == 0 ? 0 : a % b;
            default -> combined(operator, a, b, false);
        };
        boolean holds = switch (operator) {
            case PLUS -> ((a ^ result) & (b ^ result)) >= 0;
            case MINUS -> ((a ^ b) & (a ^ result)) >= 0;
            case TIMES -> Math.multiplyHigh(a, b) == result >> 63;
            case REMAINDER -> b != 0;
            default -> !operator.isShift() || b >= 0;
        };
        if (holds) {
            target.set(i, result);
        }
        return holds;
    }

    private static void applyAny(Operator operator, Wholes left, Wholes right, int i) {
        boolean real = left.sort(i) == Wholes.REAL || right.sort(i) == Wholes.REAL;
        boolean byZero = operator == Operator.REMAINDER && right.sort(i) != Wholes.REAL && right.bits(i) == 0;
        if (real || byZero) {
            left.setReal(i, operator.apply(left.real(i), right.real(i)));
        } else if (operator.isOfBits()) {
            applyBits(operator, left, right, i);
        } else {
            BigInteger a = left.exact(i);
            BigInteger b = right.exact(i);
            left.set(i, switch (operator) {
                case PLUS -> a.add(b);
                case MINUS -> a.subtract(b);
                case TIMES -> a.multiply(b);
                default -> a.remainder(b);
            });
        }
    }

    private static void applyBits(Operator operator, Wholes left, Wholes right, int i) {
        boolean large = left.sort(i) == Wholes.LARGE;
        boolean largeToo = right.sort(i) == Wholes.LARGE;
        long bits = combined(operator, left.bits(i), right.bits(i), large);
        if (operator.isShift() && right.bits(i) < 0 && !largeToo) {
            left.setReal(i, Double.NaN);
        } else if (large || largeToo && !operator.isShift()) {
            left.setUnsigned(i, bits);
        } else {
            left.set(i, bits);
        }
    }

    private static long combined(Operator operator, long a, long b, boolean large) {
        return switch (operator) {
            case BIT_AND -> a & b;
            case BIT_OR -> a | b;
            case SHIFT_LEFT -> b >>> 6 != 0 ? 0 : a << b;
            default -> b >>> 6 == 0 ? large ? a >>> b : a >> b : large || a >= 0 ? 0 : -1;
        };
    }
}
