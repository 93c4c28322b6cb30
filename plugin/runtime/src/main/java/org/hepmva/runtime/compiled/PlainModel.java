package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Binding;
import org.hepmva.runtime.Variable;

/** A model that reads nothing but its variables. */
record PlainModel(List<Variable> variables, List<String> outputs, Compiled compiled)
        implements CompiledModel {

    Reading unbound() {
        return new Reading(this, Variable.names(variables), compiled, batch -> batch.evaluate(compiled));
    }

    @Override
    public Reading bound(List<String> provided) {
        Binding binding = Binding.of(variables, provided);
        return new Reading(this, provided, Reading.event(compiled, binding),
                batch -> batch.evaluate(compiled, binding));
    }
}
