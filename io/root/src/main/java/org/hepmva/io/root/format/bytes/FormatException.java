package org.hepmva.io.root.format.bytes;

import java.io.IOException;

/**
 * Something in a ROOT file that cannot be read, with the place as far as it is known. Each layer
 * adds its own part on the way up, and {@code RootFile} adds the file's name and turns it into an
 * exception of {@code org.hepmva.io}.
 */
public final class FormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean unsupported;
    private final String where;
    private final String what;

    private FormatException(boolean unsupported, String where, String what, Throwable cause) {
        super(where.isEmpty() ? what : where + ": " + what, cause);
        this.unsupported = unsupported;
        this.where = where;
        this.what = what;
    }

    /** {@return the error for bytes that are not what the format says} */
    public static FormatException malformed(String what) {
        return new FormatException(false, "", what, null);
    }

    /** {@return the error for bytes that are not what the format says, found by a library} */
    public static FormatException malformed(String what, Throwable cause) {
        return new FormatException(false, "", what, cause);
    }

    /** {@return the error for something valid that cannot be read yet} */
    public static FormatException unsupported(String what) {
        return new FormatException(true, "", what, null);
    }

    /** {@return this error, found inside {@code place}, such as "branch 'mu_pt'"} */
    public FormatException within(String place) {
        String inner = where.isEmpty() ? place : place + ", " + where;
        return new FormatException(unsupported, inner, what, this);
    }

    /**
     * {@return whether the file is valid, as far as one can tell, and hepmva is what falls short}
     */
    public boolean isUnsupported() {
        return unsupported;
    }
}
