package org.hepmva.io.root;

/**
 * How many entries the next chunk of a walk is to have: where entries are so large that fewer could be read
 * at once, not more before some chunks have been read well, since what is read in vain is read again.
 * Mutable.
 */
final class ChunkSize {

    /** So many chunks after one that was cut are not larger than it. */
    private static final int PATIENCE = 8;

    private final int most;
    private int next;
    private int waiting;

    /** Begins with the most. */
    ChunkSize(int most) {
        this.most = most;
        this.next = most;
    }

    /** {@return how many are to be asked for, at least 1} */
    int next() {
        return next;
    }

    /**
     * Hears what became of it.
     *
     * @param wanted how many were asked for
     * @param read   how many were read, at least 1
     */
    void hear(int wanted, int read) {
        if (read < wanted) {
            next = read;
            waiting = PATIENCE;
        } else if (waiting > 0) {
            waiting--;
        } else {
            next = (int) Math.min(most, 2L * next);
        }
    }
}
