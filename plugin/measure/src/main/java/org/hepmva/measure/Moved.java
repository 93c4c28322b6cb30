package org.hepmva.measure;

import java.util.function.ToDoubleFunction;

/** The interval of a number that follows from other numbers, each with an interval of its own. */
public final class Moved {

    private Moved() {
    }

    /**
     * {@return a number with an addition to its variance, from numbers that are not independent after all;
     * the interval grows or shrinks as the error does}
     *
     * @param number   with its interval
     * @param addition may be negative
     */
    public static Measured correlated(Measured number, double addition) {
        if (addition == 0 || !(number.error() > 0)) {
            return number;
        }
        double error = Math.sqrt(Math.max(0, number.error() * number.error() + addition));
        double factor = error / number.error();
        return new Measured(number.value(), error, number.value() - factor * (number.value() - number.low()),
                number.value() + factor * (number.high() - number.value()));
    }

    /**
     * {@return a fraction that follows from some numbers: as {@link #anywhere}, but within [0, 1] if the
     * value is}
     *
     * @param function of the numbers
     * @param error    of the function, by its slopes
     * @param numbers  independent of each other
     */
    public static Measured by(ToDoubleFunction<double[]> function, double error, Measured... numbers) {
        return anywhere(function, error, numbers).within01();
    }

    /**
     * {@return a function of some numbers: where the ends of each interval take it, in quadrature on either
     * side}
     *
     * @param function of the numbers
     * @param error    of the function, by its slopes
     * @param numbers  independent of each other
     */
    public static Measured anywhere(ToDoubleFunction<double[]> function, double error, Measured... numbers) {
        double[] x = new double[numbers.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = numbers[i].value();
        }
        double value = function.applyAsDouble(x);
        double down = 0;
        double up = 0;
        for (int i = 0; i < x.length; i++) {
            for (double end : new double[] {numbers[i].low(), numbers[i].high()}) {
                x[i] = end;
                double move = function.applyAsDouble(x) - value;
                // from 0/0 nothing moves anywhere
                double known = Double.isNaN(move) && !Double.isNaN(value) ? 0 : move;
                down = Math.hypot(down, Math.min(0, known));
                up = Math.hypot(up, Math.max(0, known));
            }
            x[i] = numbers[i].value();
        }
        return new Measured(value, error, value - down, value + up);
    }
}
