package org.hepmva.expression;

/**
 * A word of an expression.
 *
 * @param kind     what it is
 * @param text     as it counts: a name without backquotes, a symbol, the digits of a number
 * @param position index of its first character
 */
record Token(Kind kind, String text, int position) {

    private static final int LONGEST_QUOTE = 100;

    enum Kind { NUMBER, NAME, QUOTED_NAME, SYMBOL, END }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** {@return how a message quotes it; no message is longer for a name that nobody can read} */
    @Override
    public String toString() {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return kind == Kind.END ? "the end" : "'" + shown + "'";
    }
}
