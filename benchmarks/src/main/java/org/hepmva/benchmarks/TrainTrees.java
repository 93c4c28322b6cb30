package org.hepmva.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * How long does it take to train boosted trees, from columns of floats in a {@code Sample} to the forest,
 * with binning? And what are its AUC and its memory?
 *
 * <p>Arguments: folder of the files, case, data, threads, repetitions (0: once, without a warm-up), settings
 * such as {@code depth=12}. What we do not have is a line that says so.
 */
public final class TrainTrees {

    private TrainTrees() {
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        TrainingTask task = TrainingTask.of(arguments);
        try (HepmvaTraining ours = new HepmvaTraining(task)) {
            new TreeContest(task, List.of(ours)).run();
        } catch (IllegalArgumentException e) {
            System.out.println(new MeasuredLine().with("bench", "train_trees").with("case", task.name())
                    .with("peer", "hepmva").with("threads", task.threads()).with("skipped", e.getMessage()));
        }
    }
}
