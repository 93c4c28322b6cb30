package org.hepmva.hist.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an axis is marked.
 *
 * @param major  values with long ticks
 * @param labels one for each major tick; empty for none
 * @param minor  values with short ticks
 * @param power  all labels are to be multiplied by ten to this power
 */
record Ticks(List<Double> major, List<String> labels, List<Double> minor, int power) {

    private static final double END = 1e-9;
    private static final int MANY_DECADES = 7;
    private static final int[] STEPS = {1, 2, 5};
    private static final int[] MINOR_PARTS = {5, 4, 5};

    Ticks {
        major = List.copyOf(major);
        labels = List.copyOf(labels);
        minor = List.copyOf(minor);
    }

    /** {@return the ticks of a scale with room for this many labels} */
    static Ticks of(Scale scale, double room) {
        return scale.logarithmic() ? logarithmic(scale, room) : linear(scale, room);
    }

    /** {@return the middles of the cells [i, i + 1), and short ticks between them} */
    static Ticks between(List<String> categories) {
        List<Double> middles = IntStream.range(0, categories.size()).mapToObj(i -> i + 0.5).toList();
        List<Double> edges = IntStream.range(1, categories.size()).mapToObj(i -> (double) i).toList();
        return new Ticks(middles, categories, edges, 0);
    }

    private static Ticks linear(Scale scale, double room) {
        double wanted = (scale.high() - scale.low()) / Math.max(1, room);
        int exponent = (int) StrictMath.floor(StrictMath.log10(wanted));
        int i = 0;
        while (i < STEPS.length && STEPS[i] * StrictMath.pow(10, exponent) < wanted * (1 - END)) {
            i++;
        }
        if (i == STEPS.length) {
            i = 0;
            exponent++;
        }
        BigDecimal step = BigDecimal.valueOf(STEPS[i]).scaleByPowerOfTen(exponent);
        int power = power(scale, exponent);
        List<Double> major = multiples(scale, step);
        List<String> labels = major.stream().map(value -> label(value, step, power)).toList();
        BigDecimal part = step.divide(BigDecimal.valueOf(MINOR_PARTS[i]));
        List<Double> minor = new ArrayList<>(multiples(scale, part));
        minor.removeAll(major);
        return new Ticks(major, labels, minor, power);
    }

    private static List<Double> multiples(Scale scale, BigDecimal step) {
        double unit = step.doubleValue();
        double slack = END * (scale.high() - scale.low());
        long first = (long) StrictMath.ceil((scale.low() - slack) / unit);
        long last = (long) StrictMath.floor((scale.high() + slack) / unit);
        List<Double> values = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            values.add(step.multiply(BigDecimal.valueOf(k)).doubleValue());
        }
        return values;
    }

    private static int power(Scale scale, int stepExponent) {
        double largest = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
        int size = (int) StrictMath.floor(StrictMath.log10(largest));
        boolean isUnwieldy = size >= 5 || size <= -3;
        return isUnwieldy && size - stepExponent < 4 ? 3 * Math.floorDiv(size, 3) : 0;
    }

    private static String label(double value, BigDecimal step, int power) {
        BigDecimal shown = step.multiply(BigDecimal.valueOf(StrictMath.round(value / step.doubleValue())))
                .scaleByPowerOfTen(-power);
        int decimals = Math.max(0, step.scale() + power);
        return shown.setScale(decimals).toPlainString().replace('-', '−');
    }

    private static Ticks logarithmic(Scale scale, double room) {
        int first = (int) StrictMath.ceil(StrictMath.log10(scale.low()) - END);
        int last = (int) StrictMath.floor(StrictMath.log10(scale.high()) + END);
        if (last <= first && scale.high() / scale.low() < 20) {
            return withinADecade(scale, room);
        }
        int every = Math.max(1, (int) StrictMath.ceil((last - first + 1) / Math.max(2, room)));
        List<Double> major = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            major.add(StrictMath.pow(10, decade));
            labels.add(Math.floorMod(decade, every) == 0 ? powerOfTen(decade) : "");
        }
        boolean isCrowded = last - first > 2 * MANY_DECADES;
        return new Ticks(major, labels, isCrowded ? List.of() : withinDecades(scale, first - 1, last), 0);
    }

    private static Ticks withinADecade(Scale scale, double room) {
        Ticks even = linear(new Scale(scale.low(), scale.high(), false), Math.min(4, room));
        return new Ticks(even.major, even.labels, even.minor, even.power);
    }

    private static String powerOfTen(int decade) {
        String exponent = String.valueOf(decade).replace('-', '−');
        return decade == 0 ? "1" : decade == 1 ? "10" : "10^{" + exponent + "}";
    }

    private static List<Double> withinDecades(Scale scale, int first, int last) {
        List<Double> values = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int digit = 2; digit < 10; digit++) {
                double value = digit * StrictMath.pow(10, decade);
                if (value >= scale.low() && value <= scale.high()) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
