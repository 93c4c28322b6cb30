package org.hepmva.expression;

/**
 * A text that is not an expression. The message is a sentence, then the text with a caret under the
 * character.
 */
public class ExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * An error in a text.
     *
     * @param message  the sentence and the picture
     * @param position index of the character at fault, from 0
     */
    ExpressionException(String message, int position) {
        super(message);
        this.position = position;
    }

    /**
     * {@return index in the text of the character at fault, from 0; the length of the text if it ends too
     * early}
     */
    public final int position() {
        return position;
    }
}
