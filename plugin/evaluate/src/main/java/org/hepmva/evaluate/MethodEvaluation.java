package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.CurvePoint;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.SignalProbability;
import org.hepmva.measure.Significance;
import org.hepmva.runtime.Metric;
import org.hepmva.runtime.WorkingPoint;
import org.hepmva.train.Trained;

/**
 * Everything that was measured of one method.
 *
 * @param trained      what was measured: name, classifier, story of the training, settings
 * @param parts        its response on each part that has signal and background, in the order of {@link
 *                     Part}; the test part is always there
 * @param cuts         working points and the chosen cut
 * @param overtraining training against test
 * @param significance s/√(s + b) against the cut; none unless the expected yields are given, or if those of
 *                     the sources are known
 * @param probability  P<sub>S</sub>(y)
 * @param map          response over two variables; none if the sample has only one variable
 * @param against      the method against the variable alone that comes nearest to it; none for one variable
 * @param permuted     by how much the AUC falls when the values of one variable are exchanged between the
 *                     events of the test part, largest first; empty if not asked for
 * @param folds        AUC on the events of each fold alone; empty without folds
 * @param spectators   those of {@link Evaluation#spectators}, in the same order and on the same axes, in the
 *                     test events that pass the chosen cut
 * @param yields       what cuts keep of each source; none for one source a class whose expected events are
 *                     not known
 */
public record MethodEvaluation(Trained trained, List<ResponseOnPart> parts, CutResult cuts,
                               Overtraining overtraining, Optional<Significance> significance,
                               SignalProbability probability, Optional<ResponseMap> map,
                               Optional<AgainstVariable> against, List<PermutationImportance> permuted,
                               List<Measured> folds, List<SpectatorEvaluation> spectators,
                               Optional<MethodYields> yields) implements EvaluatedMethod {

    /** Copies the lists. */
    public MethodEvaluation {
        parts = List.copyOf(parts);
        permuted = List.copyOf(permuted);
        folds = List.copyOf(folds);
        spectators = List.copyOf(spectators);
    }

    /** {@return AUC on each part, and the balanced accuracy at the chosen cut} */
    @Override
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        parts.forEach(part -> metrics.add(EvaluatedMethod.metric("AUC, " + part.part(),
                part.curve().measuredAuc())));
        metrics.add(EvaluatedMethod.metric("balanced accuracy, test", cuts.chosen().balancedAccuracy()));
        return metrics;
    }

    /** {@return the chosen cut, then those for wanted efficiencies} */
    @Override
    public List<WorkingPoint> workingPoints() {
        List<WorkingPoint> points = new ArrayList<>();
        ConfusionMatrix chosen = cuts.chosen();
        points.add(new WorkingPoint("chosen", chosen.cut(), chosen.signalEfficiency().value(),
                chosen.backgroundEfficiency().value()));
        for (FixedEfficiency fixed : cuts.workingPoints()) {
            CurvePoint point = fixed.point();
            points.add(new WorkingPoint(fixed.name(), point.cut(), point.signalEfficiency(),
                    point.backgroundEfficiency()));
        }
        return points;
    }

    /** {@return the response on one part, if that part has signal and background} */
    public Optional<ResponseOnPart> on(Part part) {
        return parts.stream().filter(p -> p.part() == part).findFirst();
    }

    /** {@return the response on the test part} */
    public ResponseOnPart onTest() {
        return on(Part.TEST).orElseThrow();
    }

    /** {@return AUC on the test part} */
    public Measured auc() {
        return onTest().curve().measuredAuc();
    }
}
