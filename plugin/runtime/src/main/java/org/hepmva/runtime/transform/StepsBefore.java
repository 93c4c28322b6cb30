package org.hepmva.runtime.transform;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.Reading;
import org.hepmva.runtime.folds.Folded;
import org.hepmva.text.Require;

/**
 * Transformations of variables and the model behind them: each step reads what the one before it gives, and
 * the model the last.
 *
 * @param <M> a classifier or a regressor
 */
record StepsBefore<M extends Model>(List<Variable> variables, List<Transformation> transformations, M inner) {

    StepsBefore {
        String what = inner instanceof Classifier ? "classifier" : "regressor";
        Require.that(!inner.isBound(),
                "a %s that is bound to a loop's order was given; the one as trained is needed", what);
        Require.that(!(inner instanceof Folded<?> folded && folded.rule().isPresent()),
                "a %s of folds that a rule chooses stands behind no transformations; each of its models may",
                what);
        transformations = List.copyOf(transformations);
        int width = variables.size();
        for (Transformation next : transformations) {
            Require.that(next.inputs() == width, "the %s is given %s values", next, width);
            width = next.outputs();
        }
        int wanted = inner.variables().size();
        Require.that(width == wanted, "the %s behind the transformations reads %s values, not %s", what,
                wanted, width);
        variables = Variable.distinct(variables);
    }

    /** {@return the reading of the variables} */
    Reading reading() {
        return Reading.of(variables, inner.outputs(),
                new CompiledTransformed(variables.size(), transformations, inner));
    }

    /** {@return the model in one line, and what comes before it} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(inner.toString()));
        transformations.forEach(one -> parts.add("after " + one));
        return String.join(", ", parts);
    }
}
