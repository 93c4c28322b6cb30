package org.hepmva.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a name means that is computed from the arrays of an entry: {@code Sum$(jet_pt)}, {@code x[n-1]},
 * {@code m[][1]}. Immutable.
 *
 * <p>To an {@link Expression} such a thing is a name like any other: the table that has the arrays gives its
 * values, and where there are none, as in an event loop, somebody else does, under the same name.
 *
 * @param kind  how it is computed
 * @param array of an ELEMENT the name of the array; else empty
 * @param parts the arguments; of an ELEMENT its indices, empty for each that takes all elements: {@code
 *              m[][1]} has "" and "1"
 */
public record ArrayFormula(Kind kind, String array, List<String> parts) {

    /** How something is computed from arrays; as {@code TTree::Draw} does, where there are elements. */
    public enum Kind {

        /** The elements with some numbers: {@code x[n-1]}, {@code m[][1]}. */
        ELEMENT("", 0),
        /** The sum over the elements of an entry; 0 if there are none. */
        SUM("Sum$", 1),
        /** How many elements there are in an entry; 1 for what is not an array. */
        LENGTH("Length$", 1),
        /** The greatest; NaN if there are none, or if one is. */
        MAX("Max$", 1),
        /** The least; NaN if there are none, or if one is. */
        MIN("Min$", 1),
        /** The greatest of those that fulfil a condition; NaN if there are none, or if one is. */
        MAX_IF("MaxIf$", 2),
        /** The least of those that fulfil a condition; NaN if there are none, or if one is. */
        MIN_IF("MinIf$", 2),
        /** The first argument where all its elements are there, else the second. */
        ALTERNATIVE("Alt$", 2);

        private final String function;
        private final int arguments;

        Kind(String function, int arguments) {
            this.function = function;
            this.arguments = arguments;
        }

        int arguments() {
            return arguments;
        }

        /** {@return how the functions are written} */
        static List<String> functions() {
            return Arrays.stream(values()).map(kind -> kind.function).filter(name -> !name.isEmpty())
                    .toList();
        }

        /** {@return the function of a name, if it is one} */
        static Optional<Kind> written(String name) {
            return name.isEmpty() ? Optional.empty()
                    : Arrays.stream(values()).filter(kind -> kind.function.equals(name)).findFirst();
        }
    }

    /** Copies the list. */
    public ArrayFormula {
        parts = List.copyOf(parts);
    }

    /**
     * {@return what a name means, if it is one that is computed from arrays}
     *
     * @param name as {@link Expression#names()} has it, without blanks
     */
    public static Optional<ArrayFormula> of(String name) {
        if (name.indexOf('$') < 0 && name.indexOf('[') <= 0) {
            return Optional.empty();
        }
        try {
            Expression expression = Expression.parse(name);
            return expression.name().filter(name::equals).isEmpty() ? Optional.empty()
                    : expression.formula()
                            .or(() -> Optional.of(ofNumbers(name)).filter(ArrayFormula::isElement));
        } catch (ExpressionException e) {
            return Optional.empty(); // a column may be called like that
        }
    }

    private boolean isElement() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.matches("0|[1-9][0-9]{0,8}"));
    }

    /** {@return the element that a name such as {@code m[1][2]} is; without indices if it has none} */
    static ArrayFormula ofNumbers(String name) {
        List<String> indices = new ArrayList<>();
        int bracket = name.indexOf('[');
        for (int at = bracket; at >= 0; at = name.indexOf('[', at + 1)) {
            int end = name.indexOf(']', at);
            indices.add(name.substring(at + 1, Math.max(at + 1, end)));
        }
        return new ArrayFormula(Kind.ELEMENT, bracket < 0 ? name : name.substring(0, bracket), indices);
    }

    /**
     * {@return an argument, or an index; empty for one that takes all elements}
     *
     * @param i from 0
     */
    public Optional<Expression> part(int i) {
        return parts.get(i).isEmpty() ? Optional.empty() : Optional.of(Expression.parse(parts.get(i)));
    }
}
