package org.hepmva.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.text.NearestNames;

/**
 * A formula over named values, parsed and ready to be bound to the names that a file or loop provides.
 *
 * <p>The language is described in the {@linkplain org.hepmva.expression package}. Immutable, safe to share
 * between threads. Expressions are equal if their texts are, so equal ones mean the same, but not the other
 * way round.
 */
public final class Expression {

    private static final int NAMES_IN_ADVICE = 5;

    private final String text;
    private final Node root;
    private final Map<String, Integer> positions;

    private Expression(String text) {
        Parser parser = new Parser(text);
        this.text = text;
        this.root = parser.parse();
        this.positions = parser.positions();
    }

    /**
     * {@return the expression that a text denotes}
     *
     * @param text such as {@code "abs(eta) < 2.4 && pt > 20"}; blanks do not matter
     * @throws ExpressionException if it is not an expression; the message points at the character
     */
    public static Expression parse(String text) {
        return new Expression(text.strip());
    }

    /** {@return the text as it was written, without blanks around it} */
    public String text() {
        return text;
    }

    /** {@return the names it mentions, each once, in order of first appearance; empty for a constant} */
    public List<String> names() {
        return List.copyOf(positions.keySet());
    }

    /**
     * {@return this expression, reading its names from the places that a file or loop gives them}
     *
     * @param provided the names of the values that will be supplied, in that order; those that are not
     * mentioned are ignored; of two that are equal the first is read
     * @throws UnknownNameException if a name is not among {@code provided}; the nearest are listed
     */
    public BoundExpression bind(List<String> provided) {
        List<Integer> places = new ArrayList<>();
        for (Map.Entry<String, Integer> name : positions.entrySet()) {
            int place = provided.indexOf(name.getKey());
            if (place < 0) {
                throw unknown(name.getKey(), name.getValue(), provided);
            }
            places.add(place);
        }
        return new BoundExpression(text, root, places.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private UnknownNameException unknown(String name, int position, List<String> provided) {
        return new UnknownNameException("'" + name + "' is not provided" + Mistake.picture(text, position)
                + "\n  provided, nearest first: " + NearestNames.list(name, provided, NAMES_IN_ADVICE),
                position, name);
    }
}
