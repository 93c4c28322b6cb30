package org.hepmva.runtime.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/** What models must have in common to be those of folds. */
final class FoldChecks {

    private FoldChecks() { }

    static void require(List<? extends Model> models, Optional<FoldRule> rule) {
        Require.that(models.size() >= 2, "folds have at least two models, not %s", models.size());
        rule.ifPresent(one -> Require.that(one.folds() == models.size(),
                "the rule tells %s folds apart, but there are %s models", one.folds(), models.size()));
        for (int i = 0; i < models.size(); i++) {
            requireFitting(i, models.get(i), models.get(0));
        }
    }

    private static void requireFitting(int i, Model model, Model first) {
        Require.that(!model.isBound(),
                "model %s is bound to a loop's order; the one as trained is needed", i);
        Require.that(!(model instanceof Folded), "model %s is itself one of folds", i);
        Require.that(model.outputs().equals(first.outputs()), "model %s gives %s, but model 0 %s", i,
                Printable.brief(model.outputs().toString()), Printable.brief(first.outputs().toString()));
        Require.that(facts(model).equals(facts(first)),
                "model %s reads other variables (%s) than model 0 (%s)", i,
                Printable.brief(String.join(", ", Variable.names(model.variables()))),
                Printable.brief(String.join(", ", Variable.names(first.variables()))));
    }

    /** What matters to the numbers: the ranges of the training parts differ from fold to fold. */
    private static List<Object> facts(Model model) {
        List<Object> facts = new ArrayList<>();
        for (Variable variable : model.variables()) {
            facts.addAll(List.of(variable.name(), variable.expression(), variable.missing()));
        }
        return facts;
    }

    /** {@return the variables of the first model, with the ranges that all of them cover together} */
    static List<Variable> variables(List<? extends Model> models) {
        List<Variable> all = new ArrayList<>();
        for (int i = 0; i < models.get(0).variables().size(); i++) {
            Variable variable = models.get(0).variables().get(i);
            double min = variable.min();
            double max = variable.max();
            for (Model model : models) {
                min = Math.min(min, model.variables().get(i).min());
                max = Math.max(max, model.variables().get(i).max());
            }
            all.add(variable.withRange(min, max));
        }
        return List.copyOf(all);
    }
}
