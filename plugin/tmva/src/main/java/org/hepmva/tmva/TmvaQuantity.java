package org.hepmva.tmva;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.SampleLayout;

/**
 * A variable or a target.
 *
 * @param variable title and unit
 * @param name     in names of branches and histograms, which no other quantity has
 * @param isTarget whether it is to be estimated
 * @param number   its place among the variables or the targets
 */
record TmvaQuantity(Variable variable, String name, boolean isTarget, int number) {

    /** {@return variables, then targets} */
    static List<TmvaQuantity> all(SampleLayout layout) {
        List<Variable> variables = new ArrayList<>(layout.variables());
        variables.addAll(layout.targets());
        List<String> names = TmvaNames.keys(Variable.names(variables));
        int first = layout.variables().size();
        return IntStream.range(0, variables.size()).mapToObj(i -> new TmvaQuantity(variables.get(i),
                names.get(i), i >= first, i >= first ? i - first : i)).toList();
    }

    String title() {
        return variable.title();
    }

    /** {@return what stands along an axis, with two blanks as TMVA has it: {@code "Variable 3  [units]"}} */
    String axisTitle() {
        return variable.unit().isEmpty() ? title() : title() + "  [" + variable.unit() + "]";
    }
}
