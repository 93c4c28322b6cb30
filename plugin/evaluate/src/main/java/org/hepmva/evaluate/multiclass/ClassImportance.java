package org.hepmva.evaluate.multiclass;

import java.util.Comparator;
import java.util.List;
import org.hepmva.evaluate.PermutationImportance;
import org.hepmva.evaluate.PermutedAnswers;
import org.hepmva.measure.Measured;
import org.hepmva.measure.multiclass.ClassAreas;
import org.hepmva.measure.multiclass.ClassLogLoss;
import org.hepmva.measure.multiclass.ClassResponses;

/**
 * What a method for n classes loses without one variable, given all others: the values of the variable are
 * exchanged between test events, in {@link PermutationImportance#REPEATS} random orders, of which the means
 * are given. Errors are those of another sample and other orders.
 *
 * @param variable its name
 * @param rise     by how much the log-loss rises
 * @param fall     by how much the mean AUC of every class against the rest falls
 */
public record ClassImportance(String variable, Measured rise, Measured fall) {

    /**
     * {@return the importance of each variable, the largest rise of the log-loss first; none without events
     * of each class}
     *
     * @param permuted  the answers to test events
     * @param responses to all test events, as they are
     */
    static List<ClassImportance> of(PermutedAnswers permuted, ClassResponses responses) {
        if (!permuted.haveAllClasses()) {
            return List.of();
        }
        ClassResponses before = responses.select(permuted.numbers());
        List<ClassImportance> all = permuted.ofEach((variable, after) -> new ClassImportance(variable,
                ClassLogLoss.rise(before, after), ClassAreas.fall(before, after)));
        all.sort(Comparator.comparingDouble((ClassImportance v) -> -v.rise().value()));
        return all;
    }
}
