package org.hepmva.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.expression.BoundExpression;
import org.hepmva.expression.Expression;
import org.hepmva.expression.ExpressionException;
import org.hepmva.expression.UnknownNameException;
import org.hepmva.text.NearestNames;

/**
 * Where the values of a classifier's variables come from, among the values that a loop provides.
 *
 * <p>A variable is found by its expression (blanks do not matter), its label or its internal name, in that
 * order; otherwise its expression is evaluated on the names it mentions. A label or internal name
 * that the expression itself mentions ({@code pt := pt/1000}) is not looked for. Immutable.
 */
final class Binding {

    private static final int COMPUTED = -1;
    private static final int NAMES_IN_MESSAGE = 8;

    private final int[] places;
    private final BoundExpression[] computed;

    private Binding(int[] places, BoundExpression[] computed) {
        this.places = places;
        this.computed = computed;
    }

    static Binding of(List<Variable> variables, List<String> provided) {
        List<String> withoutBlanks = provided.stream().map(Binding::withoutBlanks).toList();
        int[] places = new int[variables.size()];
        BoundExpression[] computed = new BoundExpression[places.length];
        for (int i = 0; i < places.length; i++) {
            Variable variable = variables.get(i);
            places[i] = place(variable, provided, withoutBlanks);
            if (places[i] == COMPUTED) {
                computed[i] = expression(variable, variables, provided);
            }
        }
        return new Binding(places, computed);
    }

    /** {@return what a variable is read or computed from} */
    static List<String> needed(Variable variable, List<String> provided) {
        int place = place(variable, provided, provided.stream().map(Binding::withoutBlanks).toList());
        return place >= 0 ? List.of(provided.get(place)) : Expression.parse(variable.expression()).names();
    }

    /** {@return whether every variable is provided as it is} */
    boolean isPlain() {
        return Arrays.stream(places).allMatch(place -> place != COMPUTED);
    }

    /** {@return for each variable its index among the values provided} */
    int[] places() {
        return places.clone();
    }

    /** Writes the value of each variable, as float. */
    void read(double[] event, double[] x) {
        for (int i = 0; i < places.length; i++) {
            x[i] = (float) (places[i] == COMPUTED ? computed[i].value(event) : event[places[i]]);
        }
    }

    private static int place(Variable variable, List<String> provided, List<String> withoutBlanks) {
        int byExpression = withoutBlanks.indexOf(withoutBlanks(variable.expression()));
        return byExpression >= 0 ? byExpression : Stream.of(variable.name(), variable.internalName())
                .filter(name -> provided.contains(name) && !mentions(variable.expression(), name))
                .mapToInt(provided::indexOf).findFirst().orElse(COMPUTED);
    }

    /** In {@code pt := pt/1000} a pt that is provided is what the expression reads, not what it gives. */
    private static boolean mentions(String expression, String name) {
        try {
            return Expression.parse(expression).names().contains(name);
        } catch (ExpressionException e) {
            return false;
        }
    }

    private static BoundExpression expression(Variable variable, List<Variable> all, List<String> provided) {
        try {
            return Expression.parse(variable.expression()).bind(provided);
        } catch (UnknownNameException e) {
            throw unknown(variable, e.name(), all, provided);
        } catch (ExpressionException e) {
            throw unknown(variable, variable.name(), all, provided);
        }
    }

    private static UnknownVariableException unknown(Variable variable, String missing, List<Variable> all,
                                                    List<String> provided) {
        boolean itself = missing.equals(variable.name()) || missing.equals(variable.expression());
        String why = itself ? ""
                : ", nor is '" + missing + "', of which it is computed: " + variable.expression();
        return new UnknownVariableException("variable '" + variable.name() + "' is not provided" + why
                + "\n  needed, in training order: " + String.join(", ", VariableNames.of(all))
                + "\n  provided, nearest first:   " + NearestNames.list(missing, provided, NAMES_IN_MESSAGE),
                variable.name());
    }

    private static String withoutBlanks(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
        return String.join("", words);
    }
}
