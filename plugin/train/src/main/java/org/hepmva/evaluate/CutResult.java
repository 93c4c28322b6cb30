package org.hepmva.evaluate;

import java.util.List;

/**
 * What cuts on the response of one method give.
 *
 * @param workingPoints at the usual efficiencies: ε<sub>B</sub> = 1, 10, 30%, then ε<sub>S</sub> = 50, 70,
 *                      90%
 * @param rule          how the chosen cut was found, in words
 * @param chosen        the chosen cut on the test part
 * @param onTraining    the same cut on the training part; none if that part is empty
 */
public record CutResult(List<FixedEfficiency> workingPoints, String rule, ConfusionMatrix chosen,
                        List<ConfusionMatrix> onTraining) {

    /** Copies the lists. */
    public CutResult {
        workingPoints = List.copyOf(workingPoints);
        onTraining = List.copyOf(onTraining);
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
