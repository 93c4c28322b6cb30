package org.hepmva.dl4j;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleLayout;

/** Small samples of several classes or of targets. */
final class OutcomeNetworks {

    private OutcomeNetworks() {
    }

    private static SampleLayout layout() {
        return SampleLayout.of(Networks.variables(3));
    }

    /** {@return clouds around the corners of a triangle, of weights around 1} */
    static Sample classes(int events, long seed) {
        Random random = new Random(seed);
        float[][] x = new float[3][events];
        double[] w = new double[events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = (byte) (i % 3);
            double angle = 2 * Math.PI * classes[i] / 3;
            w[i] = 0.5 + random.nextDouble();
            x[0][i] = (float) (1.5 * StrictMath.cos(angle) + random.nextGaussian());
            x[1][i] = (float) (1000 + 50 * (1.5 * StrictMath.sin(angle) + random.nextGaussian()));
            x[2][i] = (float) (1e-3 * random.nextGaussian());
        }
        return Sample.ofClasses(layout().withClasses(List.of("red", "green", "blue")), x, w, classes);
    }

    /** {@return two targets of different scale, functions of three variables with noise of a tenth} */
    static Sample targets(int events, long seed) {
        Random random = new Random(seed);
        float[][] x = new float[3][events];
        double[] w = new double[events];
        double[][] y = new double[2][events];
        for (int i = 0; i < events; i++) {
            for (int v = 0; v < 3; v++) {
                x[v][i] = (float) random.nextGaussian();
            }
            w[i] = 0.5 + random.nextDouble();
            y[0][i] = 100 + 10 * (x[0][i] + StrictMath.sin(2 * x[1][i]) + 0.1 * random.nextGaussian());
            y[1][i] = 1e-3 * (x[1][i] * x[2][i] + 0.1 * random.nextGaussian());
        }
        return ofTargets(x, w, y);
    }

    static Sample ofTargets(float[][] x, double[] w, double[][] y) {
        List<Variable> names = IntStream.range(0, y.length).mapToObj(t -> Variable.of("y" + t)).toList();
        return Sample.ofTargets(SampleLayout.of(Networks.variables(x.length)).withTargets(names), x, w, y);
    }

    /** {@return the same events with values of a target changed to offset + factor · y} */
    static Sample scaled(Sample sample, double offset, double factor) {
        double[][] y = new double[sample.targets().size()][sample.size()];
        for (int t = 0; t < y.length; t++) {
            for (int i = 0; i < sample.size(); i++) {
                y[t][i] = offset + factor * sample.target(t, i);
            }
        }
        return ofTargets(sample.values(), sample.eventWeights(), y);
    }

    /** {@return the same events with other weights} */
    static Sample weighted(Sample sample, double[] w) {
        if (!sample.isRegression()) {
            return Sample.ofClasses(sample.layout(), sample.values(), w, sample.classes());
        }
        double[][] y = new double[sample.targets().size()][];
        for (int t = 0; t < y.length; t++) {
            y[t] = sample.targetValues(t);
        }
        return ofTargets(sample.values(), w, y);
    }
}
