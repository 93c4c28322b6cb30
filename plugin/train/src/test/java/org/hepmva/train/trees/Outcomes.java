package org.hepmva.train.trees;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleLayout;

/** Small samples of several classes or of targets. */
final class Outcomes {

    private Outcomes() {
    }

    static SampleLayout layout(int variables) {
        return SampleLayout.of(IntStream.range(0, variables).mapToObj(v -> Variable.of("x" + v)).toList());
    }

    /** {@return events of one variable and weight 1} */
    static Sample classes(float[] x, int... classes) {
        byte[] numbers = new byte[classes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) classes[i];
        }
        List<String> names = IntStream.rangeClosed(0, Arrays.stream(classes).max().orElseThrow())
                .mapToObj(k -> "c" + k).toList();
        return Sample.ofClasses(layout(1).withClasses(names), new float[][] {x}, new double[0], numbers);
    }

    /** {@return clouds around different points in all variables but the last; some values are missing} */
    static Sample clouds(int events, int classes, int variables, long seed) {
        Random random = new Random(seed);
        float[][] x = new float[variables][events];
        double[] w = new double[events];
        byte[] numbers = new byte[events];
        for (int i = 0; i < events; i++) {
            numbers[i] = (byte) random.nextInt(classes);
            w[i] = 0.5 + random.nextDouble();
            for (int v = 0; v < variables; v++) {
                double shift = v == variables - 1 ? 0 : StrictMath.sin(1.7 * (v + 1) * numbers[i]);
                x[v][i] = (float) (0.7 * random.nextGaussian() + shift);
            }
            x[0][i] = random.nextInt(10) == 0 ? Float.NaN : x[0][i];
        }
        List<String> names = IntStream.range(0, classes).mapToObj(k -> "c" + k).toList();
        return Sample.ofClasses(layout(variables).withClasses(names), x, w, numbers);
    }

    /** {@return events of one variable and weight 1 with a target "y"} */
    static Sample target(float[] x, double... y) {
        return Sample.ofTargets(layout(1).withTargets(List.of(Variable.of("y"))), new float[][] {x},
                new double[0], new double[][] {y});
    }

    /** {@return the same events with other weights} */
    static Sample weighted(Sample sample, double... w) {
        double[][] targets = new double[sample.targets().size()][];
        Arrays.setAll(targets, sample::targetValues);
        return Sample.ofTargets(sample.layout(), sample.values(), w, targets);
    }

    /**
     * {@return two targets: a count of mean exp(1 + 0.5 sin 2x₀ + 0.3 x₁), and a smooth function with noise
     * of 0.1 and, in one of 20 events, outliers}
     */
    static Sample countAndLine(int events, long seed) {
        Random random = new Random(seed);
        float[][] x = new float[3][events];
        double[][] y = new double[2][events];
        double[] w = new double[events];
        for (int i = 0; i < events; i++) {
            for (int v = 0; v < 3; v++) {
                x[v][i] = (float) random.nextGaussian();
            }
            w[i] = 0.5 + random.nextDouble();
            double mean = StrictMath.exp(1 + 0.5 * StrictMath.sin(2 * x[0][i]) + 0.3 * x[1][i]);
            y[0][i] = poisson(mean, random);
            y[1][i] = x[0][i] + StrictMath.sin(2 * x[1][i]) + 0.1 * random.nextGaussian()
                    + (random.nextInt(20) == 0 ? 20 * random.nextDouble() : 0);
        }
        List<Variable> targets = List.of(Variable.of("count"), Variable.of("line"));
        return Sample.ofTargets(layout(3).withTargets(targets), x, w, y);
    }

    private static int poisson(double mean, Random random) {
        int count = 0;
        double product = random.nextDouble();
        while (product > StrictMath.exp(-mean)) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }

    /** {@return a sample with one of its targets alone} */
    static Sample only(Sample sample, int target) {
        return Sample.ofTargets(sample.layout().withTargets(List.of(sample.targets().get(target))),
                sample.values(), sample.eventWeights(), new double[][] {sample.targetValues(target)});
    }

    static Sample none(Sample sample) {
        return sample.select(new int[0]);
    }
}
