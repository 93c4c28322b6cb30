package org.hepmva.io.root.format.tree;

import java.util.List;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A branch that holds data: its leaves lie behind one another in each entry, and the entries in
 * baskets. Immutable.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/ttree.md}, "TBranch" and "TBranchElement".
 */
public final class Branch {

    private final String name;
    private final String title;
    private final List<Leaf> leaves;
    private final BasketIndex baskets;
    private final Optional<Branch> counter;
    private final int[] offsets;
    private final boolean isFixed;

    /**
     * A branch.
     *
     * @param name    name, without the brackets of an array and the dot at the end
     * @param title   title
     * @param leaves  at least one
     * @param baskets where its entries are
     * @param counter the branch that says how long its arrays are; empty if they do so themselves
     * @throws FormatException if an entry is longer than a basket can be
     */
    Branch(String name, String title, List<Leaf> leaves, BasketIndex baskets, Optional<Branch> counter)
            throws FormatException {
        this.name = name;
        this.title = title;
        this.leaves = List.copyOf(leaves);
        this.baskets = baskets;
        this.counter = counter;
        this.offsets = offsets(leaves);
        this.isFixed = leaves.stream().allMatch(Leaf::isFixed);
    }

    private static int[] offsets(List<Leaf> leaves) throws FormatException {
        int[] offsets = new int[leaves.size() + 1];
        for (int i = 0; i < leaves.size(); i++) {
            long next = offsets[i] + (long) leaves.get(i).form().width();
            if (next > Integer.MAX_VALUE) {
                throw FormatException.malformed("its leaves make entries of more than "
                        + Integer.MAX_VALUE + " bytes");
            }
            offsets[i + 1] = (int) next;
        }
        return offsets;
    }

    /** {@return the name, without the brackets of an array and the dot at the end} */
    public String name() {
        return name;
    }

    /** {@return the title} */
    public String title() {
        return title;
    }

    /** {@return the leaves, at least one} */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** {@return where its entries are} */
    public BasketIndex baskets() {
        return baskets;
    }

    /** {@return the branch that says how long its arrays are; empty if they do so themselves} */
    public Optional<Branch> counter() {
        return counter;
    }

    /** {@return it, and the branch that says how long its arrays are, if there is one} */
    public List<Branch> withCounter() {
        return counter.map(lengths -> List.of(this, lengths)).orElse(List.of(this));
    }

    /** {@return bytes of an entry in the mean, decompressed; as the file says where entries differ} */
    public double bytesPerEntry() {
        return isFixed ? stride() : baskets.bytesPerEntry();
    }

    /** {@return bytes of one entry; 0 if entries differ} */
    public int stride() {
        return isFixed ? offsets[leaves.size()] : 0;
    }

    /** {@return bytes of an entry behind a leaf that are there in every entry} */
    public int fixedBehind(int leaf) {
        return offsets[leaves.size()] - offsets[leaf + 1];
    }

    /** {@return bytes of an entry before a leaf, if those before it are of fixed size} */
    public int offset(int leaf) {
        return offsets[leaf];
    }

    @Override
    public String toString() {
        return name;
    }
}
