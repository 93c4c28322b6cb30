package org.hepmva.expression;

import org.hepmva.text.Printable;

/**
 * A word of an expression.
 *
 * @param kind     what it is
 * @param text     as it counts: a name without backquotes, a symbol, the digits of a number
 * @param position index of its first character
 */
record Token(Kind kind, String text, int position) {

    static final String IN = "in";

    private static final int LONGEST_QUOTE = 100;

    enum Kind { NUMBER, NAME, QUOTED_NAME, TEXT, SYMBOL, END }

    /** {@return whether it is the word {@code in}, which also may be a name} */
    boolean isIn() {
        return kind == Kind.NAME && text.equals(IN);
    }

    /** {@return whether it is a name, in backquotes or not} */
    boolean isAnyName() {
        return kind == Kind.QUOTED_NAME || kind == Kind.NAME && !isIn();
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** {@return how a message quotes it} */
    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : quoted(text);
    }

    /** {@return a text in quotes; no message is longer for a name that nobody can read} */
    static String quoted(String text) {
        return "'" + shortened(text) + "'";
    }

    static String shortened(String text) {
        boolean isSplit = text.length() > LONGEST_QUOTE
                && Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
        return text.length() <= LONGEST_QUOTE ? Printable.of(text)
                : Printable.of(text.substring(0, isSplit ? LONGEST_QUOTE - 1 : LONGEST_QUOTE)) + "…";
    }
}
