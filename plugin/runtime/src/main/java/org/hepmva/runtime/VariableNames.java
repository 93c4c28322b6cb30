package org.hepmva.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of lists of variables. */
final class VariableNames {

    private VariableNames() { }

    static List<String> of(List<Variable> variables) {
        return variables.stream().map(Variable::name).toList();
    }

    /** {@return an unchangeable copy, of at least one variable, all of different names} */
    static List<Variable> distinct(List<Variable> variables) {
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            if (!names.add(variable.name())) {
                throw new IllegalArgumentException("two variables are named '" + variable.name() + "'");
            }
        }
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("a classifier needs at least one variable");
        }
        return List.copyOf(variables);
    }
}
