package org.hepmva.sample;

import java.util.Arrays;
import org.hepmva.runtime.Classifier;

/** Responses to a sample, some thousand events at a time. */
final class BlockwiseResponses {

    private static final int BLOCK = 4096;

    private BlockwiseResponses() {
    }

    static double[] of(Sample sample, Classifier classifier) {
        int variables = sample.variables().size();
        double[] responses = new double[sample.size()];
        float[][] block = new float[variables][BLOCK];
        for (int first = 0; first < responses.length; first += BLOCK) {
            int count = Math.min(BLOCK, responses.length - first);
            for (int v = 0; v < variables; v++) {
                if (count < BLOCK) {
                    block[v] = Arrays.copyOf(block[v], count);
                }
                sample.copyTo(block[v], v, first, count);
            }
            System.arraycopy(classifier.responses(block), 0, responses, first, count);
        }
        return responses;
    }
}
