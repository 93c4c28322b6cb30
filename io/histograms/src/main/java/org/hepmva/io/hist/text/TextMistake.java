package org.hepmva.io.hist.text;

import org.hepmva.text.Printable;

/** Something in a text that is not what its format says, with its place. */
public final class TextMistake extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * A mistake.
     *
     * @param place    {@code "line 12"}, {@code "line 12, column 4"}
     * @param sentence what is wrong there
     */
    public TextMistake(String place, String sentence) {
        super(place + ": " + Printable.of(sentence));
    }
}
