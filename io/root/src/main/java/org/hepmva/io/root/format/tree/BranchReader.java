package org.hepmva.io.root.format.tree;

import java.io.IOException;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.PiecesAhead;
import org.hepmva.io.root.format.codec.Records;

/**
 * Goes through the entries of one branch, holding one basket and having the next ones read ahead. One thread.
 */
public final class BranchReader {

    private final Branch branch;
    private final BasketReader reader;
    private final ReadAhead ahead;
    private final PiecesAhead<Basket> baskets;
    private int number = -1;
    private Basket basket;

    /**
     * Reads a branch of a file.
     *
     * @param records of the file
     * @param branch  the branch
     * @param ahead   how far, and up to which entry
     */
    public BranchReader(Records records, Branch branch, ReadAhead ahead) {
        this.branch = branch;
        this.reader = new BasketReader(records, branch, ahead.spare());
        this.ahead = ahead;
        this.baskets = new PiecesAhead<>(ahead.workers(), reader::read);
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
     * @throws FormatException if the branch does not have that entry, or its basket cannot be read
     */
    public int goTo(long entry) throws IOException {
        requireThere(entry);
        int wanted = branch.baskets().basketOf(entry);
        if (wanted != number) {
            if (number >= 0) {
                reader.release(number, basket);
            }
            number = -1;
            basket = read(wanted);
            number = wanted;
        }
        return (int) (branch.baskets().firstEntry(number + 1) - entry);
    }

    private void requireThere(long entry) throws FormatException {
        if (!(entry >= 0 && entry < branch.baskets().entries())) {
            throw FormatException.malformed("it has " + branch.baskets().entries() + " entries; entry "
                    + entry + " is not among them").within("branch '" + branch.name() + "'");
        }
    }

    private Basket read(int wanted) throws IOException {
        long end = Math.min(ahead.end(), branch.baskets().entries());
        int last = Math.min(wanted + ahead.baskets(), branch.baskets().basketOf(end - 1));
        return baskets.piece(wanted, last);
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
