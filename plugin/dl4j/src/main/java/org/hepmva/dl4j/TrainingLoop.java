package org.hepmva.dl4j;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.text.SplitMix64;
import org.hepmva.train.TrainingMonitor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The epochs of one training. Mutable, one thread. */
final class TrainingLoop {

    private final DenseNetworkSettings settings;
    private final MultiLayerNetwork network;
    private final LearningRateDial dial;
    private final History history;
    private final SplitMix64 random;
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

    TrainingLoop(DenseNetworkSettings settings, int inputs, boolean validated) {
        this.settings = settings;
        dial = new LearningRateDial(settings.optimisation().learningRate());
        network = LayerStack.build(settings, inputs, dial);
        history = new History(settings.optimisation().epochs(), validated);
        random = new SplitMix64(settings.seed());
    }

    MultiLayerNetwork network() {
        return network;
    }

    History history() {
        return history;
    }

    /** The epoch that was kept, from 1; 0 if the very first one diverged. */
    int bestEpoch() {
        return bestEpoch;
    }

    Ending ending() {
        return ending;
    }

    /** Trains until an {@link Ending}; afterwards the network is that of the epoch that is kept. */
    void run(NetworkEvents training, NetworkEvents validation, TrainingMonitor monitor) {
        int epochs = settings.optimisation().epochs();
        int[] order = IntStream.range(0, training.size()).toArray();
        boolean more = true;
        while (more && history.epochs() < epochs) {
            dial.turn(learningRate(history.epochs()));
            random.shuffle(order);
            more = fit(training, order, monitor) && close(training, validation, monitor);
        }
        if (best != null) {
            network.setParams(best);
        }
    }

    private double learningRate(int epoch) {
        Optimisation optimisation = settings.optimisation();
        return optimisation.learningRate()
                * optimisation.schedule().factor(epoch, optimisation.epochs(), history.decidingLosses());
    }

    /**
     * One pass over the events; false if it was broken off because an earlier epoch can be kept.
     */
    private boolean fit(NetworkEvents training, int[] order, TrainingMonitor monitor) {
        int batch = settings.optimisation().batch();
        int batches = (order.length + batch - 1) / batch;
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
        Loss loss = settings.optimisation().loss();
        Quality now = Quality.of(network, training, loss);
        history.add(now, Quality.of(network, validation, loss));
        keepIfBetter(validation.size() > 0);
        monitor.step(history.epochs(), settings.optimisation().epochs(), now.loss(),
                validation.size() > 0 ? history.lastLoss() : Double.NaN);
        int patience = settings.stopping().patience();
        if (!Double.isFinite(history.lastLoss()) || !Double.isFinite(now.loss())) {
            ending = Ending.DIVERGED;
        } else if (monitor.stopRequested()) {
            ending = Ending.STOPPED;
        } else if (validation.size() > 0 && patience > 0 && history.epochs() - lastGain >= patience) {
            ending = Ending.NO_GAIN;
        }
        return ending == Ending.ALL_EPOCHS;
    }

    private void keepIfBetter(boolean validated) {
        double loss = history.lastLoss();
        if (loss < bestLoss - settings.stopping().minimumGain()) {
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
