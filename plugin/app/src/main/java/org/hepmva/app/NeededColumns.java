package org.hepmva.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.runtime.Classifier;

/** Which columns of an ntuple a classifier reads, so that the others need not be read. */
final class NeededColumns {

    private NeededColumns() {
    }

    /**
     * {@return the columns, in the order in which the variables mention them}
     *
     * @throws org.hepmva.runtime.UnknownVariableException if a variable cannot be found among the columns
     * @throws IllegalArgumentException                    if a column is text
     */
    static List<String> of(Classifier classifier, Ntuple ntuple) {
        // with the unreadable ones, so that asking for one says why it cannot be read
        List<String> names = new ArrayList<>(ntuple.names());
        ntuple.unreadable().forEach(column -> names.add(column.name()));
        List<String> needed = of(classifier, names);
        for (ColumnDescription column : ntuple.columns()) {
            if (needed.contains(column.name()) && !column.type().isNumber()) {
                String cause = ntuple.textBecauseOf(column.name());
                throw new IllegalArgumentException(ntuple.location() + ": column '" + column.name()
                        + "' is text" + (cause.isEmpty() ? "" : ", because of " + cause)
                        + ", but the weight file needs it as a number");
            }
        }
        return needed;
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
