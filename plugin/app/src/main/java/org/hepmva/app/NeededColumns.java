package org.hepmva.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.runtime.Classifier;

/** Which columns of an ntuple a classifier reads, so that the others need not be read. */
final class NeededColumns {

    private NeededColumns() {
    }

    /**
     * {@return the columns, in the order in which the variables mention them}
     *
     * @throws org.hepmva.runtime.UnknownVariableException if a variable cannot be found among the names
     */
    static List<String> of(Classifier classifier, List<String> names) {
        classifier.bind(names);
        Set<String> needed = new LinkedHashSet<>();
        classifier.variables().forEach(variable -> needed.addAll(variable.neededAmong(names)));
        return List.copyOf(needed);
    }
}
