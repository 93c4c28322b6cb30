package org.hepmva.measure.multiclass;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hepmva.measure.EventGroups;

/** Events of n classes for tests. */
final class ClassSamples {

    private ClassSamples() {
    }

    /** Softmax of noise and of what speaks for the true class. */
    static ClassResponses of(int classes, int events, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] responses = new double[classes][events];
        byte[] truth = new byte[events];
        double[] weights = new double[events];
        for (int i = 0; i < events; i++) {
            truth[i] = (byte) Math.min(classes - 1, (int) (classes * random.nextDouble() * 1.2));
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                double score = random.nextGaussian() + (k == truth[i] ? 1.2 : k == truth[i] + 1 ? 0.5 : 0);
                responses[k][i] = Math.exp(score);
                sum += responses[k][i];
            }
            for (int k = 0; k < classes; k++) {
                responses[k][i] /= sum;
            }
            weights[i] = 0.2 + truth[i] * 0.3 + random.nextDouble();
        }
        return new ClassResponses(IntStream.range(0, classes).mapToObj(k -> "c" + k).toList(), responses,
                truth,
                weights);
    }

    static ClassResponses withWeights(ClassResponses events, double[] weights) {
        return new ClassResponses(events.classes(), events.responses(), events.truth(), weights,
                events.groups());
    }

    static ClassResponses withGroups(ClassResponses events, EventGroups groups) {
        return new ClassResponses(events.classes(), events.responses(), events.truth(), events.eventWeights(),
                groups);
    }
}
