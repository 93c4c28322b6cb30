package org.hepmva.io.root.format.tree;

import org.hepmva.io.ColumnType;

/**
 * What becomes a column: one number or text per entry, or arrays of them; a leaf, or a part of one.
 *
 * @param name     unique in its tree
 * @param branch   its branch
 * @param leaf     which of the branch's leaves
 * @param terminal which of the leaf's numbers and texts
 */
public record Field(String name, Branch branch, int leaf, int terminal) {

    /** {@return what the column is} */
    public ColumnType type() {
        return branch.leaves().get(leaf).terminals().get(terminal).type();
    }
}
