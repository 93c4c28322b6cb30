package org.hepmva.train.laws;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;

/** Samples for the laws: two overlapping clouds in three variables of different scale, with weights. */
final class SmallSample {

    static final List<String> NAMES = List.of("x", "y", "noise");

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

    static Sample none(Sample like) {
        return like.select(new int[0]);
    }

    static Sample weighted(Sample sample, DoubleUnaryOperator weight) {
        double[] weights = sample.eventWeights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight.applyAsDouble(weights[i]);
        }
        return Sample.of(sample.variables(), sample.values(), weights, sample.classes());
    }

    /** {@return the sample with another value in every so many-th event of a variable} */
    static Sample with(Sample sample, int variable, int every, float value) {
        float[][] values = sample.values();
        for (int i = 0; i < sample.size(); i += every) {
            values[variable][i] = value;
        }
        return Sample.of(sample.variables(), values, sample.eventWeights(), sample.classes());
    }

    /** {@return each event, and again as one of the other class with a thousandth of its weight} */
    static Sample contradicted(Sample sample) {
        int n = sample.size();
        Sample twice = sample.select(IntStream.range(0, 2 * n).map(i -> i / 2).toArray());
        double[] weights = twice.eventWeights().clone();
        byte[] classes = twice.classes().clone();
        for (int i = 1; i < 2 * n; i += 2) {
            weights[i] *= 1e-3;
            classes[i] = classes[i] == Sample.SIGNAL ? Sample.BACKGROUND : Sample.SIGNAL;
        }
        return Sample.of(sample.variables(), twice.values(), weights, classes);
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
        return Sample.of(sample.variables(), values, weights, twice.classes());
    }

    static double[] event(Sample sample, int event) {
        return IntStream.range(0, NAMES.size()).mapToDouble(v -> sample.value(v, event)).toArray();
    }
}
