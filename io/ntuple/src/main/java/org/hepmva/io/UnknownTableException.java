package org.hepmva.io;

import java.util.Collection;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/**
 * The file has no table (tree) of the name asked for; the message lists those it has, nearest first.
 */
public final class UnknownTableException extends NtupleException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public UnknownTableException(String message) {
        super(message);
    }

    /** Says what is wrong, and what was caught. */
    public UnknownTableException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * {@return the error for a table that is not in a file}
     *
     * @param file      the file, as the user wrote it
     * @param wanted    the name asked for
     * @param available the names of the tables in the file
     */
    public static UnknownTableException of(String file, String wanted, Collection<String> available) {
        return new UnknownTableException(Printable.of(file) + ": no table '"
                + Printable.of(wanted) + "'; nearest first: "
                + Printable.of(NearestNames.list(wanted, available, 8)));
    }
}
