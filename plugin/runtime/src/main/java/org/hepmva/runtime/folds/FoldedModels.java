package org.hepmva.runtime.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hepmva.runtime.Binding;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.UnknownVariableException;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.CompiledModel;
import org.hepmva.runtime.compiled.EventEvaluation;
import org.hepmva.runtime.compiled.MissingValues;
import org.hepmva.runtime.compiled.Reading;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * Models of equal variables and outputs, one per fold, of classifiers or regressors alike. Immutable.
 *
 * @param <M> classifiers or regressors
 */
final class FoldedModels<M extends Model> {

    private static final int NAMES_IN_MESSAGE = 8;

    private final List<M> models;
    private final Optional<FoldRule> rule;
    private final List<Variable> variables;
    private final List<String> ids;
    private final Compiled[] compiled;
    private final Compiled mean;

    FoldedModels(List<? extends M> models, Optional<FoldRule> rule) {
        this.models = List.copyOf(models);
        this.rule = rule;
        FoldChecks.require(this.models, rule);
        this.variables = FoldChecks.variables(this.models);
        List<String> names = Variable.names(variables);
        this.ids = rule.map(FoldRule::names).orElse(List.of()).stream()
                .filter(name -> !names.contains(name)).toList();
        this.compiled = this.models.stream().map(CompiledModel::of).toArray(Compiled[]::new);
        this.mean = MissingValues.of(variables, new CompiledMean(
                Stream.of(compiled).map(MissingValues::inside).toArray(Compiled[]::new)));
    }

    List<M> models() {
        return models;
    }

    Optional<FoldRule> rule() {
        return rule;
    }

    FoldRule requiredRule() {
        return rule.orElseThrow(() -> new IllegalStateException("the " + models.size()
                + " models have no rule that chooses one for an event: their mean is taken"));
    }

    List<Variable> variables() {
        return variables;
    }

    List<String> outputs() {
        return models.get(0).outputs();
    }

    /** {@return the mean of the models, as it is computed} */
    Compiled mean() {
        return mean;
    }

    /** {@return the reading of the variables in training order, and then of what else the rule mentions} */
    Reading unbound() {
        if (rule.isEmpty()) {
            return Reading.unbound(variables, outputs(), mean);
        }
        List<String> inputs = Stream.concat(Variable.names(variables).stream(), ids.stream()).toList();
        BoundRule bound = boundTo(inputs);
        EventEvaluation event = new FoldedEvent(bound, (values, x) -> {
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) values[i];
            }
        }, variables.size(), compiled, outputs().size());
        return new Reading(inputs, outputs(), event,
                batch -> batch.evaluate(new FoldedBlock(bound, compiled, batch)));
    }

    /** {@return the reading of what a loop provides} */
    Reading bound(List<String> provided) {
        if (rule.isEmpty()) {
            return Reading.bound(variables, outputs(), mean, provided);
        }
        Binding binding = Binding.of(variables, provided);
        BoundRule bound = boundTo(provided);
        EventEvaluation[] events = Stream.of(compiled).map(model -> Reading.event(model, binding))
                .toArray(EventEvaluation[]::new);
        return new Reading(provided, outputs(),
                new FoldedEvent(bound, binding::read, variables.size(), events, outputs().size()),
                batch -> batch.evaluate(new FoldedBlock(bound, compiled, batch), binding));
    }

    private BoundRule boundTo(List<String> provided) {
        List<String> names = requiredRule().names();
        int[] places = new int[names.size()];
        boolean[] isVariable = new boolean[places.length];
        for (int n = 0; n < places.length; n++) {
            isVariable[n] = !ids.contains(names.get(n));
            places[n] = isVariable[n] ? Variable.names(variables).indexOf(names.get(n))
                    : place(names.get(n), provided);
        }
        return new BoundRule(requiredRule(), places, isVariable);
    }

    private int place(String name, List<String> provided) {
        int place = provided.indexOf(name);
        if (place < 0) {
            throw new UnknownVariableException("'" + Printable.brief(name) + "' is not provided, by which "
                    + Printable.brief(requiredRule().expression()) + " tells the fold of an event"
                    + "\n  needed besides the variables: " + Printable.of(String.join(", ", ids))
                    + "\n  provided, nearest first:      " + Printable.of(
                            NearestNames.list(name, provided, NAMES_IN_MESSAGE))
                    + "\n  without it: mean() gives the mean of the " + models.size() + " models", name);
        }
        int last = provided.lastIndexOf(name);
        Require.that(place == last, "'%s' is provided twice, as value %s and as value %s",
                Printable.brief(name), place, last);
        return place;
    }

    /** {@return such as {@code 5 folds by 'eventNumber', seed 1, each of 400 boosted trees …}} */
    @Override
    public String toString() {
        List<String> kinds = new ArrayList<>(models.stream().map(Model::toString).distinct().toList());
        String each = kinds.size() == 1 ? ", each " + kinds.get(0) : ", the first " + kinds.get(0);
        return rule.map(FoldRule::toString).orElse("mean of " + models.size() + " models") + each;
    }
}
