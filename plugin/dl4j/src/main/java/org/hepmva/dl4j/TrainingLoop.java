package org.hepmva.dl4j;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.measure.CourseRecorder;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.LossRecorder;
import org.hepmva.measure.Overtraining;
import org.hepmva.text.SplitMix64;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.SampleEventGroups;
import org.hepmva.train.TrainingMonitor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The epochs of one training. Mutable, one thread. */
final class TrainingLoop {

    /** Steps of Adam with a learning rate of 0.01 that move a coefficient by 10 at most. */
    private static final int FEW_STEPS = 1000;

    private final DenseNetworkSettings settings;
    private final MultiLayerNetwork network;
    private final LearningRateDial dial;
    private final History history;
    private final SplitMix64 random;
    private final boolean validated;
    private final boolean isOfClasses;
    private final Rounds rounds;
    private CourseRecorder course;
    private LossRecorder lossCourse;
    private INDArray best;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private int lastGain;
    private Ending ending = Ending.ALL_EPOCHS;

    /** Why training ended. */
    enum Ending {
        /** All epochs were done. */
        ALL_EPOCHS,
        /** The validation loss did not fall any more. */
        NO_GAIN,
        /** The monitor asked for it. */
        STOPPED,
        /** The loss became infinite or NaN. */
        DIVERGED
    }

    /**
     * Prepares the network.
     *
     * @param settings of the training
     * @param outcome  what is learned
     * @param inputs   number of variables
     * @param events   number of training events
     * @param validated whether there is a validation part
     */
    TrainingLoop(DenseNetworkSettings settings, Outcome outcome, int inputs, int events,
                 boolean validated) {
        this.settings = settings;
        this.validated = validated;
        isOfClasses = outcome.kind() == OutcomeKind.CLASSES;
        dial = new LearningRateDial(settings.optimisation().learningRate());
        network = LayerStack.build(settings, outcome, inputs, dial);
        history = new History(validated);
        rounds = new Rounds(settings, events, validated);
        random = new SplitMix64(settings.seed());
    }

    MultiLayerNetwork network() {
        return network;
    }

    History history() {
        return history;
    }

    /** What was kept beside the best before, on the validation part, by the area of two classes. */
    Overtraining.Course course() {
        return course.course();
    }

    /** The same by the loss, of more than two. */
    Overtraining.Course lossCourse() {
        return lossCourse.course();
    }

    /** The epoch that was kept, from 1; 0 if the very first one diverged. */
    int bestEpoch() {
        return bestEpoch;
    }

    Ending ending() {
        return ending;
    }

    /** {@return the epochs planned when training ended, from 1} */
    int planned() {
        return rounds.end();
    }

    /** {@return the steps done, epochs that were broken off left out} */
    long steps() {
        return rounds.steps(history.epochs());
    }

    /**
     * {@return whether the validation loss fell to the very end: by more than a thousandth in the last tenth
     * of the epochs, or in the last of several rounds; or by a hundredth in the second half of a few steps,
     * whose end a falling learning rate makes flat}
     */
    boolean stillImproving() {
        int epochs = history.epochs();
        int last = Math.max(1, epochs / 10);
        if (!validated || ending != Ending.ALL_EPOCHS || epochs <= last) {
            return false;
        }
        boolean few = steps() < FEW_STEPS && bestEpoch > epochs - last;
        return rounds.isCut(bestLoss) || bestLoss < Rounds.less(bestOf(epochs - last), 0.001)
                || few && bestLoss < Rounds.less(bestOf((epochs + 1) / 2), 0.01);
    }

    private double bestOf(int firstEpochs) {
        return Arrays.stream(history.decidingLosses(0)).limit(firstEpochs).min().orElse(Double.NaN);
    }

    /** Trains until an {@link Ending}; afterwards the network is that of the epoch that is kept. */
    void run(NetworkEvents training, NetworkEvents validation, TrainingMonitor monitor) {
        EventGroups groups = SampleEventGroups.of(validation.sample());
        course = new CourseRecorder(validation.sample().classes(), validation.lossWeights(), groups);
        lossCourse = new LossRecorder(validation.lossWeights(), groups);
        int[] order = IntStream.range(0, training.size()).toArray();
        boolean more = true;
        while (more) {
            dial.turn(learningRate(history.epochs() - rounds.begin()));
            random.shuffle(order);
            more = fit(training, order, monitor) && close(training, validation, monitor) && goesOn();
        }
        if (best != null) {
            network.setParams(best);
        }
    }

    private double learningRate(int epochOfRound) {
        Optimisation optimisation = settings.optimisation();
        return optimisation.learningRate() * optimisation.schedule().factor(epochOfRound, rounds.epochs(),
                history.decidingLosses(rounds.begin()));
    }

    /** Whether another epoch follows: of this round, or the first of another one. */
    private boolean goesOn() {
        if (history.epochs() < rounds.end()) {
            return true;
        }
        boolean another = rounds.another(bestLoss);
        if (another) {
            lastGain = history.epochs();
        }
        return another;
    }

    /**
     * One pass over the events; false if it was broken off because an earlier epoch can be kept.
     */
    private boolean fit(NetworkEvents training, int[] order, TrainingMonitor monitor) {
        int batches = Rounds.batches(order.length, settings.optimisation().batch());
        for (int b = 0; b < batches; b++) {
            if (bestEpoch > 0 && monitor.stopRequested()) {
                ending = Ending.STOPPED;
                return false;
            }
            int first = (int) ((long) order.length * b / batches);
            int end = (int) ((long) order.length * (b + 1) / batches);
            int[] events = Arrays.copyOfRange(order, first, end);
            try (NetworkEvents.Batch part = training.batch(events)) {
                network.fit(part.inputs(), part.labels());
            }
        }
        return true;
    }

    /** Books an epoch; false if it was the last one. */
    private boolean close(NetworkEvents training, NetworkEvents validation, TrainingMonitor monitor) {
        Quality now = Quality.of(network, training);
        OutputSums sums = Quality.sums(network, validation);
        Quality judged = Double.isFinite(now.loss()) ? Quality.of(sums, validation) : Quality.NONE;
        history.add(now, judged);
        keepIfBetter();
        course.add(validation.loss().margins(sums), judged.auc(), bestEpoch == history.epochs());
        if (isOfClasses) {
            lossCourse.add(validation.losses(sums), bestEpoch == history.epochs());
        }
        monitor.step(history.epochs(), rounds.end(), now.loss(),
                validated ? history.lastLoss() : Double.NaN);
        int patience = settings.stopping().patience();
        if (!Double.isFinite(history.lastLoss()) || !Double.isFinite(now.loss())) {
            ending = Ending.DIVERGED;
        } else if (monitor.stopRequested()) {
            ending = Ending.STOPPED;
        } else if (validated && patience > 0 && history.epochs() - lastGain >= patience) {
            ending = Ending.NO_GAIN;
        }
        return ending == Ending.ALL_EPOCHS;
    }

    private void keepIfBetter() {
        double loss = history.lastLoss();
        if (loss < bestLoss - settings.stopping().minimumGain() && loss < rounds.gainBelow()) {
            lastGain = history.epochs();
        }
        boolean better = loss < bestLoss || !(validated && settings.stopping().keepBest());
        if (better && Double.isFinite(loss)) {
            bestEpoch = history.epochs();
            if (best == null) {
                best = network.params().dup();
            } else {
                best.assign(network.params());
            }
        }
        bestLoss = Math.min(bestLoss, loss);
    }
}
