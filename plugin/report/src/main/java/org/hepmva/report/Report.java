package org.hepmva.report;

import java.util.function.Supplier;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.runtime.Provenance;

/**
 * What is written of an evaluation; of some of it only the pictures are wanted.
 *
 * @param figures its pictures
 * @param results gives its numbers, as JSON
 * @param page    gives both for people, as HTML
 */
record Report(FigureList figures, Supplier<String> results, Supplier<String> page) {

    /**
     * {@return the report of an evaluation}
     *
     * @throws IllegalArgumentException if it is none of two classes, of more, or of targets
     */
    static Report of(EvaluatedMethods<?> evaluation, Provenance origin) {
        if (evaluation instanceof Evaluation two) {
            FigureList figures = Figures.of(two);
            return new Report(figures, () -> ResultsJson.of(two, origin),
                    () -> TwoClassReport.of(two, origin, figures));
        }
        if (evaluation instanceof MulticlassEvaluation classes) {
            FigureList figures = MulticlassFigures.of(classes);
            return new Report(figures, () -> MulticlassJson.of(classes, origin),
                    () -> MulticlassReport.of(classes, origin, figures));
        }
        if (evaluation instanceof RegressionEvaluation targets) {
            FigureList figures = RegressionFigures.of(targets);
            return new Report(figures, () -> RegressionJson.of(targets, origin),
                    () -> RegressionReport.of(targets, origin, figures));
        }
        throw new IllegalArgumentException("there is no report of a " + evaluation.getClass().getSimpleName()
                + ", but of Evaluation, MulticlassEvaluation and RegressionEvaluation");
    }
}
