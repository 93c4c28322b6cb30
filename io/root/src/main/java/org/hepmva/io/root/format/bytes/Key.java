package org.hepmva.io.root.format.bytes;

/**
 * The head of a record (TKey): what it is and how long. Positions have 64 bits if its version
 * exceeds 1000.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/datarecord.md}, "TKey".
 *
 * @param recordLength bytes of the whole record, this head included
 * @param objectLength bytes of its content once decompressed
 * @param keyLength    bytes of this head
 * @param cycle        larger is newer, among records of one name
 * @param seek         position of the record
 * @param className    class of its content
 * @param name         name
 * @param title        title
 */
public record Key(int recordLength, int objectLength, int keyLength, int cycle,
        long seek, String className, String name, String title) {

    private static final int BIG = 1000;

    /** Reads the head at a cursor, without believing more than that its lengths can be lengths. */
    public static Key read(Cursor cursor) throws FormatException {
        String place = cursor.place();
        int recordLength = cursor.readInt();
        int version = cursor.readShort();
        int objectLength = cursor.readInt();
        cursor.skip(4); // when it was written
        int keyLength = cursor.readShort();
        int cycle = cursor.readShort();
        boolean big = version > BIG;
        long seek = cursor.readSeek(big);
        cursor.readSeek(big); // its directory
        Key key = new Key(recordLength, objectLength, keyLength, cycle, seek,
                cursor.readString(), cursor.readString(), cursor.readString());
        key.requireLengths(place);
        return key;
    }

    private void requireLengths(String place) throws FormatException {
        if (!(keyLength > 0 && objectLength >= 0 && recordLength >= 0)) {
            throw FormatException.malformed("the key at " + place + " has lengths " + recordLength
                    + " (record), " + keyLength + " (key) and " + objectLength + " (object)");
        }
    }

    /** {@return whether the content is compressed} */
    public boolean isCompressed() {
        return objectLength > recordLength - keyLength;
    }
}
