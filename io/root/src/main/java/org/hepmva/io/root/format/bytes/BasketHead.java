package org.hepmva.io.root.format.bytes;

/**
 * What a basket (TBasket) has behind its key.
 *
 * <p>Source: the members of TBasket, TBasket::Streamer.
 *
 * @param entries          number of entries
 * @param last             index, counted from the start of the record, behind the last byte of the
 *                         entries
 * @param flag             what follows where, for a basket inside a tree's record
 * @param generatesOffsets whether the places of the entries are left to the reader to work out
 */
public record BasketHead(int entries, int last, int flag, boolean generatesOffsets) {

    private static final int GENERATED = 80;

    /** Reads it. */
    public static BasketHead read(Cursor cursor) throws FormatException {
        cursor.skip(Short.BYTES + Integer.BYTES); // version, size of the buffer
        if (cursor.readInt() < 0) {
            cursor.skip(1); // options of input and output, announced by the sign
        }
        int entries = cursor.readInt();
        int last = cursor.readInt();
        int flag = cursor.readUnsignedByte();
        if (!(entries >= 0 && last >= 0)) {
            throw FormatException.malformed("a basket claims " + entries
                    + " entries that end at its byte " + last);
        }
        boolean generated = flag >= GENERATED;
        return new BasketHead(entries, last, generated ? flag - GENERATED : flag, generated);
    }
}
