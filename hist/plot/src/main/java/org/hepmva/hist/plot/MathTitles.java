package org.hepmva.hist.plot;

import org.hepmva.text.Printable;

/**
 * What can be drawn as a title or label, for those who want to know before there is anything to draw.
 *
 * <p>Every text can be drawn: control characters as blanks, and of a text that is longer than {@value
 * #LONGEST} characters, which no picture has room for, the beginning. Signs are those of TLatex and LaTeX:
 * {@code p_{T}^{2}}, {@code #mu} or {@code \mu}, {@code #sqrt{s}}, {@code #frac{a}{b}}, {@code
 * #splitline{a}{b}}, {@code $\frac{p_T}{m}$}.
 */
public final class MathTitles {

    /** Characters of a title, at most. */
    public static final int LONGEST = 1000;

    private MathTitles() {
    }

    /**
     * Refuses a text that would not be drawn as it was written.
     *
     * @param what what it is the title of, for the sentence: {@code "variable 'pt'"}
     * @param title any text
     * @throws IllegalArgumentException if it is longer than {@value #LONGEST} characters, has a control
     *                                  character, or braces that are nested too deep
     */
    public static void check(String what, String title) {
        int length = title.codePointCount(0, title.length());
        if (length > LONGEST) {
            throw new IllegalArgumentException("the title of " + what + " has " + length
                    + " characters; at most " + LONGEST + " can be drawn");
        }
        if (title.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the title of " + what + " has a control character: '"
                    + Printable.brief(title) + "'");
        }
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < title.length(); i++) {
            depth += title.charAt(i) == '{' ? 1 : title.charAt(i) == '}' && depth > 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        if (deepest > MathTextParser.DEEPEST) {
            throw new IllegalArgumentException("the title of " + what + " has braces nested " + deepest
                    + " deep; at most " + MathTextParser.DEEPEST + " can be drawn");
        }
    }

    /** {@return what is drawn of a text} */
    static String drawn(String title) {
        boolean isSplit = title.length() > LONGEST && Character.isHighSurrogate(title.charAt(LONGEST - 1));
        String shown = title.length() <= LONGEST ? title
                : title.substring(0, isSplit ? LONGEST - 1 : LONGEST) + "…";
        return shown.chars().anyMatch(Character::isISOControl) ? shown.replaceAll("\\p{Cc}", " ") : shown;
    }
}
