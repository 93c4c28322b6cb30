package org.hepmva.evaluate;

import java.util.Comparator;
import java.util.List;
import org.hepmva.measure.AucDifference;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;

/**
 * What a method loses without one variable, given all others.
 *
 * @param variable its name
 * @param fall     by how much the AUC falls when the values of the variable are exchanged between test
 *                 events: the mean over {@link #REPEATS} random orders. The error is that of another sample
 *                 and other orders, as of a {@linkplain org.hepmva.measure.AucDifference difference of areas}
 *                 on the same events
 */
public record PermutationImportance(String variable, Measured fall) {

    /** In so many random orders the values are put. */
    public static final int REPEATS = 5;

    /**
     * {@return the importance of each variable, largest first; none without events of both classes}
     *
     * @param permuted  the answers to test events
     * @param responses to all test events, as they are
     */
    static List<PermutationImportance> of(PermutedAnswers permuted, Labelled responses) {
        if (!permuted.haveAllClasses()) {
            return List.of();
        }
        Labelled before = responses.select(permuted.numbers());
        List<PermutationImportance> all = permuted.ofEach((variable, after) -> new PermutationImportance(
                variable, AucDifference.ofMean(before, after.stream().map(outputs -> outputs[0]).toList())));
        all.sort(Comparator.comparingDouble((PermutationImportance v) -> -v.fall().value()));
        return all;
    }
}
