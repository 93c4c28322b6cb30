package org.hepmva.dl4j;

import java.util.Arrays;
import java.util.List;
import org.hepmva.train.TrainingReport;

/** Losses and AUCs of the epochs done. Mutable. */
final class History {

    private final double[] trainingLoss;
    private final double[] validationLoss;
    private final double[] trainingAuc;
    private final double[] validationAuc;
    private final boolean validated;
    private int epochs;

    History(int mostEpochs, boolean validated) {
        trainingLoss = new double[mostEpochs];
        validationLoss = new double[mostEpochs];
        trainingAuc = new double[mostEpochs];
        validationAuc = new double[mostEpochs];
        this.validated = validated;
    }

    void add(Quality training, Quality validation) {
        trainingLoss[epochs] = training.loss();
        trainingAuc[epochs] = training.auc();
        validationLoss[epochs] = validation.loss();
        validationAuc[epochs] = validation.auc();
        epochs++;
    }

    int epochs() {
        return epochs;
    }

    /**
     * The loss that decides: of the validation part, or of the training part if there is no other.
     * NOT COPIED.
     */
    double[] decidingLosses() {
        return validated ? validationLoss : trainingLoss;
    }

    double lastLoss() {
        return decidingLosses()[epochs - 1];
    }

    TrainingReport report(int bestEpoch, List<String> warnings) {
        double[] none = {};
        return TrainingReport.of("epoch", bestEpoch)
                .withLoss(done(trainingLoss), validated ? done(validationLoss) : none)
                .withAuc(done(trainingAuc), validated ? done(validationAuc) : none)
                .withWarnings(warnings);
    }

    private double[] done(double[] values) {
        return Arrays.copyOf(values, epochs);
    }
}
