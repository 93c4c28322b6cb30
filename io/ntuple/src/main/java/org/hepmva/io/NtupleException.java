package org.hepmva.io;

import java.io.IOException;
import org.hepmva.text.Printable;

/**
 * A file that cannot be read as the ntuple it was asked for. The message is one sentence for the user:
 * which file, where in it, what is wrong, and what there is instead. Control characters in it, which names
 * from files may bring along, are escaped; line ends stay, so put names through {@link Printable}.
 */
public abstract class NtupleException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    protected NtupleException(String message) {
        super(Printable.lines(message));
    }

    /** Says what is wrong, and what was caught. */
    protected NtupleException(String message, Throwable cause) {
        super(Printable.lines(message), cause);
    }
}
