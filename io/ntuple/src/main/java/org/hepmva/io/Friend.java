package org.hepmva.io;

import java.util.Objects;

/**
 * An ntuple that is read beside another, entry by entry: its entry 7 belongs to the other's entry 7.
 *
 * @param alias  what stands before the names of its columns, {@code alias.x}, where the other has them too
 * @param ntuple what is read
 */
public record Friend(String alias, Ntuple ntuple) {

    /** Refuses null. */
    public Friend {
        Objects.requireNonNull(alias, "alias");
        Objects.requireNonNull(ntuple, "ntuple");
    }
}
