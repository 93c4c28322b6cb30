package org.hepmva.io;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hepmva.expression.ArrayFormula;
import org.hepmva.text.Printable;

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
        check(ntuple, ntuple.columnsByName(), names);
    }

    static void check(Ntuple ntuple, Map<String, ColumnDescription> listed, List<String> names)
            throws NtupleException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!listed.containsKey(name) && ntuple.column(name).isEmpty()) {
                throw refusal(ntuple, name);
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        Printable.of(ntuple.location() + ": column '" + name + "' is asked for twice"));
            }
        }
    }

    /**
     * {@return the columns by name, in their order: what a format with many columns keeps and gives as
     * {@link Ntuple#columnsByName()}}
     *
     * @param columns each name once
     */
    public static Map<String, ColumnDescription> byName(List<ColumnDescription> columns) {
        Map<String, ColumnDescription> found = new LinkedHashMap<>();
        columns.forEach(column -> found.put(column.name(), column));
        return Collections.unmodifiableMap(found);
    }

    /** {@return why a name means no column} */
    static NtupleException refusal(Ntuple ntuple, String name) {
        if (ArrayFormula.of(name).isPresent()) {
            try {
                ColumnFinder.of(ntuple).find(name);
            } catch (NtupleException e) {
                return e;
            }
        }
        Optional<UnreadableColumn> unreadable = ntuple.unreadable(name);
        if (unreadable.isPresent()) {
            String type = unreadable.get().type();
            return new UnsupportedFormatException(Printable.of(ntuple.location() + ": column '" + name + "'"
                    + (type.isEmpty() ? "" : " of type " + type) + ": " + unreadable.get().reason()));
        }
        return UnknownColumnException.of(ntuple.location(), name, ntuple.names());
    }
}
