package org.hepmva.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hepmva.expression.Definition;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * What a model is trained on, or what is carried along (a spectator).
 *
 * @param name       its label, not blank
 * @param expression how it is computed from what a file provides; not blank. Not checked here: a file of
 *                   another program may hold what {@link org.hepmva.expression.Expression} cannot read
 * @param title      for axes; the name if there is none
 * @param unit       such as {@code "GeV"}; empty if none
 * @param type       any number or whole numbers
 * @param min        least value in the training part; NaN if unknown
 * @param max        greatest value in the training part; NaN if unknown
 * @param missing    a value that means "missing", such as −999, compared as float; NaN if only NaN does
 */
public record Variable(String name, String expression, String title, String unit, VariableType type,
                       double min, double max, double missing) {

    private static final String ASSIGNMENT = ":=";

    public Variable {
        name = name.strip();
        expression = expression.strip();
        title = title.isBlank() ? name : title.strip();
        unit = unit.strip();
        Objects.requireNonNull(type, "type");
        if (name.isEmpty() || expression.isEmpty()) {
            throw new IllegalArgumentException(
                    "a variable needs a name and an expression, not '" + name + "' := '" + expression + "'");
        }
        if (min > max) {
            throw new IllegalArgumentException(
                    "variable '" + name + "': [" + min + ", " + max + "] is not a range");
        }
    }

    /**
     * {@return a variable without title, unit and range}
     *
     * @param definition an expression, with or without a label: {@code "sum := var1+var2"}, {@code "var3"}
     */
    public static Variable of(String definition) {
        int at = definition.indexOf(ASSIGNMENT);
        String name = at < 0 ? definition : definition.substring(0, at);
        String expression = at < 0 ? definition : definition.substring(at + ASSIGNMENT.length());
        return new Variable(name, expression, "", "", VariableType.FLOAT, Double.NaN,
                Double.NaN, Double.NaN);
    }

    /** {@return the names of variables, in their order} */
    public static List<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::name).toList();
    }

    /**
     * {@return an unchangeable copy}
     *
     * @param variables at least one, all of different names
     */
    public static List<Variable> distinct(List<Variable> variables) {
        Require.that(!variables.isEmpty(), "a model needs at least one variable");
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            Require.that(names.add(variable.name()), "two variables are named '%s'",
                    Printable.brief(variable.name()));
        }
        return List.copyOf(variables);
    }

    /** {@return this variable with another title; blank means its name} */
    public Variable withTitle(String value) {
        return new Variable(name, expression, value, unit, type, min, max, missing);
    }

    /** {@return this variable with another unit, such as {@code "GeV"}; blank means none} */
    public Variable withUnit(String value) {
        return new Variable(name, expression, title, value, type, min, max, missing);
    }

    /** {@return this variable with another type} */
    public Variable withType(VariableType value) {
        return new Variable(name, expression, title, unit, value, min, max, missing);
    }

    /** {@return this variable with another range of its training values; NaN if unknown} */
    public Variable withRange(double least, double greatest) {
        return new Variable(name, expression, title, unit, type, least, greatest, missing);
    }

    /**
     * {@return this variable with another value for "missing": where it is read, in training and in every
     * event loop, that value is taken for NaN}
     *
     * @param value such as −999; NaN if only NaN is missing
     */
    public Variable withMissing(double value) {
        return new Variable(name, expression, title, unit, type, min, max, value);
    }

    /** {@return whether a value besides NaN means "missing"} */
    public boolean declaresMissing() {
        return !Double.isNaN(missing);
    }

    /** {@return what to write along an axis: {@code "title [unit]"}, or the title alone} */
    public String axisTitle() {
        return unit.isEmpty() ? title : title + " [" + unit + "]";
    }

    /** {@return the name as TMVA writes it in histogram and branch names: {@code var1_P_var2}} */
    public String internalName() {
        return Definition.internalName(name);
    }

    /**
     * {@return the names that this variable is read or computed from, found as {@link Model#bind} finds
     * them; those of its expression if it is not provided itself, whether they are provided or not}
     *
     * @param provided the names of the values a loop could supply
     */
    public List<String> neededAmong(List<String> provided) {
        return Binding.needed(this, provided);
    }
}
