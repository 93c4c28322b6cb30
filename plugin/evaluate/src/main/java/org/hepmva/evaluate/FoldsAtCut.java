package org.hepmva.evaluate;

import java.util.List;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;

/**
 * What one cut keeps of the events of each fold alone, each answered by the model that has not seen it.
 *
 * <p>The cut is the same for all models. Where their responses lie differently, they keep different fractions
 * at it, even if each separates as well as the others.
 *
 * @param name                 {@code "chosen"}, or that of the working point, as {@link FixedEfficiency#name}
 * @param cut                  on the response
 * @param signalEfficiency     ε<sub>S</sub> of each fold
 * @param backgroundEfficiency ε<sub>B</sub> of each fold
 */
public record FoldsAtCut(String name, double cut, AcrossFolds signalEfficiency,
                         AcrossFolds backgroundEfficiency) {

    /** What the chosen cut is called. */
    public static final String CHOSEN = "chosen";

    /** {@return what a cut keeps of each fold} */
    static FoldsAtCut of(String name, double cut, List<Labelled> folds) {
        List<ConfusionMatrix> matrices = folds.stream().map(fold -> ConfusionMatrix.of(cut, fold)).toList();
        return new FoldsAtCut(name, cut,
                new AcrossFolds(matrices.stream().map(ConfusionMatrix::signalEfficiency).toList()),
                new AcrossFolds(matrices.stream().map(ConfusionMatrix::backgroundEfficiency).toList()));
    }

    /** {@return 1/ε<sub>B</sub> of each fold; infinite where no background passes} */
    public AcrossFolds rejectionFactor() {
        return backgroundEfficiency.map(Measured::inverse);
    }
}
