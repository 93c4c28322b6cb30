package org.hepmva.io.root.format.tree;

import java.util.List;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.streamer.Instance;

/** How many entries a tree has, believing no more than its branches hold. Mutable. */
final class EntryCount {

    private boolean hasBranches;
    private long most;

    /** Looks at a branch. */
    void add(Instance branch) {
        hasBranches = true;
        try {
            most = Math.max(most, BasketIndex.of(branch).entries());
        } catch (FormatException e) {
            // a branch without baskets, or with a list of them that makes no sense, holds nothing
        }
    }

    /** {@return the number of entries of a tree that says it has {@code claimed}} */
    long of(long claimed) {
        return Math.min(most, claimed);
    }

    /** {@return what the user should know about that, a sentence each} */
    List<String> remarks(long claimed) {
        if (most >= claimed) {
            return List.of();
        }
        return List.of("the tree says it has " + claimed + " entries; " + (hasBranches
                ? "no branch of it holds more than " + most
                : "it has no branches, so there is nothing to read"));
    }
}
