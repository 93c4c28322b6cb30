package org.hepmva.expression;

import java.util.Optional;

/** An expression computes with text, or compares text with a number. */
public final class TextException extends ExpressionException {

    private static final long serialVersionUID = 1L;

    private final String name;

    TextException(String message, int position, String name) {
        super(message, position);
        this.name = name;
    }

    /** {@return the name of which the values are text; empty if it is text in quotes} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }
}
