package org.hepmva.benchmarks;

import java.io.IOException;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Classifier;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;

/** Ours. */
final class HepmvaTraining implements TreeTraining {

    private static final double NANOS = 1e9;

    private final TrainingTask task;
    private final Trainer trainer;
    private final Sample training;
    private final Sample none;
    private Classifier forest;

    /**
     * Reads the events.
     *
     * @throws IllegalArgumentException if we do not have what is asked for
     */
    HepmvaTraining(TrainingTask task) throws IOException {
        this.task = task;
        trainer = task.work().trainer(task.threads());
        training = EventFile.of(task.folder(), task.data(), "train").sample();
        none = training.select(new int[0]);
    }

    @Override
    public String name() {
        return "hepmva";
    }

    @Override
    public String version() {
        return "JDK " + Runtime.version();
    }

    @Override
    public Seconds train() {
        close();
        long start = System.nanoTime();
        forest = trainer.train(training, none, TrainingMonitor.NONE).classifier();
        return new Seconds(Double.NaN, (System.nanoTime() - start) / NANOS);
    }

    @Override
    public double auc() throws IOException {
        Sample test = EventFile.of(task.folder(), task.data(), "test").sample();
        return RocCurve.auc(test.responses(forest), test.classes(), test.eventWeights());
    }

    @Override
    public void close() {
        forest = null;
    }
}
