package org.hepmva.io.root.format.write;

import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The entries of a branch that are written together (TBasket), without their bytes.
 *
 * @param size    bytes of its content before it is compressed
 * @param last    how many of them are entries; behind them is where each begins
 * @param entries how many entries
 * @param behind  the number of the entry behind its last
 */
record FilledBasket(int size, int last, int entries, long behind) {

    private static final int VERSION = 3;
    private static final int KEY_VERSION = 1004;
    private static final int HEAD = 19;
    private static final int FIXED = 34;
    private static final int OFFSETS = 1000;

    /** {@return the bytes before the content, which depend on the names alone} */
    static int headLength(String branch, String tree) {
        return FIXED + HEAD + new Encoder().putString("TBasket").putString(branch).putString(tree).size();
    }

    /** Refuses names that are too long to stand before the content. */
    static void requireFits(String branch, String tree) throws FormatException {
        int length = headLength(branch, tree);
        if (length > Short.MAX_VALUE) {
            throw FormatException.unsupported("the names of tree and branch (or of the branch that counts its"
                    + " elements) are " + (length - Short.MAX_VALUE) + " bytes too long for the "
                    + Short.MAX_VALUE + " that ROOT has for them and what stands with them");
        }
    }

    /**
     * {@return what stands before the content}
     *
     * @param branch of these entries
     * @param tree   its name
     * @param stored bytes of the content once it is compressed
     * @param place  where
     */
    byte[] head(BranchShape branch, String tree, int stored, Place place) {
        int length = headLength(branch.name(), tree);
        Encoder out = new Encoder(length);
        out.putInt(length + stored).putShort(KEY_VERSION).putInt(size).putInt(place.time).putShort(length)
                .putShort(0).putLong(place.seek).putLong(place.directory)
                .putString("TBasket").putString(branch.name()).putString(tree);
        int fixed = branch.values() * branch.width();
        int perEntry = branch.hasOffsets() ? Math.max(OFFSETS, entries + 1) : fixed;
        out.putShort(VERSION).putInt(length + last).putInt(perEntry).putInt(entries).putInt(length + last)
                .putByte(0);
        return out.toArray();
    }

    /** A basket with its bytes, behind which there may be room; NOT COPIED. */
    record Full(FilledBasket basket, byte[] bytes) {
    }

    /** Where and when: position, that of the directory, time. */
    record Place(long seek, long directory, int time) {
    }
}
