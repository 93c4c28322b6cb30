package org.hepmva.runtime.folds;

import java.util.List;
import java.util.stream.Stream;
import org.hepmva.runtime.Binding;
import org.hepmva.runtime.UnknownVariableException;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.CompiledModel;
import org.hepmva.runtime.compiled.EventEvaluation;
import org.hepmva.runtime.compiled.Reading;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/** Models of which a rule chooses one for each event, as they are computed. Immutable. */
final class ChosenByRule implements CompiledModel {

    private static final int NAMES_IN_MESSAGE = 8;

    private final FoldRule rule;
    private final Compiled[] models;
    private final Reading mean;
    private final List<String> ids;

    /**
     * Takes what computes.
     *
     * @param models one per fold
     * @param mean   what they give together
     */
    ChosenByRule(FoldRule rule, Compiled[] models, Reading mean) {
        this.rule = rule;
        this.models = models;
        this.mean = mean;
        List<String> variables = mean.inputs();
        this.ids = rule.names().stream().filter(name -> !variables.contains(name)).toList();
    }

    @Override
    public List<Variable> variables() {
        return mean.variables();
    }

    @Override
    public List<String> outputs() {
        return mean.outputs();
    }

    /** {@return the mean, as there is no other answer without the names that the rule mentions} */
    @Override
    public Compiled compiled() {
        return mean.compiled();
    }

    /** {@return the reading of the variables in training order, and then of what else the rule mentions} */
    Reading unbound() {
        List<String> inputs = Stream.concat(mean.inputs().stream(), ids.stream()).toList();
        BoundRule bound = boundTo(inputs);
        EventEvaluation event = new FoldedEvent(bound, (values, x) -> {
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) values[i];
            }
        }, mean.inputs().size(), models, outputs().size());
        return new Reading(this, inputs, event,
                batch -> batch.evaluate(new FoldedBlock(bound, models, batch)));
    }

    @Override
    public Reading bound(List<String> provided) {
        Binding binding = Binding.of(variables(), provided);
        BoundRule bound = boundTo(provided);
        EventEvaluation[] events = Stream.of(models).map(model -> Reading.event(model, binding))
                .toArray(EventEvaluation[]::new);
        return new Reading(this, provided,
                new FoldedEvent(bound, binding::read, mean.inputs().size(), events, outputs().size()),
                batch -> batch.evaluate(new FoldedBlock(bound, models, batch), binding));
    }

    private BoundRule boundTo(List<String> provided) {
        List<String> names = rule.names();
        int[] places = new int[names.size()];
        boolean[] isVariable = new boolean[places.length];
        for (int n = 0; n < places.length; n++) {
            isVariable[n] = !ids.contains(names.get(n));
            places[n] = isVariable[n] ? mean.inputs().indexOf(names.get(n)) : place(names.get(n), provided);
        }
        return new BoundRule(rule, places, isVariable);
    }

    private int place(String name, List<String> provided) {
        int place = provided.indexOf(name);
        if (place < 0) {
            throw new UnknownVariableException("'" + Printable.brief(name) + "' is not provided, by which "
                    + Printable.brief(rule.expression()) + " tells the fold of an event"
                    + "\n  needed besides the variables: " + Printable.of(String.join(", ", ids))
                    + "\n  provided, nearest first:      " + Printable.of(
                            NearestNames.list(name, provided, NAMES_IN_MESSAGE))
                    + "\n  without it: mean() gives the mean of the " + models.length + " models", name);
        }
        int last = provided.lastIndexOf(name);
        Require.that(place == last, "'%s' is provided twice, as value %s and as value %s",
                Printable.brief(name), place, last);
        return place;
    }
}
