package org.hepmva.train.trees;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hepmva.train.LossDefinition;
import org.hepmva.train.TrainingReport;

/**
 * The losses of forests that are boosted side by side as one number. One forest's is its loss; of several it
 * is the mean of their losses, each divided by what it was before the first tree, as targets have units of
 * their own. A forest that has ended stays at its last loss.
 */
final class SharedCurve {

    private final List<? extends Boosting> forests;

    SharedCurve(List<? extends Boosting> forests) {
        this.forests = forests;
    }

    /** {@return what a step is: "tree" or "round"} */
    String step() {
        return forests.size() == 1 ? forests.get(0).forest().step() : "round";
    }

    /** {@return the loss on the training part after a step} */
    double trainingLoss(int step) {
        return mean(each -> each.forest().curves().trainingLoss(step));
    }

    /** {@return the loss on the validation part after a step; NaN if there is none} */
    double validationLoss(int step) {
        return mean(each -> each.forest().curves().validationLoss(step));
    }

    private double mean(ToDoubleFunction<Boosting> loss) {
        if (forests.size() == 1) {
            return loss.applyAsDouble(forests.get(0));
        }
        double sum = 0;
        for (Boosting each : forests) {
            double atStart = each.lossAtStart();
            sum += atStart > 0 ? loss.applyAsDouble(each) / atStart : 1;
        }
        return sum / forests.size();
    }

    private LossDefinition definition() {
        LossDefinition loss = forests.get(0).loss();
        return forests.size() == 1 ? loss : new LossDefinition("relative " + loss.name(),
                "mean over the targets of the loss divided by what it was before the first tree; the loss is "
                        + loss.formula());
    }

    /** {@return the curves with what was seen on the way} */
    TrainingReport report() {
        int steps = forests.stream().mapToInt(each -> each.forest().curves().steps()).max().orElse(0);
        int kept = forests.stream().mapToInt(each -> each.forest().curves().kept()).max().orElse(0);
        TrainingCurves first = forests.get(0).forest().curves();
        int validated = first.validated() ? steps : 0;
        TrainingReport report = TrainingReport.of(step(), kept).withLoss(
                IntStream.rangeClosed(1, steps).mapToDouble(this::trainingLoss).toArray(),
                IntStream.rangeClosed(1, validated).mapToDouble(this::validationLoss).toArray());
        return first.watch().addedTo(report).withLossDefinition(definition());
    }
}
