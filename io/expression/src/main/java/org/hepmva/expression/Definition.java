package org.hepmva.expression;

import java.util.Objects;
import org.hepmva.text.Printable;

/**
 * A named expression, written {@code "sum := var1+var2"}.
 *
 * @param label      its name; the text of the expression if none was given
 * @param expression what it stands for
 */
public record Definition(String label, Expression expression) {

    private static final String ASSIGNMENT = ":=";

    public Definition {
        Objects.requireNonNull(expression, "expression");
        label = label.strip();
        if (label.isEmpty()) {
            throw new IllegalArgumentException(
                    "the definition of '" + Printable.brief(expression.text()) + "' has an empty label");
        }
    }

    /**
     * {@return the definition that a text denotes, with or without {@code label :=}}
     *
     * @param text such as {@code "sum := var1+var2"} or {@code "var1+var2"}
     * @throws IllegalArgumentException if the label is empty, or the rest is not an expression
     */
    public static Definition parse(String text) {
        int at = text.indexOf(ASSIGNMENT);
        Expression expression = Expression.parse(text.substring(at < 0 ? 0 : at + ASSIGNMENT.length()));
        return new Definition(at < 0 ? expression.text() : text.substring(0, at), expression);
    }

    /**
     * {@return the label as TMVA writes it in histogram and branch names: {@code var1+var2} is {@code
     * var1_P_var2}}
     *
     * <p>{@code +} becomes {@code _P_}, {@code -} {@code _M_}, {@code *} {@code _T_}, {@code /} {@code _D_};
     * each of <code>$&amp;|!%^()'&lt;&gt;?=[]</code>, a blank and {@code ::} become {@code _}
     * (TMVA's {@code Tools::ReplaceRegularExpressions}).
     */
    public String internalName() {
        return internalName(label);
    }

    /**
     * {@return a label as TMVA writes it in histogram and branch names; see {@link #internalName()}}
     *
     * @param label any text
     */
    public static String internalName(String label) {
        return label.replaceAll("[$&|!%^()'<>?= ]", "_").replace("::", "_")
                .replace("*", "_T_").replace("/", "_D_").replace("+", "_P_").replace("-", "_M_")
                .replace("[", "_").replace("]", "_");
    }
}
