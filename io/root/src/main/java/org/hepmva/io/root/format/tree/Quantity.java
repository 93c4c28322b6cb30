package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What one leaf of a branch holds, before it is known how it is to be called among all others.
 *
 * @param names    the names of the branch, or of the leaf if the branch has several
 * @param others   further names that ROOT understands
 * @param branch   the branch; of no meaning if there is an obstacle
 * @param leaf     which of the branch's leaves
 * @param obstacle why it cannot be read; its reason is empty if it can
 */
record Quantity(BranchNames names, List<String> others, Branch branch, int leaf, Obstacle obstacle) {

    static Quantity readable(BranchNames names, List<String> others, Branch branch, int leaf) {
        return new Quantity(names, others, branch, leaf, new Obstacle(names.full(), "", ""));
    }

    static Quantity unreadable(BranchNames names, String cppType, String reason) {
        return new Quantity(names, List.of(), null, 0, new Obstacle(names.full(), cppType, reason));
    }

    /** {@return this quantity of a tree of so many entries, unreadable if its branch holds fewer} */
    Quantity ofEntries(long entries) {
        if (!isReadable() || branch.baskets().entries() >= entries) {
            return this;
        }
        return unreadable(names, branch.leaves().get(leaf).cppType(), "its baskets hold "
                + branch.baskets().entries() + " of the tree's " + entries + " entries");
    }

    boolean isReadable() {
        return obstacle.reason().isEmpty();
    }

    /** {@return why it cannot be read, under the name that it got} */
    Obstacle obstacle(String name) {
        return new Obstacle(name, obstacle.cppType(), obstacle.reason());
    }

    /** {@return how many columns it makes} */
    int size() {
        return isReadable() ? branch.leaves().get(leaf).elements() : 0;
    }

    /** {@return one field for each value that an entry holds} */
    List<Field> fields(String name) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            fields.add(new Field(name + branch.leaves().get(leaf).indices(i), branch, leaf, i));
        }
        return fields;
    }
}
