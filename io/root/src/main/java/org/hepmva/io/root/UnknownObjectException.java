package org.hepmva.io.root;

import org.hepmva.io.NtupleException;

/** The file has no object of the name asked for; the message lists those it has, nearest first. */
public final class UnknownObjectException extends NtupleException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public UnknownObjectException(String message) {
        super(message);
    }
}
