package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Variable;

/** A model as it is computed, whatever the order in which a loop supplies its values. Immutable. */
public interface CompiledModel {

    /** {@return what it was trained on, in training order} */
    List<Variable> variables();

    /** {@return the names of the numbers that it gives} */
    List<String> outputs();

    /** {@return values of the variables to numbers, so that another model may have it inside} */
    Compiled compiled();

    /** {@return the reading of what a loop provides, as {@link org.hepmva.runtime.Model#bind}} */
    Reading bound(List<String> provided);
}
