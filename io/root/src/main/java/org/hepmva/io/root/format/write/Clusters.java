package org.hepmva.io.root.format.write;

/**
 * Where all branches begin a new basket, so that readers get whole entries: the first time when the values of
 * all branches have reached a size, then after as many entries again and again, as ROOT does. Mutable; one
 * thread.
 */
final class Clusters {

    /**
     * The size is looked at after so many entries, wherever the chunks that come in end; before that only if
     * so many may have more bytes than memory is for.
     */
    static final int STEP = 256;

    private static final long BYTES_PER_BRANCH = 8L << 10;
    /** Entries that grow on the way may fill so many times the memory of the first cluster. */
    private static final int MOST_TIMES = 2;
    private static final long MOST_BYTES = 1L << 28;

    private final long bytes;
    private long size;

    /**
     * None yet.
     *
     * @param branches how many there are; of very many, clusters are larger
     * @param least    bytes of a cluster
     */
    Clusters(int branches, int least) {
        this.bytes = Math.max(least, Math.min(MOST_BYTES, BYTES_PER_BRANCH * branches));
    }

    /** {@return how many of the entries that are there may be added before one must look} */
    int next(long entry, int there) {
        return (int) Math.min(there, STEP - entry % STEP);
    }

    /** {@return how many bytes may be added before one must look} @param waiting bytes that are there */
    long room(long waiting) {
        return MOST_TIMES * bytes - waiting;
    }

    /**
     * {@return whether it is time for new baskets}
     *
     * @param entry   how many entries there are
     * @param done    bytes of them that are in baskets
     * @param waiting bytes of them that are not
     */
    boolean isFull(long entry, long done, long waiting) {
        boolean isStep = entry % STEP == 0;
        if (isStep && size == 0 && done + waiting >= bytes) {
            size = entry;
        }
        return isStep && size > 0 && entry % size == 0 || room(waiting) <= 0;
    }

    /** {@return the number of entries in a cluster; 0 if the first is not full} */
    long size() {
        return size;
    }
}
