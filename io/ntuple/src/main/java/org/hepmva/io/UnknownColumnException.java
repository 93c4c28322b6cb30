package org.hepmva.io;

import java.util.Collection;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/** The ntuple has no column of the name asked for; the message lists those it has, nearest first. */
public final class UnknownColumnException extends NtupleException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public UnknownColumnException(String message) {
        super(message);
    }

    /** Says what is wrong, and what was caught. */
    public UnknownColumnException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * {@return the error for a column that is not in an ntuple}
     *
     * @param location  the ntuple, as the user wrote it
     * @param wanted    the name asked for
     * @param available the names of the ntuple's columns
     */
    public static UnknownColumnException of(String location, String wanted, Collection<String> available) {
        return new UnknownColumnException(Printable.of(location) + ": no column '"
                + Printable.brief(wanted) + "'; nearest first: "
                + Printable.of(NearestNames.list(wanted, available, 8)) + advice(wanted, available));
    }

    /** Without backquotes an expression takes a name with odd characters, such as 'BDT-2', for a formula. */
    private static String advice(String wanted, Collection<String> available) {
        return available.stream().filter(name -> goesOnOddly(name, wanted)).findFirst()
                .map(name -> Printable.of("; in an expression `" + name + "` stands in backquotes"))
                .orElse("");
    }

    private static boolean goesOnOddly(String name, String wanted) {
        return name.startsWith(wanted) && name.length() > wanted.length()
                && name.indexOf('`') < 0 && !name.substring(wanted.length()).matches("[\\p{L}\\p{N}_.].*");
    }
}
