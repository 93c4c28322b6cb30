package org.hepmva.evaluate;

import java.util.List;
import java.util.Optional;
import org.hepmva.text.NearestNames;
import org.hepmva.train.Trained;

/**
 * Some methods measured on one divided sample, whatever the outcome of its events: {@link Evaluation} of two
 * classes, {@link org.hepmva.evaluate.multiclass.MulticlassEvaluation} of more, {@link
 * org.hepmva.evaluate.regression.RegressionEvaluation} of targets.
 *
 * @param <M> what is measured of each method
 */
public interface EvaluatedMethods<M extends EvaluatedMethod> {

    /** {@return what every evaluation begins with} */
    EvaluationHead head();

    /** {@return the methods, in the order given} */
    List<M> methods();

    /** {@return the method that does best on the test part, by AUC, accuracy or mean R² as the outcome is} */
    M best();

    /** {@return what was assumed} */
    default EvaluationSettings settings() {
        return head().settings();
    }

    /** {@return what the training, validation and test parts hold, in this order} */
    default List<PartSummary> parts() {
        return head().parts();
    }

    /** {@return what the test part holds of each source, if there is something to tell} */
    default Optional<EvaluatedSources> sources() {
        return head().sources();
    }

    /** {@return what a reader should know before trusting the numbers, most important first} */
    default List<Finding> findings() {
        return head().findings();
    }

    /** {@return what the test part holds} */
    default PartSummary testPart() {
        return head().part(Part.TEST);
    }

    /** {@return what was measured, as it was trained} */
    default List<Trained> trained() {
        return methods().stream().map(EvaluatedMethod::trained).toList();
    }

    /** {@return the names of the methods} */
    default List<String> names() {
        return methods().stream().map(EvaluatedMethod::name).toList();
    }

    /**
     * {@return what was measured of one method}
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    default M method(String name) {
        return methods().stream().filter(m -> m.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method '" + name + "'\n  nearest first: "
                        + NearestNames.list(name, names(), 5)));
    }
}
