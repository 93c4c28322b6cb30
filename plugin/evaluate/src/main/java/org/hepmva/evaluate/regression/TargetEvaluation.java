package org.hepmva.evaluate.regression;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hepmva.evaluate.Part;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.Measured;
import org.hepmva.measure.regression.Spread;
import org.hepmva.measure.regression.TrainingAgainstTest;
import org.hepmva.runtime.Variable;

/**
 * Everything that was measured of a method's estimates of one target.
 *
 * @param target       what is estimated
 * @param parts        its estimates on each part that has Σw above 0, in the order of {@link Part}; the test
 *                     part is always there
 * @param overtraining training against test; none without a training part
 * @param against      bias and resolution on the test part against each target, variable and spectator
 * @param map          Σw of estimate (vertical) against target (horizontal) on the test part
 * @param permuted     importance of the variables, largest first; empty if not asked for
 * @param folds        spread of the deviation of each fold's events alone; empty without folds
 */
public record TargetEvaluation(Variable target, List<EstimatesOnPart> parts,
                               Optional<TrainingAgainstTest> overtraining, List<AgainstQuantity> against,
                               Histogram map, List<PermutedVariable> permuted,
                               List<Spread> folds) {

    /** Copies the lists. */
    public TargetEvaluation {
        parts = List.copyOf(parts);
        against = List.copyOf(against);
        permuted = List.copyOf(permuted);
        folds = List.copyOf(folds);
    }

    /**
     * {@return one number of the deviation, of each fold}
     *
     * @param number as {@link Spread#mean}, the bias, or {@link Spread#central68}, the resolution
     */
    public AcrossFolds acrossFolds(Function<Spread, Measured> number) {
        return new AcrossFolds(folds.stream().map(number).toList());
    }

    /** {@return the estimates on one part, if that part has Σw above 0} */
    public Optional<EstimatesOnPart> on(Part part) {
        return parts.stream().filter(p -> p.part() == part).findFirst();
    }

    /** {@return the estimates on the test part} */
    public EstimatesOnPart onTest() {
        return on(Part.TEST).orElseThrow();
    }

    /** {@return bias and resolution against the target itself} */
    public AgainstQuantity againstItself() {
        return against.stream().filter(a -> a.role() == AgainstQuantity.Role.TARGET
                && a.quantity().name().equals(target.name())).findFirst().orElseThrow();
    }
}
