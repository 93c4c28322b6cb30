package org.hepmva.io;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the names of columns that somebody asks an ntuple for, so that every format refuses the same
 * names with the same words.
 */
public final class ColumnRequest {

    private ColumnRequest() {
    }

    /**
     * Refuses names that the ntuple cannot give.
     *
     * @param ntuple what is asked
     * @param names  what is asked for
     * @throws UnknownColumnException     if a name is not a column; lists those there are, nearest
     *                                    first
     * @throws UnsupportedFormatException if a name is a column that cannot be read; names type and
     *                                    reason
     * @throws IllegalArgumentException   if a name occurs twice
     */
    public static void check(Ntuple ntuple, List<String> names) throws NtupleException {
        Set<String> readable = new HashSet<>(ntuple.names());
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!readable.contains(name)) {
                throw refusal(ntuple, name);
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        ntuple.location() + ": column '" + name + "' is asked for twice");
            }
        }
    }

    private static NtupleException refusal(Ntuple ntuple, String name) {
        for (UnreadableColumn column : ntuple.unreadable()) {
            if (column.name().equals(name)) {
                return new UnsupportedFormatException(ntuple.location() + ": column '" + name + "' of type "
                        + column.type() + ": " + column.reason());
            }
        }
        return UnknownColumnException.of(ntuple.location(), name, ntuple.names());
    }
}
