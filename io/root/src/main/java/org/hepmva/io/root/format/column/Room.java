package org.hepmva.io.root.format.column;

/** How many bytes of entries may still be read at once: of any number, if it is one entry. Mutable. */
final class Room {

    private final long all;
    private long left;

    /** Room for some bytes. */
    Room(long bytes) {
        this.all = bytes;
        this.left = bytes;
    }

    /** {@return whether there is room for an entry, which has all of it if none has taken anything yet} */
    boolean isFor(long bytes) {
        return left == all || bytes <= left;
    }

    /** {@return for how many entries of one size there is room, at most the wanted} */
    int howMany(long bytesOfEach, int wanted) {
        return (int) Math.min(wanted, Math.max(left == all ? 1 : 0, left / bytesOfEach));
    }

    /** Takes the bytes of an entry, or of several. */
    void take(long bytes) {
        left -= bytes;
    }
}
