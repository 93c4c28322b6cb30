package org.hepmva.io.root.format.tree;

import java.util.List;

/**
 * What one leaf of a branch holds, or a part of it, before it is known how it is to be called among all
 * others.
 *
 * @param names    the names of the branch, or of the leaf if the branch has several, or of a part
 * @param others   further names that ROOT understands
 * @param place    where it is; of no meaning if there is an obstacle
 * @param obstacle why it cannot be read; its reason is empty if it can
 */
record Quantity(BranchNames names, List<String> others, Field place, Obstacle obstacle) {

    static Quantity readable(BranchNames names, List<String> others, Field place) {
        return new Quantity(names, others, place, new Obstacle(names.full(), "", ""));
    }

    static Quantity unreadable(BranchNames names, String cppType, String reason) {
        return new Quantity(names, List.of(), null, new Obstacle(names.full(), cppType, reason));
    }

    /**
     * {@return this quantity of a tree of so many entries, unreadable if its branch holds fewer, or the
     * branch with the lengths of its arrays}
     */
    Quantity ofEntries(long entries) {
        if (!isReadable()) {
            return this;
        }
        Branch branch = place.branch();
        if (branch.baskets().entries() < entries) {
            return ofFewer("its baskets hold ", branch, entries);
        }
        Branch counter = branch.counter().orElse(branch);
        return counter.baskets().entries() >= entries ? this
                : ofFewer("the lengths of its arrays are in '" + counter.name() + "', whose baskets hold ",
                        counter, entries);
    }

    private Quantity ofFewer(String what, Branch branch, long entries) {
        return unreadable(names, cppType(), what + branch.baskets().entries() + " of the tree's " + entries
                + " entries");
    }

    boolean isReadable() {
        return obstacle.reason().isEmpty();
    }

    /** {@return its type as one writes it in C++} */
    String cppType() {
        return isReadable() ? place.branch().leaves().get(place.leaf()).cppType() : obstacle.cppType();
    }

    /** {@return why it cannot be read, under the name that it got} */
    Obstacle obstacle(String name) {
        return new Obstacle(name, obstacle.cppType(), obstacle.reason());
    }

    /** {@return the column that it is} */
    Field field(String name) {
        return new Field(name, place.branch(), place.leaf(), place.terminal());
    }
}
