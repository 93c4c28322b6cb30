package org.hepmva.io.root.format.tree;

/**
 * One number, or one text, per entry: an element of a leaf of a branch.
 *
 * @param name    unique in its tree
 * @param branch  its branch
 * @param leaf    which of the branch's leaves
 * @param element which of the leaf's values
 */
public record Field(String name, Branch branch, int leaf, int element) {

    /** {@return the leaf itself} */
    public Leaf description() {
        return branch.leaves().get(leaf);
    }

    /** {@return bytes of an entry before the value, if those before it are of fixed size} */
    public int offset() {
        return branch.offset(leaf) + element * description().width();
    }
}
