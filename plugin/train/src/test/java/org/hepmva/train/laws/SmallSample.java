package org.hepmva.train.laws;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleLayout;
import org.hepmva.train.OutcomeKind;

/** Samples for the laws: events in three variables of different scale, with weights. */
final class SmallSample {

    static final List<String> NAMES = List.of("x", "y", "noise");

    private static final SampleLayout LAYOUT = SampleLayout.of(NAMES.stream().map(Variable::of).toList());

    private SmallSample() {
    }

    /** {@return events of both classes; the third variable tells nothing} */
    static Sample clouds(int events, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[NAMES.size()][events];
        double[] weights = new double[events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = i % 3 == 0 ? Sample.SIGNAL : Sample.BACKGROUND;
            double shift = classes[i] == Sample.SIGNAL ? 0.8 : -0.8;
            weights[i] = 0.5 + random.nextDouble();
            values[0][i] = (float) (shift + random.nextGaussian());
            values[1][i] = (float) (1000 + 50 * (shift + random.nextGaussian()));
            values[2][i] = (float) (1e-3 * random.nextGaussian());
        }
        return Sample.of(NAMES.stream().map(Variable::of).toList(), values, weights, classes);
    }

    /** {@return events of an outcome; those of two classes are {@link #clouds}} */
    static Sample of(OutcomeKind outcome, int events, long seed) {
        return switch (outcome) {
            case TWO_CLASSES -> clouds(events, seed);
            case CLASSES -> threeClouds(events, seed);
            case TARGETS -> targets(events, seed);
        };
    }

    /** {@return three overlapping clouds at the corners of a triangle} */
    private static Sample threeClouds(int events, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[NAMES.size()][events];
        double[] weights = new double[events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = (byte) (i % 3);
            double angle = 2 * Math.PI * classes[i] / 3;
            weights[i] = 0.5 + random.nextDouble();
            values[0][i] = (float) (1.5 * StrictMath.cos(angle) + random.nextGaussian());
            values[1][i] = (float) (1000 + 50 * (1.5 * StrictMath.sin(angle) + random.nextGaussian()));
            values[2][i] = (float) (1e-3 * random.nextGaussian());
        }
        return Sample.ofClasses(LAYOUT.withClasses(List.of("red", "green", "blue")), values, weights,
                classes);
    }

    /** {@return two targets of different scale, above 0, with noise; each is seen best in one variable} */
    private static Sample targets(int events, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[NAMES.size()][events];
        double[] weights = new double[events];
        double[][] targets = new double[2][events];
        for (int i = 0; i < events; i++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            weights[i] = 0.5 + random.nextDouble();
            values[0][i] = (float) x;
            values[1][i] = (float) (1000 + 50 * y);
            values[2][i] = (float) (1e-3 * random.nextGaussian());
            targets[0][i] = 100 + 10 * (x + 0.3 * y) + 2 * random.nextGaussian();
            targets[1][i] = 0.02 + 0.001 * (y + 0.3 * x * x) + 2e-4 * random.nextGaussian();
        }
        return Sample.ofTargets(LAYOUT.withTargets(List.of(Variable.of("energy"), Variable.of("angle"))),
                values, weights, targets);
    }

    /** {@return a sample of the same outcome with other values and weights of its events} */
    private static Sample with(Sample sample, float[][] values, double[] weights) {
        if (sample.isRegression()) {
            double[][] targets = new double[sample.targets().size()][];
            Arrays.setAll(targets, sample::targetValues);
            return Sample.ofTargets(sample.layout(), values, weights, targets);
        }
        return Sample.ofClasses(sample.layout(), values, weights, sample.classes());
    }

    static Sample none(Sample like) {
        return like.select(new int[0]);
    }

    static Sample weighted(Sample sample, DoubleUnaryOperator weight) {
        double[] weights = sample.eventWeights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight.applyAsDouble(weights[i]);
        }
        return with(sample, sample.values(), weights);
    }

    /** {@return the sample with another value in every so many-th event of a variable} */
    static Sample with(Sample sample, int variable, int every, float value) {
        float[][] values = sample.values();
        for (int i = 0; i < sample.size(); i += every) {
            values[variable][i] = value;
        }
        return with(sample, values, sample.eventWeights());
    }

    /** {@return each event, and again with a wrong outcome and a thousandth of its weight} */
    static Sample contradicted(Sample sample) {
        int n = sample.size();
        Sample twice = sample.select(IntStream.range(0, 2 * n).map(i -> i / 2).toArray());
        double[] weights = twice.eventWeights().clone();
        for (int i = 1; i < 2 * n; i += 2) {
            weights[i] *= 1e-3;
        }
        if (sample.isRegression()) {
            double[][] targets = new double[sample.targets().size()][];
            Arrays.setAll(targets, t -> mirrored(twice.targetValues(t)));
            return Sample.ofTargets(sample.layout(), twice.values(), weights, targets);
        }
        byte[] classes = twice.classes().clone();
        int number = sample.classNames().size();
        for (int i = 1; i < 2 * n; i += 2) {
            classes[i] = (byte) ((classes[i] + 1) % number);
        }
        return Sample.ofClasses(sample.layout(), twice.values(), weights, classes);
    }

    /** {@return every second value on the other side of the mean} */
    private static double[] mirrored(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        for (int i = 1; i < values.length; i += 2) {
            values[i] = 2 * mean - values[i];
        }
        return values;
    }

    /** {@return the sample and as many events again, far away, of weight 0} */
    static Sample withEventsOfWeightZero(Sample sample) {
        int n = sample.size();
        Sample twice = sample.select(IntStream.range(0, 2 * n).map(i -> i / 2).toArray());
        float[][] values = twice.values();
        double[] weights = twice.eventWeights().clone();
        for (int i = 1; i < 2 * n; i += 2) {
            weights[i] = 0;
            for (float[] column : values) {
                column[i] = 1e6f + i;
            }
        }
        return with(twice, values, weights);
    }

    static double[] event(Sample sample, int event) {
        return IntStream.range(0, NAMES.size()).mapToDouble(v -> sample.value(v, event)).toArray();
    }
}
