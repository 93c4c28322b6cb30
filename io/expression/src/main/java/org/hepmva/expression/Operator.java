package org.hepmva.expression;

import java.util.List;

/**
 * What stands between two values. Levels are C's precedence, the loosest first; {@code ^} binds tighter than
 * all. Comparisons and logic give 1 or 0; any number but 0 is true, NaN too, as in C.
 */
enum Operator {
    OR(0, "||"),
    AND(1, "&&"),
    BIT_OR(2, "|"),
    BIT_AND(3, "&"),
    EQUAL(4, "=="),
    UNEQUAL(4, "!="),
    LESS(5, "<"),
    AT_MOST(5, "<="),
    GREATER(5, ">"),
    AT_LEAST(5, ">="),
    SHIFT_LEFT(6, "<<"),
    SHIFT_RIGHT(6, ">>"),
    PLUS(7, "+"),
    MINUS(7, "-"),
    TIMES(8, "*"),
    OVER(8, "/"),
    REMAINDER(8, "%"),
    POWER(9, "^", "**");

    static final int LOOSEST = 0;
    static final int TIGHTEST_BUT_POWER = 8;
    /** Where {@code in} stands, too. */
    static final int ORDER = 5;

    private static final Operator[] ALL = values();

    private final int level;
    private final List<String> symbols;

    Operator(int level, String... symbols) {
        this.level = level;
        this.symbols = List.of(symbols);
    }

    /** {@return how tightly the operator binds that a symbol stands for, power apart; −1 if it is none} */
    static int level(String symbol) {
        for (Operator operator : ALL) {
            if (operator != POWER && operator.symbols.contains(symbol)) {
                return operator.level;
            }
        }
        return -1;
    }

    /** {@return the operator of a level that a symbol stands for, or null} */
    static Operator of(int level, String symbol) {
        for (Operator operator : ALL) {
            if (operator.level == level && operator.symbols.contains(symbol)) {
                return operator;
            }
        }
        return null;
    }

    /** {@return how tightly it binds, from 0} */
    int level() {
        return level;
    }

    String symbol() {
        return symbols.get(0);
    }

    boolean isComparison() {
        return level == ORDER || level == EQUAL.level;
    }

    /** {@return whether it asks which side is greater} */
    boolean isOrder() {
        return level == ORDER;
    }

    boolean isLogic() {
        return this == OR || this == AND;
    }

    boolean isShift() {
        return this == SHIFT_LEFT || this == SHIFT_RIGHT;
    }

    boolean isOfBits() {
        return isShift() || this == BIT_AND || this == BIT_OR;
    }

    /** {@return whether it takes the whole parts of numbers} */
    boolean isOfWholes() {
        return isOfBits() || this == REMAINDER;
    }

    /** {@return whether a comparison holds, for an order as {@link Wholes#compare} gives it} */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order == -1;
            case AT_MOST -> order == -1 || order == 0;
            case GREATER -> order == 1;
            default -> order == 1 || order == 0;
        };
    }

    double apply(double a, double b) {
        return switch (this) {
            case OR -> truth(a != 0 || b != 0);
            case AND -> truth(a != 0 && b != 0);
            case EQUAL -> truth(a == b);
            case UNEQUAL -> truth(a != b);
            case LESS -> truth(a < b);
            case AT_MOST -> truth(a <= b);
            case GREATER -> truth(a > b);
            case AT_LEAST -> truth(a >= b);
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
            default -> applySeldom(a, b);
        };
    }

    /** Apart, so that the compiler puts the other one into its callers. */
    private double applySeldom(double a, double b) {
        return switch (this) {
            case REMAINDER -> Function.whole(a) % Function.whole(b) + 0.0; // whole numbers have no −0
            case POWER -> StrictMath.pow(a, b);
            default -> Bits.ofDoubles(this, a, b);
        };
    }

    /** Replaces {@code left[i]} by {@code left[i] operator right[i]}; the commonest in loops of their own. */
    void apply(double[] left, double[] right, int count) {
        switch (this) {
            case PLUS -> add(left, right, count);
            case MINUS -> subtract(left, right, count);
            case TIMES -> multiply(left, right, count);
            case OVER -> divide(left, right, count);
            case LESS -> less(left, right, left, count);
            case GREATER -> less(right, left, left, count);
            case AT_MOST -> atMost(left, right, left, count);
            case AT_LEAST -> atMost(right, left, left, count);
            case EQUAL -> equal(left, right, count);
            case AND -> and(left, right, count);
            case OR -> or(left, right, count);
            default -> {
                for (int i = 0; i < count; i++) {
                    left[i] = apply(left[i], right[i]);
                }
            }
        }
    }

    private static double truth(boolean condition) {
        return condition ? 1 : 0;
    }

    private static void add(double[] left, double[] right, int count) {
        for (int i = 0; i < count; i++) {
            left[i] += right[i];
        }
    }

    private static void subtract(double[] left, double[] right, int count) {
        for (int i = 0; i < count; i++) {
            left[i] -= right[i];
        }
    }

    private static void multiply(double[] left, double[] right, int count) {
        for (int i = 0; i < count; i++) {
            left[i] *= right[i];
        }
    }

    private static void divide(double[] left, double[] right, int count) {
        for (int i = 0; i < count; i++) {
            left[i] /= right[i];
        }
    }

    private static void atMost(double[] small, double[] large, double[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = truth(small[i] <= large[i]);
        }
    }

    private static void equal(double[] left, double[] right, int count) {
        for (int i = 0; i < count; i++) {
            left[i] = truth(left[i] == right[i]);
        }
    }

    private static void or(double[] left, double[] right, int count) {
        for (int i = 0; i < count; i++) {
            left[i] = truth(left[i] != 0 || right[i] != 0);
        }
    }

    private static void less(double[] small, double[] large, double[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = truth(small[i] < large[i]);
        }
    }

    private static void and(double[] left, double[] right, int count) {
        for (int i = 0; i < count; i++) {
            left[i] = truth(left[i] != 0 && right[i] != 0);
        }
    }
}
