package org.hepmva.io.root.format.rntuple;

import org.hepmva.io.root.format.bytes.FormatException;

/** Where the collections of a run begin and end, counted from the start of the first. One thread. */
final class Offsets {

    private final long base;
    private final int[] values;
    private long last;

    /**
     * Offsets of collections that are all empty so far.
     *
     * @param base  where the first one starts, counted from the start of the cluster
     * @param count number of collections
     */
    Offsets(long base, int count) {
        this.base = base;
        this.values = new int[count + 1];
        this.last = base;
    }

    /**
     * Adds where collections end.
     *
     * @param indices the ends of all collections of a page, counted from the start of the cluster
     * @param part    which of them, and which collections they are
     */
    void append(long[] indices, PagePart part) throws FormatException {
        long before = last;
        for (int i = 0; i < part.count(); i++) {
            long end = indices[part.from() + i];
            if (end < before) {
                throw FormatException.malformed("a collection ends at element " + end + ", before its"
                        + " start at " + before);
            }
            values[part.at() + i + 1] = (int) Math.min(end - base, Integer.MAX_VALUE);
            before = end;
        }
        last = before;
    }

    /** {@return where the last collection ends, counted from the start of the cluster} */
    long last() {
        return last;
    }

    /**
     * {@return where the collections begin and the last one ends, counted from the start of the first; at
     * most {@link Integer#MAX_VALUE}}
     */
    int[] values() {
        return values;
    }

    /** {@return the elements of all of them} */
    Run elements() {
        return new Run(base, values[values.length - 1]);
    }
}
