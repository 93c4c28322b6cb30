package org.hepmva.io;

import java.util.Objects;

/**
 * A column that is in the file but cannot be read, by this release or by this name; every other column of
 * the ntuple still reads.
 *
 * @param name   its name in the file
 * @param type   its type as the file's format writes it, {@code "vector<vector<double>>"} say;
 *               empty for a name that means no single column
 * @param reason why it cannot be read, half a sentence without a full stop
 */
public record UnreadableColumn(String name, String type, String reason) {

    /** Refuses null. */
    public UnreadableColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(reason, "reason");
    }
}
