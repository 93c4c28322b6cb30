package org.hepmva.sample.apply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.expression.Expression;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;

/** Which columns of an ntuple a model reads, so that the others need not be read. */
public final class NeededColumns {

    /** What a row has that is an element of an entry, or the entry. */
    static final Set<String> OF_ROWS = Set.of(Expression.ITERATION, Expression.LENGTH);

    private NeededColumns() {
    }

    /**
     * {@return the columns, in the order in which the variables mention them; {@code Iteration$} and {@code
     * Length$}, which are no columns, too}
     *
     * @throws org.hepmva.runtime.UnknownVariableException if a variable cannot be found among the columns
     * @throws IllegalArgumentException                    if a column is text
     */
    public static List<String> of(Model model, Ntuple ntuple) {
        // with the unreadable ones, so that asking for one says why it cannot be read
        Set<String> names = new LinkedHashSet<>(ntuple.names());
        ntuple.unreadable().forEach(column -> names.add(column.name()));
        names.addAll(otherNames(model, ntuple));
        List<String> needed = of(model, List.copyOf(names));
        for (String name : needed) {
            Optional<ColumnDescription> column = ntuple.column(name);
            if (column.isPresent() && column.get().type().scalar() == ScalarType.STRING) {
                String cause = ntuple.textBecauseOf(name);
                throw new IllegalArgumentException(ntuple.location() + ": column '" + name
                        + "' is text" + (cause.isEmpty() ? "" : ", because of " + cause)
                        + ", but the weight file needs it as a number");
            }
        }
        return needed;
    }

    /** {@return names that a model uses and the format understands, though it lists others} */
    private static Set<String> otherNames(Model model, Ntuple ntuple) {
        Set<String> names = new LinkedHashSet<>();
        for (Variable variable : model.variables()) {
            names.add(variable.expression());
            names.addAll(Expression.parse(variable.expression()).names());
        }
        names.addAll(besides(model));
        names.removeIf(name -> ntuple.columnsByName().containsKey(name) || !OF_ROWS.contains(name)
                && ntuple.column(name).isEmpty() && ntuple.unreadable(name).isEmpty());
        return names;
    }

    /**
     * {@return the columns, in the order in which the variables mention them}
     *
     * @throws org.hepmva.runtime.UnknownVariableException if a variable cannot be found among the names
     */
    public static List<String> of(Model model, List<String> names) {
        model.bind(names);
        Set<String> needed = new LinkedHashSet<>();
        model.variables().forEach(variable -> needed.addAll(variable.neededAmong(names)));
        needed.addAll(besides(model));
        return List.copyOf(needed);
    }

    /** {@return what a model that is not bound reads after its variables: the names in a rule of folds} */
    private static List<String> besides(Model model) {
        return model.isBound() ? List.of()
                : model.inputs().subList(model.variables().size(), model.inputs().size());
    }
}
