package org.hepmva.io.root.format.rntuple;

import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A field: one C++ type of the tree of types that an entry is made of.
 *
 * <p>Source: the specification of RNTuple, "Field Description".
 *
 * @param id          its place in the list of fields
 * @param version     of the way it is stored; 0 is the only one there is
 * @param typeVersion of its C++ type, if that is a class
 * @param parent      the field it is part of; itself if it is part of none
 * @param role        what it is to its parts
 * @param name        its own, without its parents'
 * @param type        its C++ type
 * @param description a text of the writer's
 * @param repetition  number of elements of an array of fixed size; -1 of anything else
 * @param isProjected whether its columns are those of another field
 */
record SchemaField(int id, long version, int typeVersion, int parent, int role, String name, String type,
        String description, long repetition, boolean isProjected) {

    /** The bytes that the shortest has: a record frame, five numbers, four empty texts. */
    static final int LEAST = EnvelopeCursor.LEAST_RECORD + 16 + 4 * Integer.BYTES;

    static final int PLAIN = 0;
    static final int COLLECTION = 1;
    static final int RECORD = 2;
    static final int VARIANT = 3;
    static final int STREAMER = 4;

    private static final int REPETITIVE = 1;
    private static final int PROJECTED = 2;

    static SchemaField read(EnvelopeCursor cursor, int id) throws FormatException {
        long version = cursor.readUnsignedInt();
        int typeVersion = cursor.readInt();
        long parent = cursor.readUnsignedInt();
        int role = cursor.readUnsignedShort();
        int flags = cursor.readUnsignedShort();
        String name = cursor.readString();
        String type = cursor.readString();
        cursor.readString(); // what the type is called by an alias
        String description = cursor.readString();
        long repetition = (flags & REPETITIVE) == 0 ? -1 : cursor.readLong();
        if (!(parent <= id)) {
            throw FormatException.malformed("field " + id + " '" + name + "' says that it is part of field "
                    + parent + ", which comes after it");
        }
        return new SchemaField(id, version, typeVersion, (int) parent, role, name, type, description,
                repetition, (flags & PROJECTED) != 0);
    }

    boolean isRepetitive() {
        return repetition != -1;
    }

    boolean isTop() {
        return parent == id;
    }
}
