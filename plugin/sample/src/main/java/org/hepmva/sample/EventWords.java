package org.hepmva.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hepmva.expression.Definition;
import org.hepmva.expression.EntryNumber;
import org.hepmva.expression.Expression;
import org.hepmva.io.Ntuple;
import org.hepmva.io.Query;
import org.hepmva.runtime.Variable;

/**
 * What is read of each event, in the words of the user.
 *
 * @param layout         variables, spectators and targets
 * @param cut            on the events of every source; "" means none
 * @param trainingWeight what is learned with; "" means the event weight
 */
record EventWords(SampleLayout layout, String cut, String trainingWeight) {

    /** What the event weight is called in the weight to learn with. */
    static final String WEIGHT = "weight";

    EventWords {
        if (!trainingWeight.isBlank()) {
            Expression.parse(trainingWeight);
        }
    }

    /** {@return the columns that the weight to learn with needs besides the event weight} */
    List<String> trainingColumns() {
        return trainingWeight.isBlank() ? List.of() : Expression.parse(trainingWeight).names().stream()
                .filter(name -> !name.equals(WEIGHT)).toList();
    }

    /** {@return a query for variables, event weight, targets and what the weight to learn with needs} */
    Query query(Source source) {
        for (String each : List.of(cut, source.cut())) {
            if (!each.isBlank()) {
                // each alone first, so that a mistake is pointed at in the text the user wrote
                Expression.parse(each);
            }
        }
        List<Definition> outputs = new ArrayList<>(definitions(layout.variables()));
        String weight = source.weight().isBlank() ? "1" : source.weight();
        outputs.add(new Definition("event weight", Expression.parse(weight)));
        outputs.addAll(definitions(layout.targets()));
        trainingColumns().forEach(name -> outputs.add(new Definition(name, columnNamed(name))));
        String both = source.cutWith(cut);
        Query query = Query.of(outputs).withExact(definitions(layout.spectators()));
        return both.isEmpty() ? query : query.withCut(Expression.parse(both));
    }

    /** {@return all that is computed of each event of a source} */
    List<Definition> read(Source source) {
        Query query = query(source);
        return Stream.concat(query.outputs().stream(), query.exact().stream()).toList();
    }

    private Expression columnNamed(String name) {
        return Expression.parse(name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "`" + name + "`");
    }

    private static List<Definition> definitions(List<Variable> variables) {
        return variables.stream().map(variable ->
                new Definition(variable.name(), Expression.parse(variable.expression()))).toList();
    }

    /** Checks that what is learned from these tables can be applied. */
    void check(Ntuple ntuple) {
        layout.variables().forEach(variable -> {
            refuseTakenNames(ntuple, variable);
            refuseEntryNumber(ntuple, variable);
        });
    }

    /** Binding takes a column of a variable's name for the variable, so it must not be another one. */
    private static void refuseTakenNames(Ntuple ntuple, Variable variable) {
        List<String> mentioned = Expression.parse(variable.expression()).names();
        for (String name : List.of(variable.name(), variable.internalName())) {
            if (ntuple.names().contains(name) && !mentioned.contains(name)) {
                throw new IllegalArgumentException(ntuple.location() + ": has a column '" + name
                        + "', for which the variable '" + variable.name() + " := "
                        + variable.expression() + "' would be taken; "
                        + (name.equals(variable.expression())
                                ? "write `" + name + "` in backquotes if you mean the column, or "
                                        + "'another name := " + name + "'"
                                : "give the variable another name"));
            }
        }
    }

    /** It could be learned from, but nobody could apply what was learned. */
    private static void refuseEntryNumber(Ntuple ntuple, Variable variable) {
        for (String name : Expression.parse(variable.expression()).names()) {
            Optional<EntryNumber> number = EntryNumber.of(name);
            if (number.isPresent() && ntuple.column(name).isEmpty()) {
                throw new IllegalArgumentException("variable '" + variable.name() + "': " + name + " is "
                        + number.get().meaning() + ", which an event loop does not know;"
                        + " cuts, weights and spectators may use it");
            }
        }
    }

    /** A file's whole numbers are exact to 64 bits; an event loop has doubles. */
    static List<Warning> rounded(Variable variable) {
        return Expression.parse(variable.expression()).roundedNumbers().stream()
                .map(number -> new Warning(Warning.Kind.ROUNDED_NUMBER, Subject.variable(variable.name()),
                        "variable '" + variable.name() + "': no double holds " + number
                        + ", so an event loop, unlike a file, takes "
                        + new BigDecimal(Double.parseDouble(number)).toPlainString())).toList();
    }

    /** {@return the cuts on the events of a source, for a sentence; empty if there are none} */
    String cuts(Source source) {
        if (cut.isBlank()) {
            return source.cut().isBlank() ? "" : "the cut '" + source.cut() + "'";
        }
        return source.cut().isBlank() ? "the cut '" + cut + "'"
                : "the cuts '" + cut + "' and '" + source.cut() + "'";
    }
}
