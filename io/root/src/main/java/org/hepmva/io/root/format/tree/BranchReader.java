package org.hepmva.io.root.format.tree;

import java.io.IOException;
import org.hepmva.io.EntryRange;
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
     * {@return the entries that are in one basket with an entry, which can be gone to}
     *
     * @param entry a number in [0, entries of the branch)
     */
    public EntryRange together(long entry) {
        int wanted = branch.baskets().basketOf(entry);
        return new EntryRange(branch.baskets().firstEntry(wanted), branch.baskets().firstEntry(wanted + 1));
    }

    /**
     * Goes to the basket of an entry.
     *
     * @param entry a number in [0, entries of the branch)
     * @return whether it was not there yet
     * @throws FormatException if that basket cannot be read; it is then nowhere
     */
    public boolean goTo(long entry) throws IOException {
        int wanted = branch.baskets().basketOf(entry);
        if (wanted == number) {
            return false;
        }
        leave();
        basket = read(wanted);
        number = wanted;
        return true;
    }

    /** Lets go of the basket gone to, so that it is read again by whoever asks for it. */
    public void leave() {
        if (number >= 0) {
            reader.release(number, basket);
        }
        number = -1;
    }

    private Basket read(int wanted) throws IOException {
        long end = Math.min(ahead.end(), branch.baskets().entries());
        int last = Math.min(wanted + ahead.baskets(), branch.baskets().basketOf(end - 1));
        return baskets.piece(wanted, last);
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
