package org.hepmva.expression;

/** An expression mentions a name that is not provided; the message lists those that are, nearest first. */
public final class UnknownNameException extends ExpressionException {

    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownNameException(String message, int position, String name) {
        super(message, position);
        this.name = name;
    }

    /** {@return the name that is not provided} */
    public String name() {
        return name;
    }
}
