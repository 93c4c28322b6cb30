package org.hepmva.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two Gaussians one apart: nobody does better than an AUC of 0.760. */
class TreeTrainingTest {

    private static final double BEST = 0.760;

    /** Few trees on 20 000 events come closer; the statistical error of 20 000 tested ones is 0.004. */
    private static final double CLOSE = 0.015;

    @TempDir
    private Path folder;

    private TrainingTask task;

    @BeforeEach
    void write() throws IOException {
        int events = 20_000;
        WrittenEvents.writeFacts(folder, "two", 2, events, events);
        WrittenEvents.write(folder, "two", "train", WrittenEvents.shifted(events, 1));
        WrittenEvents.write(folder, "two", "test", WrittenEvents.shifted(events, 2));
        task = TrainingTask.of(folder.toString(), "two", "two", "1", "1", "trees=30", "depth=3", "leaves=8");
    }

    @Test
    void oursLearnsAndTakesTime() throws IOException {
        try (HepmvaTraining ours = new HepmvaTraining(task)) {
            TreeTraining.Seconds seconds = ours.train();

            assertTrue(seconds.total() > 0);
            assertEquals(BEST, ours.auc(), CLOSE);
        }
    }

    /** They load native libraries. */
    @Tag("peer")
    @Test
    void thePeersOfTheJvmLearnTheSame() throws IOException {
        PeerEvents events = PeerEvents.of(task, "train");

        try (XgboostTraining xgboost = new XgboostTraining(task, events);
                LightgbmTraining lightgbm = new LightgbmTraining(task, events)) {
            TreeTraining.Seconds first = xgboost.train();
            TreeTraining.Seconds second = lightgbm.train();

            assertTrue(first.total() > first.construct());
            assertTrue(second.total() > second.construct());
            assertEquals(BEST, xgboost.auc(), CLOSE);
            assertEquals(BEST, lightgbm.auc(), CLOSE);
        }
    }
}
