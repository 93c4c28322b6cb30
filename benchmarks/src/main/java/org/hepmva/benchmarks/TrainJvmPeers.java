package org.hepmva.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * How long do hepmva, xgboost4j and lightgbm4j take to train the same trees, in turn in one JVM, which has
 * the events in memory as each wants them? Memory is that of all together.
 *
 * <p>Arguments as those of {@link TrainTrees}, but for AdaBoost, which the peers do not have.
 */
public final class TrainJvmPeers {

    private TrainJvmPeers() {
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        TrainingTask task = TrainingTask.of(arguments);
        PeerEvents events = PeerEvents.of(task, "train");
        try (HepmvaTraining ours = new HepmvaTraining(task);
                XgboostTraining xgboost = new XgboostTraining(task, events);
                LightgbmTraining lightgbm = new LightgbmTraining(task, events)) {
            new TreeContest(task, List.of(ours, xgboost, lightgbm)).run();
        }
    }
}
