package org.hepmva.evaluate.multiclass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.evaluate.EvaluatedMethod;
import org.hepmva.evaluate.Part;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.runtime.Metric;
import org.hepmva.train.Trained;

/**
 * Everything that was measured of one method for n classes.
 *
 * @param trained      what was measured: name, classifier, story of the training, settings
 * @param parts        what it says of each part that has events of every class, in the order of {@link Part};
 *                     the test part is always there
 * @param pairs        the curve of every pair of classes on the test part, the first as signal, by the number
 *                     of the first over the sum of both
 * @param cuts         on its numbers
 * @param overtraining training against test, for the number of each class; empty without a training part
 * @param spectators   each spectator in the events that are taken for each class
 * @param yields       what selections keep of each source; none for one source a class whose expected events
 *                     are not known
 * @param permuted     importance of the variables by permutation, largest first; empty if it was not wanted
 * @param byFold       what it says of the events of each fold alone; none without folds
 */
public record MulticlassMethod(Trained trained, List<MulticlassOnPart> parts, List<ClassCurve> pairs,
                               MulticlassCuts cuts, List<OutputOvertraining> overtraining,
                               List<SpectatorByClass> spectators, Optional<MulticlassYields> yields,
                               List<ClassImportance> permuted, Optional<ClassFolds> byFold)
        implements EvaluatedMethod {

    /** Copies the lists. */
    public MulticlassMethod {
        parts = List.copyOf(parts);
        pairs = List.copyOf(pairs);
        overtraining = List.copyOf(overtraining);
        spectators = List.copyOf(spectators);
        permuted = List.copyOf(permuted);
    }

    /** {@return accuracy on the events of each fold alone; empty without folds} */
    public List<Measured> folds() {
        return byFold.map(folds -> folds.accuracy().folds()).orElse(List.of());
    }

    /** {@return accuracy and log-loss on each part, and the balanced accuracy on the test part} */
    @Override
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        for (MulticlassOnPart part : parts) {
            metrics.add(EvaluatedMethod.metric("accuracy, " + part.part(), part.confusion().accuracy()));
            metrics.add(EvaluatedMethod.metric("log-loss, " + part.part(), part.logLoss()));
        }
        metrics.add(EvaluatedMethod.metric("balanced accuracy, test",
                onTest().confusion().balancedAccuracy()));
        return metrics;
    }

    /**
     * {@return the loss on validation events with what was kept, beside the smallest before; {@link
     * Overtraining.Course#NONE} if the training did not record it}
     */
    public Overtraining.Course course() {
        return trained.report().course();
    }

    /** {@return whether training went on too long, to the harm of new events} */
    public Overtraining.Verdict verdict() {
        return course().verdict();
    }

    /** {@return by how much the log-loss is larger on test than on training events; NaN without these} */
    public Measured logLossGap() {
        return on(Part.TRAINING).map(training -> onTest().logLoss().minus(training.logLoss()))
                .orElse(Measured.NONE);
    }

    /** {@return what it says of one part, if that part has events of every class} */
    public Optional<MulticlassOnPart> on(Part part) {
        return parts.stream().filter(p -> p.part() == part).findFirst();
    }

    /** {@return what it says of the test part} */
    public MulticlassOnPart onTest() {
        return on(Part.TEST).orElseThrow();
    }
}
