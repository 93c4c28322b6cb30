package org.hepmva.tmva;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.SampleLayout;

/**
 * A variable or a target.
 *
 * @param variable name, title and unit
 * @param isTarget whether it is to be estimated
 * @param number   its place among the variables or the targets
 */
record TmvaQuantity(Variable variable, boolean isTarget, int number) {

    /** {@return variables, then targets} */
    static List<TmvaQuantity> all(SampleLayout layout) {
        List<TmvaQuantity> all = new ArrayList<>();
        for (Variable variable : layout.variables()) {
            all.add(new TmvaQuantity(variable, false, all.size()));
        }
        for (int t = 0; t < layout.targets().size(); t++) {
            all.add(new TmvaQuantity(layout.targets().get(t), true, t));
        }
        return all;
    }

    /** {@return its name in names of branches and histograms} */
    String name() {
        return ClassNames.key(variable.name());
    }

    String title() {
        return variable.title();
    }

    /** {@return what stands along an axis, with two blanks as TMVA has it: {@code "Variable 3  [units]"}} */
    String axisTitle() {
        return variable.unit().isEmpty() ? title() : title() + "  [" + variable.unit() + "]";
    }
}
