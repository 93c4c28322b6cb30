package org.hepmva.expression;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What can be called.
 *
 * @param name    as it is written
 * @param least   the fewest arguments
 * @param most    the most arguments, at most 4
 * @param formula what it computes
 * @param exact   what it does with whole numbers
 */
record Function(String name, int least, int most, Formula formula, Exact exact) {

    /** What a function does with whole numbers that a double may not hold. */
    enum Exact { NOTHING, SAME, ABSOLUTE, SQUARE, LESSER, GREATER }

    /** A formula over doubles. */
    sealed interface Formula { }

    /** A number with a name. */
    record OfNone(double value) implements Formula { }

    /** A formula over one double. */
    record OfOne(DoubleUnaryOperator formula) implements Formula {

        static final OfOne MINUS = new OfOne(x -> -x);
        static final OfOne NOT = new OfOne(x -> x == 0 ? 1 : 0);
        static final OfOne COMPLEMENT = new OfOne(Bits::complement);

        double applyAsDouble(double x) {
            return formula.applyAsDouble(x);
        }

        void apply(double[] x, int count) {
            for (int i = 0; i < count; i++) {
                x[i] = formula.applyAsDouble(x[i]);
            }
        }
    }

    /** A formula over two doubles. */
    record OfTwo(DoubleBinaryOperator formula) implements Formula { }

    /** A formula over up to four doubles, with values for those that are left out. */
    record OfFour(FourArguments formula, double[] defaults) implements Formula { }

    /** A formula over four doubles. */
    @FunctionalInterface
    interface FourArguments {
        double applyAsDouble(double a, double b, double c, double d);
    }

    /** {@return how many arguments it takes, in words} */
    String wanted() {
        return (least == most ? "" + most : least + " to " + most) + (most == 1 ? " argument" : " arguments");
    }

    /** {@return the number without its digits after the point; never −0} */
    static double whole(double x) {
        return (x < 0 ? Math.ceil(x) : Math.floor(x)) + 0.0;
    }
}
