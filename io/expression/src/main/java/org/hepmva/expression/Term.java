package org.hepmva.expression;

import java.util.List;

/** A part of an expression as it was written, before anything is known of its columns. Immutable. */
sealed interface Term {

    /** What {@link #bits} gives for a term whose values may have digits after the point. */
    int NOT_WHOLE = 0;
    /** As many bits as a double holds exactly. */
    int OF_DOUBLE = 53;

    /**
     * {@return n if every value is a whole number in [−2ⁿ, 2ⁿ], n at least 1, else NOT_WHOLE}
     *
     * @param kinds of the names, by index
     */
    default int bits(List<ValueKind> kinds) {
        return NOT_WHOLE;
    }

    /** {@return whether it is text} */
    default boolean isText(List<ValueKind> kinds) {
        return false;
    }

    /** A number with a point or an exponent, or beyond 64 bits. */
    record Real(double value) implements Term { }

    /**
     * A whole number in [0, 2⁶⁴).
     *
     * @param bits  its 64 bits, without sign
     */
    record Whole(long bits) implements Term {

        /** {@return the nearest double} */
        double value() {
            return bits < 0 ? Wholes.fromUnsigned(bits) : bits;
        }

        @Override
        public int bits(List<ValueKind> kinds) {
            return Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(bits));
        }
    }

    /**
     * Text in quotes.
     *
     * @param value    what is between them
     * @param position index of the first quote
     */
    record Text(String value, int position) implements Term {
        @Override
        public boolean isText(List<ValueKind> kinds) {
            return true;
        }
    }

    /**
     * What an event provides.
     *
     * @param index    number in order of first appearance
     * @param name     as it was written, without backquotes
     * @param position index of its first appearance
     */
    record Name(int index, String name, int position) implements Term {
        @Override
        public int bits(List<ValueKind> kinds) {
            return switch (kinds.get(index)) {
                case INTEGER -> Integer.SIZE;
                case LONG, UNSIGNED_LONG -> Long.SIZE;
                case REAL, TEXT -> NOT_WHOLE;
            };
        }

        @Override
        public boolean isText(List<ValueKind> kinds) {
            return kinds.get(index) == ValueKind.TEXT;
        }
    }

    /** What stands before an operand. */
    enum Sign { MINUS, NOT, COMPLEMENT }

    /** An operand with a sign. */
    record Signed(Sign sign, Term operand) implements Term {
        @Override
        public int bits(List<ValueKind> kinds) {
            int bits = operand.bits(kinds);
            return sign == Sign.NOT ? 1 : bits == NOT_WHOLE || sign == Sign.MINUS ? bits : bits + 1;
        }
    }

    /** A function of as many arguments as it takes. */
    record Call(Function function, List<Term> arguments) implements Term {
        @Override
        public int bits(List<ValueKind> kinds) {
            return switch (function.exact()) {
                case NOTHING -> NOT_WHOLE;
                case SAME, ABSOLUTE -> arguments.get(0).bits(kinds);
                case SQUARE -> 2 * arguments.get(0).bits(kinds);
                case LESSER, GREATER -> more(arguments.get(0).bits(kinds), arguments.get(1).bits(kinds));
            };
        }
    }

    /**
     * {@code first operator operand operator operand …}, from left to right; operators of equal precedence.
     */
    record Chain(Term first, List<Operator> operators, List<Term> operands) implements Term {

        @Override
        public int bits(List<ValueKind> kinds) {
            int bits = first.bits(kinds);
            for (int i = 0; i < operands.size(); i++) {
                bits = next(bits, i, kinds);
            }
            Operator operator = operators.get(0);
            // a sum of n terms is at most n times the greatest
            return bits == NOT_WHOLE || operator != Operator.PLUS && operator != Operator.MINUS ? bits
                    : bits + Integer.SIZE - Integer.numberOfLeadingZeros(operands.size());
        }

        /** {@return the bits of what operator {@code i} gives, if there are so many on its left; no sums} */
        int next(int left, int i, List<ValueKind> kinds) {
            Operator operator = operators.get(i);
            if (operator.isComparison() || operator.isLogic()) {
                return 1;
            }
            int right = operands.get(i).bits(kinds);
            if (left == NOT_WHOLE || right == NOT_WHOLE) {
                return NOT_WHOLE;
            }
            return switch (operator) {
                case PLUS, MINUS -> Math.max(left, right);
                case TIMES -> left + right;
                case REMAINDER -> Math.min(left, right);
                case BIT_AND, BIT_OR -> Math.max(left, right) + 1;
                case SHIFT_LEFT -> Long.SIZE;
                case SHIFT_RIGHT -> left;
                default -> NOT_WHOLE;
            };
        }
    }

    /** {@code condition ? value : condition ? value : … : otherwise}. */
    record Choice(List<Term> conditions, List<Term> values, Term otherwise) implements Term {
        @Override
        public int bits(List<ValueKind> kinds) {
            int bits = otherwise.bits(kinds);
            for (Term value : values) {
                bits = more(bits, value.bits(kinds));
            }
            return bits;
        }
    }

    /** {@code value in (one, other, …)}. */
    record Among(Term value, List<Term> list) implements Term {
        @Override
        public int bits(List<ValueKind> kinds) {
            return 1;
        }
    }

    private static int more(int one, int other) {
        return one == NOT_WHOLE || other == NOT_WHOLE ? NOT_WHOLE : Math.max(one, other);
    }
}
