package org.hepmva.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.measure.ConfusionMatrix;

/**
 * What cuts on the response of one method give.
 *
 * @param workingPoints at the usual efficiencies: ε<sub>B</sub> = 1, 10, 30%, then ε<sub>S</sub> = 50, 70,
 *                      90%
 * @param chosenOn      the part on which cuts are chosen: never the test part if there is another
 * @param rule          how the chosen cut was found, in words
 * @param matrices      who passes the chosen cut, on each part that has signal and background; the test
 *                      part is always there
 * @param folds         the chosen cut and each working point on the events of each fold alone; empty without
 *                      folds
 */
public record CutResult(List<FixedEfficiency> workingPoints, Part chosenOn, String rule,
                        Map<Part, ConfusionMatrix> matrices, List<FoldsAtCut> folds) {

    /** Copies the collections. */
    public CutResult {
        workingPoints = List.copyOf(workingPoints);
        matrices = Collections.unmodifiableMap(new EnumMap<>(matrices));
        folds = List.copyOf(folds);
    }

    /** {@return these with what the cuts keep of each fold} */
    CutResult withFolds(List<FoldsAtCut> value) {
        return new CutResult(workingPoints, chosenOn, rule, matrices, value);
    }

    /** {@return the chosen cut on the test part} */
    public ConfusionMatrix chosen() {
        return matrices.get(Part.TEST);
    }

    /** {@return the chosen cut on one part, if that part has signal and background} */
    public Optional<ConfusionMatrix> on(Part part) {
        return Optional.ofNullable(matrices.get(part));
    }

    /**
     * {@return the working point at a wanted efficiency}
     *
     * @throws IllegalArgumentException if it is not one of {@link #workingPoints()}
     */
    public FixedEfficiency at(FixedEfficiency.Fixed fixed, double wanted) {
        return workingPoints.stream().filter(p -> p.fixed() == fixed && p.wanted() == wanted).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no working point at " + fixed + " efficiency " + wanted));
    }
}
