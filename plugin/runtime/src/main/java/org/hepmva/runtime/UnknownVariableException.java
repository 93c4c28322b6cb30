package org.hepmva.runtime;

/** A classifier's variable is not among the names it is bound to, nor can it be computed from them. */
public final class UnknownVariableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String variable;

    /**
     * Says what is missing.
     *
     * @param message  a sentence, what is needed and what is there
     * @param variable its name
     */
    public UnknownVariableException(String message, String variable) {
        super(message);
        this.variable = variable;
    }

    /** {@return the name of the variable} */
    public String variable() {
        return variable;
    }
}
