package org.hepmva.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.text.Require;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.WeightedParts;

/**
 * Trains a dense network with Deeplearning4j and gives it to the runtime, which needs no
 * Deeplearning4j.
 *
 * <p>Σ w · loss / n of each batch is made small, with the event weights balanced between the
 * classes and scaled to a mean of 1 (see {@link InputSettings}): an event of weight 2 counts
 * exactly as much as two events. A missing (NaN) or infinite value is replaced by the mean of the
 * variable over the training events, when training and when applied.
 *
 * <p>The model is a transformed network: imputation, scaling, layers, all in double precision. It agrees
 * with Deeplearning4j's, which computes in float, within 10⁻⁵ (of targets: of the standard deviation).
 *
 * <p>Two classes: the response is the signal probability in [0, 1]. n ≥ 3 classes: a softmax with one output
 * for each, whatever {@code output} says. Targets: all are estimated together by linear outputs. In training
 * each is standardised by its mean and standard deviation in the training part, with the weights of the
 * training, so that its unit does not matter; the model maps its outputs back. {@link Loss} has the losses.
 *
 * <p>Immutable. Trainings in several threads wait for each other, as Deeplearning4j has one random
 * generator for the process; each uses the threads that {@code OMP_NUM_THREADS} allows. The same
 * seed on the same machine with the same number of threads usually gives the same network;
 * Deeplearning4j does not promise it.
 */
public final class DenseNetworkTrainer implements Trainer {

    private final String method;
    private final DenseNetworkSettings settings;

    /**
     * A trainer.
     *
     * @param method   its name, as the user calls it
     * @param settings everything else
     */
    public DenseNetworkTrainer(String method, DenseNetworkSettings settings) {
        this.method = method;
        this.settings = settings;
    }

    /** {@return how it trains} */
    public DenseNetworkSettings settings() {
        return settings;
    }

    /**
     * {@return this trainer with another number of threads}
     *
     * <p>A layer needs several hundred neurons before a second thread helps; below, and on a busy machine, it
     * costs up to ten times as much as it saves.
     *
     * @param value at least 1, or 0 for one per processor
     */
    public DenseNetworkTrainer withThreads(int value) {
        return new DenseNetworkTrainer(method, settings.withThreads(value));
    }

    @Override
    public void requireLearns(OutcomeKind outcome) {
        new Dl4jProvider().requireLearns(outcome);
        settings.optimisation().loss().requireFor(outcome);
        Activation output = settings.shape().output();
        Require.that(outcome != OutcomeKind.TARGETS || output == NetworkShape.OUTPUT.fallback(),
                "output: %s is one of classes; that of targets is always linear",
                NetworkShape.OUTPUT.text(output));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where the validation part has no events, or weights that do not sum to a positive number,
     * one is taken from the training part at random ({@link EarlyStopping#validationFraction()}). A
     * stop request ends training with the batch in work and keeps the best epoch so far; the first
     * epoch is always finished. The report has one step per epoch.
     *
     * @throws IllegalArgumentException also if the loss is not finite after the first epoch
     * @throws IllegalStateException    if the native library of Deeplearning4j is missing
     */
    @Override
    public Trained train(Sample training, Sample validation, TrainingMonitor monitor) {
        requireLearns(OutcomeKind.of(training));
        List<String> warnings = new ArrayList<>();
        WeightedParts parts = parts(training, validation, warnings);
        Outcome outcome = Outcome.of(settings, parts);
        Backend.load();
        synchronized (Backend.lock()) {
            Backend.useThreads(settings.threads());
            return train(parts, outcome, monitor, warnings);
        }
    }

    /** The events that count; where there are none to judge by, some of those to learn from. */
    private WeightedParts parts(Sample training, Sample validation, List<String> warnings) {
        TrainingWeights weights = settings.inputs().weights();
        WeightedParts parts = WeightedParts.of(training, validation, weights);
        double fraction = settings.stopping().validationFraction();
        warnings.addAll(parts.warnings());
        if (parts.validated() || fraction == 0) {
            return parts;
        }
        Sample counted = WeightedParts.withoutWeightZero(training);
        Parts split = new RandomSplit(new Fractions(1 - fraction, fraction), settings.seed()).apply(counted);
        WeightedParts held = WeightedParts.of(split.training(), split.validation(), weights);
        if (!held.validated()) {
            warnings.add("there is no validation part, and too few events to hold some back");
            return parts;
        }
        warnings.add("there is no validation part: " + split.validation().size() + " of " + counted.size()
                + " training events were held back at random to decide when to stop");
        return held;
    }

    private Trained train(WeightedParts parts, Outcome outcome, TrainingMonitor monitor,
                          List<String> warnings) {
        Sample training = parts.training();
        List<Transformation> transformations = InputPreparation.learn(training, settings.inputs().scaling());
        TrainingLoop loop = new TrainingLoop(settings, outcome, training.variables().size(), training.size(),
                parts.validated());
        try (NetworkEvents learned = new NetworkEvents(training, parts.trainingWeights(), transformations,
                        outcome);
                NetworkEvents checked = new NetworkEvents(parts.validation(), parts.validationWeights(),
                        transformations, outcome)) {
            loop.run(learned, checked, monitor);
        }
        warnAboutEnding(loop, warnings);
        Model model = outcome.model(training.variablesWithRanges(), transformations,
                Export.layers(loop.network(), settings.shape(), outcome.output()));
        return new Trained(method, model, report(loop, outcome).withWarnings(warnings),
                outcome.words(settings));
    }

    private static TrainingReport report(TrainingLoop loop, Outcome outcome) {
        TrainingReport report = loop.history().report(outcome.loss().definition(), loop.bestEpoch());
        return switch (outcome.kind()) {
            case TWO_CLASSES -> loop.history().withAreas(report).withCourse(loop.course());
            case CLASSES -> report.withCourse(loop.lossCourse());
            case TARGETS -> report;
        };
    }

    private void warnAboutEnding(TrainingLoop loop, List<String> warnings) {
        int epochs = loop.history().epochs();
        if (loop.bestEpoch() == 0) {
            throw new IllegalArgumentException("method '" + method + "': the loss is not finite after"
                    + " the first epoch; a learningRate below " + settings.optimisation().learningRate()
                    + (settings.inputs().scaling() == InputScaling.NONE ? ", scaling: standard" : "")
                    + " or gradientClipping may help");
        }
        if (loop.ending() == TrainingLoop.Ending.DIVERGED) {
            warnings.add("the loss became infinite or NaN in epoch " + epochs + "; epoch " + loop.bestEpoch()
                    + " was kept");
        } else if (loop.ending() == TrainingLoop.Ending.STOPPED) {
            warnings.add("training was stopped in epoch " + epochs + " of " + loop.planned()
                    + "; epoch " + loop.bestEpoch() + " was kept");
        } else if (loop.stillImproving()) {
            warnings.add("the validation loss was still falling when training ended after " + epochs
                    + " epochs (" + loop.steps() + " steps); more of them, smaller batches or a larger"
                    + " learningRate may do better");
        }
    }

    @Override
    public String toString() {
        return method + ": " + settings.shape();
    }
}
