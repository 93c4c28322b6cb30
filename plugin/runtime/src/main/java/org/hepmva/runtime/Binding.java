package org.hepmva.runtime;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepmva.expression.BoundExpression;
import org.hepmva.expression.Expression;
import org.hepmva.expression.ExpressionException;
import org.hepmva.expression.UnknownNameException;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * Where the values of a model's variables come from, among the values that a loop provides.
 *
 * <p>A variable is found by its expression (blanks do not matter), its label or its internal name, in that
 * order; otherwise its expression is evaluated on the names it mentions. A label or internal name
 * that the expression itself mentions ({@code pt := pt/1000}) is not looked for. Immutable.
 */
public final class Binding {

    private static final int COMPUTED = -1;
    private static final int NAMES_IN_MESSAGE = 8;

    private final int[] places;
    private final BoundExpression[] computed;
    private final int[] mentioned;

    private Binding(int[] places, BoundExpression[] computed, int[] mentioned) {
        this.places = places;
        this.computed = computed;
        this.mentioned = mentioned;
    }

    /**
     * {@return where each variable is found or how it is computed}
     *
     * @param variables in training order
     * @param provided  the names of the values that a loop supplies, in its order
     * @throws UnknownVariableException if a variable can be neither found nor computed
     * @throws IllegalArgumentException if what a variable is found by is provided twice
     */
    public static Binding of(List<Variable> variables, List<String> provided) {
        for (int i = 0; i < provided.size(); i++) {
            Require.that(provided.get(i) != null, "the name of value %s is null", i);
        }
        List<String> withoutBlanks = provided.stream().map(Binding::withoutBlanks).toList();
        int[] places = new int[variables.size()];
        BoundExpression[] computed = new BoundExpression[places.length];
        Set<String> mentioned = new LinkedHashSet<>();
        for (int i = 0; i < places.length; i++) {
            Variable variable = variables.get(i);
            places[i] = place(variable, provided, withoutBlanks);
            if (places[i] == COMPUTED) {
                computed[i] = expression(variable, variables, provided);
                for (String name : Expression.parse(variable.expression()).names()) {
                    only(name, provided);
                    mentioned.add(name);
                }
            }
        }
        return new Binding(places, computed, mentioned.stream().mapToInt(provided::indexOf)
                .filter(place -> place >= 0).toArray());
    }

    /** {@return what a variable is read or computed from} */
    static List<String> needed(Variable variable, List<String> provided) {
        int place = place(variable, provided, provided.stream().map(Binding::withoutBlanks).toList());
        return place >= 0 ? List.of(provided.get(place)) : Expression.parse(variable.expression()).names();
    }

    /** {@return whether every variable is provided as it is} */
    public boolean isPlain() {
        return Arrays.stream(places).allMatch(place -> place != COMPUTED);
    }

    /** {@return for each variable its index among the values provided; −1 for one that is computed} */
    public int[] places() {
        return places.clone();
    }

    /**
     * Gives the value of each variable for one event, as float.
     *
     * @param event one value per name provided
     * @param x     where to write one value per variable
     */
    public void read(double[] event, double[] x) {
        for (int i = 0; i < places.length; i++) {
            x[i] = (float) (places[i] == COMPUTED ? computed[i].value(event) : event[places[i]]);
        }
    }

    /**
     * {@return what gives the values of each variable for some events at a time}
     *
     * @param columns one column per name provided
     * @param most    how many events at a time
     */
    public Blocks blocks(Columns columns, int most) {
        return new Blocks(columns, most);
    }

    /** Reads events of columns, some at a time. Mutable; one thread. */
    public final class Blocks {

        private final Columns columns;
        private final double[][] read;
        private final double[] values;

        private Blocks(Columns columns, int most) {
            this.columns = columns;
            this.read = new double[columns.count()][];
            this.values = new double[most];
            for (int place : mentioned) {
                read[place] = new double[most];
            }
        }

        /**
         * Gives the values of each variable, as float.
         *
         * @param first the first event
         * @param count how many events
         * @param x     one array per variable, filled from its beginning
         */
        public void read(int first, int count, float[][] x) {
            for (int place : mentioned) {
                columns.readExact(place, first, count, read[place]);
            }
            for (int i = 0; i < places.length; i++) {
                if (places[i] == COMPUTED) {
                    compute(computed[i], count, x[i]);
                } else {
                    columns.read(places[i], first, count, x[i]);
                }
            }
        }

        private void compute(BoundExpression expression, int count, float[] x) {
            expression.values(read, count, values);
            for (int e = 0; e < count; e++) {
                x[e] = (float) values[e];
            }
        }
    }

    private static int place(Variable variable, List<String> provided, List<String> withoutBlanks) {
        String expression = withoutBlanks(variable.expression());
        if (withoutBlanks.contains(expression)) {
            return only(expression, withoutBlanks);
        }
        return Stream.of(variable.name(), variable.internalName())
                .filter(name -> provided.contains(name) && !mentions(variable.expression(), name))
                .mapToInt(name -> only(name, provided)).findFirst().orElse(COMPUTED);
    }

    private static int only(String name, List<String> provided) {
        int place = provided.indexOf(name);
        int last = provided.lastIndexOf(name);
        Require.that(place == last, "'%s' is provided twice, as value %s and as value %s",
                Printable.brief(name), place, last);
        return place;
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
                : ", nor is '" + Printable.brief(missing) + "', of which it is computed: "
                        + Printable.brief(variable.expression());
        return new UnknownVariableException("variable '" + Printable.brief(variable.name())
                + "' is not provided" + why
                + "\n  needed, in training order: " + Printable.of(String.join(", ", Variable.names(all)))
                + "\n  provided, nearest first:   " + Printable.of(
                        NearestNames.list(missing, provided, NAMES_IN_MESSAGE)),
                variable.name());
    }

    private static String withoutBlanks(String text) {
        return text.chars().noneMatch(Character::isWhitespace) ? text
                : String.join("", text.strip().split("\\s+"));
    }
}
