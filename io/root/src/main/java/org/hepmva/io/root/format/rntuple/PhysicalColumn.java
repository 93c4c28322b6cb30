package org.hepmva.io.root.format.rntuple;

import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A column that has pages.
 *
 * <p>Source: the specification of RNTuple, "Column Description".
 *
 * @param id             its place in the list of columns
 * @param typeNumber     of its {@link ElementType}, which may be one of a newer format
 * @param bits           of each element in a page
 * @param field          the field it belongs to
 * @param representation which of the ways to store that field it is part of
 * @param isDeferred     whether it was added when there were entries already: these read as zeros
 * @param least          the least value, of quantized numbers
 * @param most           the greatest value, of quantized numbers
 */
record PhysicalColumn(int id, int typeNumber, int bits, int field, int representation, boolean isDeferred,
        double least, double most) {

    /** The bytes that the shortest has. */
    static final int LEAST = EnvelopeCursor.LEAST_RECORD + 12;

    private static final int DEFERRED = 1;
    private static final int RANGE = 2;

    static PhysicalColumn read(EnvelopeCursor cursor, int id) throws FormatException {
        int type = cursor.readUnsignedShort();
        int bits = cursor.readUnsignedShort();
        int field = cursor.readInt();
        int flags = cursor.readUnsignedShort();
        int representation = cursor.readUnsignedShort();
        boolean isDeferred = (flags & DEFERRED) != 0 && cursor.readLong() > 0;
        boolean hasRange = (flags & RANGE) != 0;
        PhysicalColumn column = new PhysicalColumn(id, type, bits, field, representation, isDeferred,
                hasRange ? cursor.readDouble() : 0, hasRange ? cursor.readDouble() : 0);
        column.requireSense(hasRange);
        return column;
    }

    private void requireSense(boolean hasRange) throws FormatException {
        if (!isKnown()) {
            return;
        }
        try {
            type().requireBits(bits);
        } catch (FormatException e) {
            throw e.within("column " + id);
        }
        if (type() == ElementType.REAL32_QUANT && !(hasRange && least < most)) {
            throw FormatException.malformed("column " + id + ": its range from " + least + " to " + most
                    + " is not one");
        }
    }

    boolean isKnown() {
        return ElementType.isKnown(typeNumber);
    }

    /** {@return what its elements are, if that is known} */
    ElementType type() {
        return ElementType.of(typeNumber);
    }

    /** {@return the bytes that so many elements take in a page} */
    long length(long elements) {
        return (elements * bits + Byte.SIZE - 1) / Byte.SIZE;
    }
}
