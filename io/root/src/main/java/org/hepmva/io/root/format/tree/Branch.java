package org.hepmva.io.root.format.tree;

import java.util.List;

/**
 * A branch that holds data: its leaves lie behind one another in each entry, and the entries in
 * baskets.
 *
 * @param name    name, without the brackets of an array and the dot at the end
 * @param title   title
 * @param leaves  at least one
 * @param baskets where its entries are
 */
public record Branch(String name, String title, List<Leaf> leaves, BasketIndex baskets) {

    /** Copies the list. */
    public Branch {
        leaves = List.copyOf(leaves);
    }

    /** {@return bytes of one entry; 0 if entries differ} */
    public int stride() {
        return leaves.stream().allMatch(Leaf::isFixed) ? offset(leaves.size()) : 0;
    }

    /** {@return bytes of an entry behind a leaf that are there in every entry} */
    int fixedBehind(int leaf) {
        int bytes = 0;
        for (Leaf behind : leaves.subList(leaf + 1, leaves.size())) {
            bytes += behind.width() * behind.elements();
        }
        return bytes;
    }

    /** {@return bytes of an entry before a leaf, if those before it are of fixed size} */
    public int offset(int leaf) {
        int offset = 0;
        for (Leaf before : leaves.subList(0, leaf)) {
            offset += before.width() * before.elements();
        }
        return offset;
    }
}
