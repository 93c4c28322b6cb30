package org.hepmva.evaluate.multiclass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hepmva.evaluate.FoldYields;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.Measured;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.measure.multiclass.ClassLogLoss;
import org.hepmva.measure.multiclass.ClassResponses;

/**
 * What one method for n classes says of the events of each fold alone, each answered by the model that has
 * not seen it.
 *
 * @param accuracy         of each fold
 * @param balancedAccuracy of each fold
 * @param logLoss          of each fold
 * @param efficiencies     for each class, the fraction of it that is taken for it: of each fold
 * @param yields           for each class, the expected events that are taken for it: of it (signal) and of
 *                         all others (background); empty if expected events are not known
 */
public record ClassFolds(AcrossFolds accuracy, AcrossFolds balancedAccuracy, AcrossFolds logLoss,
                         List<AcrossFolds> efficiencies, List<FoldYields> yields) {

    /** Copies the lists. */
    public ClassFolds {
        efficiencies = List.copyOf(efficiencies);
        yields = List.copyOf(yields);
    }

    /** {@return the numbers of some folds; no yields} */
    static ClassFolds of(List<ClassResponses> folds) {
        List<ClassConfusion> confusions = folds.stream().map(ClassConfusion::of).toList();
        List<AcrossFolds> efficiencies = new ArrayList<>();
        for (int k = 0; k < folds.get(0).classes().size(); k++) {
            int cls = k;
            efficiencies.add(across(confusions, confusion -> confusion.efficiency(cls)));
        }
        return new ClassFolds(across(confusions, ClassConfusion::accuracy),
                across(confusions, ClassConfusion::balancedAccuracy), across(folds, ClassLogLoss::of),
                efficiencies, List.of());
    }

    /** {@return these with yields} */
    ClassFolds withYields(List<FoldYields> value) {
        return new ClassFolds(accuracy, balancedAccuracy, logLoss, efficiencies, value);
    }

    private static <T> AcrossFolds across(List<T> folds, Function<T, Measured> number) {
        return new AcrossFolds(folds.stream().map(number).toList());
    }
}
