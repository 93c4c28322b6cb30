package org.hepmva.io;

import java.util.Objects;

/**
 * One table of a file: a tree of a ROOT file, or the only table of a CSV file.
 *
 * @param name    what stands after the colon of a location, {@code "dir/tree"} or {@code "tree;1"};
 *                empty for the table of a format that has only one
 * @param kind    the format's word for it: {@code "TTree"}, {@code "TNtuple"}, {@code "CSV"}
 * @param entries number of entries
 * @param columns number of columns, readable or not
 * @param problem why the table cannot be opened, a sentence; empty if it can
 */
public record TableDescription(String name, String kind, long entries, int columns, String problem) {

    /** Refuses null. */
    public TableDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(problem, "problem");
    }

    /** A table that can be opened. */
    public TableDescription(String name, String kind, long entries, int columns) {
        this(name, kind, entries, columns, "");
    }

    /** {@return a table that is there and cannot be opened, with the reason} */
    public static TableDescription unreadable(String name, String kind, String problem) {
        return new TableDescription(name, kind, 0, 0, problem);
    }
}
