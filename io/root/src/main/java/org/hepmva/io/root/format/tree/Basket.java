package org.hepmva.io.root.format.tree;

import java.util.List;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The entries of one basket, decompressed.
 *
 * @param bytes   holds them, NOT COPIED
 * @param first   index of the first byte of the first entry
 * @param length  bytes of all entries
 * @param entries number of entries
 * @param starts  index in {@code bytes} of each entry, where entries differ in length; else empty
 */
record Basket(byte[] bytes, int first, int length, int entries, int[] starts) {

    /** {@return where the values of a field are} */
    Span span(Field field) throws FormatException {
        int stride = field.branch().stride();
        if (stride > 0) {
            if ((long) stride * entries != length) {
                throw FormatException.malformed(entries + " entries of " + stride
                        + " bytes do not make " + length + " bytes");
            }
            return Span.regular(bytes, first + field.offset(), stride);
        }
        return Span.irregular(bytes, positions(field), first + length);
    }

    private int[] positions(Field field) throws FormatException {
        if (entries > length + starts.length) {
            throw FormatException.malformed(length + " bytes are too few for " + entries
                    + " entries");
        }
        if (starts.length == 0 && !field.branch().leaves().stream().allMatch(Leaf::isReadable)) {
            throw FormatException.unsupported(
                    "it does not say where its entries of varying length start");
        }
        Cursor cursor = Cursor.of(bytes, -first);
        int[] positions = new int[entries];
        cursor.seek(first);
        for (int i = 0; i < entries; i++) {
            if (starts.length > 0) {
                cursor.seek(starts[i]);
            }
            positions[i] = position(cursor, field, end(i));
        }
        return positions;
    }

    /** {@return the index behind an entry, −1 if that is not known} */
    private int end(int entry) {
        if (starts.length == 0) {
            return -1;
        }
        return entry + 1 < starts.length ? starts[entry + 1] : first + length;
    }

    /**
     * {@return where the field's value starts, or {@link Span#EMPTY}; the cursor then stands behind
     * all leaves that can be read}
     */
    private static int position(Cursor cursor, Field field, int end) throws FormatException {
        int wanted = Span.EMPTY;
        List<Leaf> leaves = field.branch().leaves();
        for (int i = 0; i < leaves.size() && leaves.get(i).isReadable(); i++) {
            Leaf leaf = leaves.get(i);
            cursor.skip(leaf.header());
            boolean isText = leaf.type() == LeafType.STRING;
            boolean isLeftOut = isText && cursor.position() + field.branch().fixedBehind(i) == end;
            if (i == field.leaf() && !isLeftOut) {
                wanted = cursor.position() + field.element() * leaf.width();
            }
            if (!isLeftOut) {
                skip(cursor, leaf);
            }
        }
        return wanted;
    }

    private static void skip(Cursor cursor, Leaf leaf) throws FormatException {
        if (leaf.type() == LeafType.STRING) {
            int length = cursor.readUnsignedByte();
            cursor.skip(length == 255 ? cursor.readInt() : length);
        } else {
            cursor.skip(leaf.width() * leaf.elements());
        }
    }
}
