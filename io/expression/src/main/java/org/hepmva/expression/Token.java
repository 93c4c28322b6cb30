package org.hepmva.expression;

/**
 * A word of an expression.
 *
 * @param kind     what it is
 * @param text     as it counts: a name without backquotes, a symbol, the digits of a number
 * @param position index of its first character
 */
record Token(Kind kind, String text, int position) {

    enum Kind { NUMBER, NAME, QUOTED_NAME, SYMBOL, END }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
