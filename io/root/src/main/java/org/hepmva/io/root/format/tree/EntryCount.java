package org.hepmva.io.root.format.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.streamer.Instance;

/** How many entries a tree has, believing no more than its branches hold. Mutable. */
final class EntryCount {

    private final Map<Instance, BasketIndex> known = new HashMap<>();
    private boolean hasBranches;
    private long most;

    /** Looks at a branch. */
    void add(Instance branch) {
        hasBranches = true;
        try {
            BasketIndex baskets = BasketIndex.of(branch);
            known.put(branch, baskets);
            most = Math.max(most, baskets.entries());
        } catch (FormatException e) {
            // a branch without baskets, or with a list of them that makes no sense, holds nothing
        }
    }

    /**
     * {@return the baskets of a branch that was looked at}
     *
     * @throws FormatException if their list makes no sense
     */
    BasketIndex baskets(Instance branch) throws FormatException {
        BasketIndex baskets = known.get(branch);
        return baskets == null ? BasketIndex.of(branch) : baskets;
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
