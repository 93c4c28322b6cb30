package org.hepmva.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * The yields of each fold alone, at the cuts of {@link MethodYields}.
 *
 * @param atChosenCut     at the chosen cut
 * @param atWorkingPoints at the working points, in the order of {@link CutResult#workingPoints()}
 * @param atBestCuts      at the best cut by each figure, in the order of {@link MethodYields#scans()}; none
 *                        where there is no best cut
 */
public record CutYieldsByFold(FoldYields atChosenCut, List<FoldYields> atWorkingPoints,
                              List<Optional<FoldYields>> atBestCuts) {

    /** Copies the lists. */
    public CutYieldsByFold {
        atWorkingPoints = List.copyOf(atWorkingPoints);
        atBestCuts = List.copyOf(atBestCuts);
    }
}
