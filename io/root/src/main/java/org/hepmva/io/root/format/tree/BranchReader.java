package org.hepmva.io.root.format.tree;

import java.io.IOException;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Records;

/** Goes through the entries of one branch, holding one basket at a time. One thread. */
public final class BranchReader {

    private final Branch branch;
    private final BasketReader reader;
    private int number = -1;
    private Basket basket;

    /** Reads a branch of a file. */
    public BranchReader(Records records, Branch branch) {
        this.branch = branch;
        this.reader = new BasketReader(records, branch);
    }

    /** {@return the branch} */
    public Branch branch() {
        return branch;
    }

    /**
     * Makes an entry the next one.
     *
     * @param entry a number in [0, entries of the branch)
     * @return how many entries from this one on are in its basket
     */
    public int goTo(long entry) throws IOException {
        int wanted = branch.baskets().basketOf(entry);
        if (wanted != number) {
            basket = reader.read(wanted);
            number = wanted;
        }
        return (int) (branch.baskets().firstEntry(number + 1) - entry);
    }

    /**
     * {@return the number of the basket gone to, by its place in the branch; −1 before the first}
     */
    public int basketNumber() {
        return number;
    }

    /** {@return number of the entry in its basket} */
    public int inBasket(long entry) {
        return (int) (entry - branch.baskets().firstEntry(number));
    }

    /** {@return the basket gone to} */
    public Basket basket() {
        return basket;
    }

    /** {@return the error, with the branch and the basket gone to} */
    public FormatException within(FormatException e) {
        int basketNumber = branch.baskets().place(number).number();
        return e.within("branch '" + branch.name() + "', basket " + basketNumber);
    }
}
