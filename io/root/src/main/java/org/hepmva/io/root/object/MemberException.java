package org.hepmva.io.root.object;

import org.hepmva.text.Printable;

/**
 * An object has no such member, or one of another kind. The message names the class and the member, and the
 * members that there are, nearest first.
 */
public final class MemberException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MemberException(String message) {
        super(Printable.of(message));
    }
}
