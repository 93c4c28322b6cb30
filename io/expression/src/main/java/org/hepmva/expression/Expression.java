package org.hepmva.expression;

import java.util.List;

/** A formula over named values, parsed and ready to be bound to the names that a file or loop provides. */
public final class Expression {

    private final String text;

    private Expression(String text) {
        this.text = text;
    }

    /**
     * {@return the expression that a text denotes}
     *
     * @param text such as {@code "abs(eta) < 2.4 && pt > 20"}
     * @throws ExpressionException if it is not an expression; the message points at the character
     */
    public static Expression parse(String text) {
        return new Expression(text);
    }

    /** {@return the text as it was written, without blanks around it} */
    public String text() {
        return text;
    }

    /** {@return the names it mentions, each once, in order of first appearance} */
    public List<String> names() {
        return List.of();
    }

    /**
     * {@return this expression, reading its names from the places that a file or loop gives them}
     *
     * @param provided the names of the values that will be supplied, in that order
     * @throws UnknownNameException if a name is not among {@code provided}; the nearest are listed
     */
    public BoundExpression bind(List<String> provided) {
        throw new UnsupportedOperationException();
    }
}
