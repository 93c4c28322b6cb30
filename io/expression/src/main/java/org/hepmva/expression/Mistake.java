package org.hepmva.expression;

/** Writes the sentence, the text and a caret under the character at fault. */
final class Mistake {

    private static final int BEFORE = 60;
    private static final int AFTER = 30;

    private Mistake() { }

    static ExpressionException at(String text, int position, String sentence) {
        return new ExpressionException(sentence + picture(text, position), position);
    }

    static ExpressionException at(String text, int position, String sentence, String advice) {
        return new ExpressionException(sentence + picture(text, position) + "\n  " + advice, position);
    }

    /** {@return two lines: the text, or its part near the position, and the caret} */
    static String picture(String text, int position) {
        int from = position > BEFORE + AFTER ? position - BEFORE : 0;
        int to = text.length() > position + AFTER ? position + AFTER : text.length();
        String before = (from > 0 ? "…" : "") + oneLine(text.substring(from, position));
        String after = oneLine(text.substring(position, to)) + (to < text.length() ? "…" : "");
        return "\n  " + before + after + "\n  " + " ".repeat(before.length()) + "^";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]", " ");
    }
}
