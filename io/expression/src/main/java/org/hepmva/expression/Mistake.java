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
        int from = wholeCharacter(text, position > BEFORE + AFTER ? position - BEFORE : 0);
        int to = wholeCharacter(text, Math.min(text.length(), position + AFTER));
        String before = (from > 0 ? "…" : "") + oneLine(text.substring(from, position));
        String after = oneLine(text.substring(position, to)) + (to < text.length() ? "…" : "");
        return "\n  " + before + after + "\n  " + " ".repeat(columns(before)) + "^";
    }

    /** {@return the index, or the next one if it is in the middle of a pair of surrogates} */
    private static int wholeCharacter(String text, int index) {
        boolean isSplit = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return isSplit ? index + 1 : index;
    }

    /** {@return how many columns a text takes: accents stand over the letter before them} */
    private static int columns(String text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    /** As wide as it was, without what would break the line, move the cursor or turn the direction. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]", " ");
    }
}
