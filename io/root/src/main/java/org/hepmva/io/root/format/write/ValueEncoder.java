package org.hepmva.io.root.format.write;

import java.nio.charset.StandardCharsets;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Column;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;

/** Adds values of columns to the bytes of a basket. Mutable; one thread. */
final class ValueEncoder {

    private static final int LONG_TEXT = 255;
    private static final int VECTOR_VERSION = 9;

    private float[] floats = new float[0];
    private double[] doubles = new double[0];

    /** Adds the values [from, to) of a column that is not text, as a type that holds them. */
    void put(Encoder out, Column column, ScalarType type, int from, int to) {
        switch (type) {
            case FLOAT -> putFloats(out, column, from, to);
            case DOUBLE -> putDoubles(out, column, from, to);
            case INT -> putInts(out, column, from, to);
            case BOOLEAN -> putBooleans(out, column, from, to);
            default -> putLongs(out, column, from, to);
        }
    }

    private void putFloats(Encoder out, Column column, int from, int to) {
        if (from == 0 && to == column.size()) {
            floats = floats.length < to ? new float[to] : floats;
            column.copyToFloats(floats, 0);
            out.putFloats(floats, 0, to);
            return;
        }
        for (int i = from; i < to; i++) {
            out.putFloat((float) column.value(i));
        }
    }

    private void putDoubles(Encoder out, Column column, int from, int to) {
        if (from == 0 && to == column.size()) {
            doubles = doubles.length < to ? new double[to] : doubles;
            column.copyTo(doubles, 0);
            out.putDoubles(doubles, to);
            return;
        }
        for (int i = from; i < to; i++) {
            out.putDouble(column.value(i));
        }
    }

    private static void putInts(Encoder out, Column column, int from, int to) {
        for (int i = from; i < to; i++) {
            out.putInt((int) column.whole(i));
        }
    }

    private static void putLongs(Encoder out, Column column, int from, int to) {
        for (int i = from; i < to; i++) {
            out.putLong(column.whole(i));
        }
    }

    private static void putBooleans(Encoder out, Column column, int from, int to) {
        for (int i = from; i < to; i++) {
            out.putByte((int) column.whole(i));
        }
    }

    /** Adds an entry of a branch of vectors, the count of its bytes and a version before it. */
    void putVector(Encoder out, ArrayColumn column, ScalarType type, int entry) throws FormatException {
        int count = out.skip(Integer.BYTES);
        out.putShort(VECTOR_VERSION);
        putNested(out, column, type, entry);
        out.setCount(count);
    }

    private void putNested(Encoder out, ArrayColumn column, ScalarType type, int entry) {
        int from = column.offsets()[entry];
        int to = column.offsets()[entry + 1];
        out.putInt(to - from);
        Column contents = column.contents();
        if (type == ScalarType.STRING && !contents.type().isArray()) {
            for (int i = from; i < to; i++) {
                putText(out, contents.text(i));
            }
        } else if (contents.type().isArray()) {
            ArrayColumn inner = contents.arrays();
            for (int i = from; i < to; i++) {
                putNested(out, inner, type, i);
            }
        } else {
            put(out, contents, type, from, to);
        }
    }

    /** {@return the number of bytes of a text that is added, its length before it} */
    static int putText(Encoder out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length < LONG_TEXT) {
            out.putByte(utf8.length);
        } else {
            out.putByte(LONG_TEXT).putInt(utf8.length);
        }
        out.putBytes(utf8);
        return utf8.length;
    }
}
