package org.hepmva.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hepmva.train.LossDefinition;
import org.hepmva.train.TrainingReport;

/** Losses and AUCs of the epochs done. Mutable. */
final class History {

    private final List<Quality> training = new ArrayList<>();
    private final List<Quality> validation = new ArrayList<>();
    private final boolean validated;

    History(boolean validated) {
        this.validated = validated;
    }

    void add(Quality onTraining, Quality onValidation) {
        training.add(onTraining);
        validation.add(onValidation);
    }

    int epochs() {
        return training.size();
    }

    /**
     * The loss that decides, of the validation part or, if there is none, of the training part: one for each
     * epoch, without the first {@code skipped}.
     */
    double[] decidingLosses(int skipped) {
        List<Quality> deciding = validated ? validation : training;
        return deciding.stream().skip(skipped).mapToDouble(Quality::loss).toArray();
    }

    double lastLoss() {
        return (validated ? validation : training).get(epochs() - 1).loss();
    }

    /** The story so far, without areas: those are of two classes. */
    TrainingReport report(LossDefinition loss, int bestEpoch) {
        return TrainingReport.of("epoch", bestEpoch).withLossDefinition(loss)
                .withLoss(curve(training, Quality::loss), curve(judged(), Quality::loss));
    }

    /** The same with areas. */
    TrainingReport withAreas(TrainingReport report) {
        return report.withAuc(curve(training, Quality::auc), curve(judged(), Quality::auc));
    }

    private List<Quality> judged() {
        return validated ? validation : List.of();
    }

    private static double[] curve(List<Quality> epochs, ToDoubleFunction<Quality> number) {
        return epochs.stream().mapToDouble(number).toArray();
    }
}
