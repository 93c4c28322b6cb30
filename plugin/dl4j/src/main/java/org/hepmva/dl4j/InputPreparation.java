package org.hepmva.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.transform.Imputation;
import org.hepmva.runtime.transform.Scaling;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.sample.Sample;

/**
 * What is learned from the training part about its variables: the mean that stands in for a missing
 * value, and the scaling.
 *
 * <p>Only finite values count, each event once. A variable without finite values gets 0 for a
 * missing one. A variable that is constant in training says nothing, so it is scaled by 0: what it is later
 * must not move a response by coefficients that nothing has taught.
 */
final class InputPreparation {

    private final double[] mean;
    private final double[] offset;
    private final double[] factor;

    private InputPreparation(int variables) {
        mean = new double[variables];
        offset = new double[variables];
        factor = new double[variables];
    }

    static List<Transformation> learn(Sample training, InputScaling scaling) {
        int variables = training.variables().size();
        InputPreparation learned = new InputPreparation(variables);
        for (int v = 0; v < variables; v++) {
            learned.learn(v, training.values(v), scaling);
        }
        List<Transformation> transformations = new ArrayList<>();
        transformations.add(new Imputation(learned.mean));
        if (scaling != InputScaling.NONE) {
            transformations.add(new Scaling(learned.offset, learned.factor));
        }
        return List.copyOf(transformations);
    }

    private void learn(int v, float[] values, InputScaling scaling) {
        int entries = 0;
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float x : values) {
            if (Float.isFinite(x)) {
                entries++;
                sum += x;
                min = Math.min(min, x);
                max = Math.max(max, x);
            }
        }
        if (entries > 0) {
            mean[v] = sum / entries;
        }
        boolean minMax = scaling == InputScaling.MIN_MAX && entries > 0;
        offset[v] = minMax ? (min + max) / 2 : mean[v];
        double spread = minMax ? (max - min) / 2 : deviation(values, mean[v], entries);
        factor[v] = min < max ? 1 / spread : 0;
    }

    private static double deviation(float[] values, double mean, int entries) {
        double sum = 0;
        for (float x : values) {
            if (Float.isFinite(x)) {
                sum += (x - mean) * (x - mean);
            }
        }
        return Math.sqrt(sum / entries);
    }
}
