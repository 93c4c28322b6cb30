package org.hepmva.runtime;

import java.io.IOException;

/** A weight file holds a version or kind that is not known; the message names it and its place. */
final class UnsupportedKindException extends IOException {

    private static final long serialVersionUID = 1L;

    UnsupportedKindException(IOException placed) {
        super(placed.getMessage(), placed);
    }
}
