package org.hepmva.runtime.transform;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.folds.FoldedRegressor;
import org.hepmva.text.Require;

/** Transformations and the model behind them. */
record StepsBefore(List<Transformation> transformations, Model inner) {

    /** Refuses what does not fit: each step reads what the one before it gives, and the model the last. */
    void require(String what, List<Variable> variables) {
        Require.that(!inner.isBound(),
                "a %s that is bound to a loop's order was given; the one as trained is needed", what);
        Require.that(!choosesByRule(inner), "a %s of folds that a rule chooses stands behind no"
                + " transformations; each of its models may", what);
        int width = variables.size();
        for (Transformation next : transformations) {
            Require.that(next.inputs() == width, "the %s is given %s values", next, width);
            width = next.outputs();
        }
        int wanted = inner.variables().size();
        Require.that(width == wanted, "the %s behind the transformations reads %s values, not %s", what,
                wanted, width);
    }

    private static boolean choosesByRule(Model model) {
        return model instanceof FoldedClassifier classifier && classifier.rule().isPresent()
                || model instanceof FoldedRegressor regressor && regressor.rule().isPresent();
    }

    /** {@return the model in one line, and what comes before it} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(inner.toString()));
        transformations.forEach(one -> parts.add("after " + one));
        return String.join(", ", parts);
    }
}
