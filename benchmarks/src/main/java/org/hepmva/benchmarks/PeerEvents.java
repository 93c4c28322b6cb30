package org.hepmva.benchmarks;

import java.io.IOException;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.Sample;

/**
 * Events as the peers of the JVM want them. The arrays ARE NOT COPIED.
 *
 * @param variables how many
 * @param rows      the variables of one event after the other
 * @param labels    1 for signal, 0 for background
 * @param weights   one per event
 */
record PeerEvents(int variables, float[] rows, float[] labels, float[] weights) {

    /** {@return a part of the events of a task: "train" or "test"} */
    static PeerEvents of(TrainingTask task, String part) throws IOException {
        EventFile file = EventFile.of(task.folder(), task.data(), part);
        return new PeerEvents(file.variables(), file.rows(), file.labels(), file.weights());
    }

    /** {@return how many} */
    int size() {
        return labels.length;
    }

    /** {@return the weighted area under the ROC curve of responses to these events} */
    double auc(double[] responses) {
        byte[] classes = new byte[size()];
        double[] eventWeights = new double[size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = labels[i] == 1 ? Sample.SIGNAL : Sample.BACKGROUND;
            eventWeights[i] = weights[i];
        }
        return RocCurve.auc(responses, classes, eventWeights);
    }
}
