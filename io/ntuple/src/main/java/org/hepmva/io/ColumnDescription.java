package org.hepmva.io;

import java.util.Objects;

/**
 * One column of an ntuple, before anything is read from it.
 *
 * @param name  the name it is asked for by; unique in its ntuple
 * @param type  what its values are
 * @param title what the file says about it (a ROOT branch's title, say); empty if nothing
 */
public record ColumnDescription(String name, ColumnType type, String title) {

    /** Refuses null. */
    public ColumnDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
    }

    /** {@return a column without a title} */
    public static ColumnDescription of(String name, ColumnType type) {
        return new ColumnDescription(name, type, "");
    }
}
