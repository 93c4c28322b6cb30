package org.hepmva.io.root.format.column;

import org.hepmva.io.root.format.bytes.FormatException;

/** How long an array becomes that grows: twice as long each time, up to the longest that there is. */
final class Capacity {

    private static final int MOST = Integer.MAX_VALUE - 8;

    private Capacity() {
    }

    /**
     * {@return the length of an array with room for more}
     *
     * @param size     of how many values it has
     * @param more     how many are to be added
     * @param capacity how many it has room for
     */
    static int of(int size, int more, int capacity) throws FormatException {
        long wanted = (long) size + more;
        if (wanted > MOST) {
            throw FormatException.unsupported("the entries that are read together hold " + wanted
                    + " values, an array has no more than " + MOST);
        }
        return (int) Math.max(wanted, Math.min(MOST, 2L * capacity));
    }
}
