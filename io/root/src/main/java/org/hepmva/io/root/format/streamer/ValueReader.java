package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.object.RootObject;

/** Reads numbers and arrays of numbers and texts. */
final class ValueReader {

    /** Named so where the values are what a collection holds, not a member. */
    static final String CONTENT = "";

    private final Cursor cursor;

    ValueReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads one number as a member. */
    void readOne(RootObject.Builder target, String name, Form.Number number) throws FormatException {
        int at = cursor.position();
        cursor.skip(number.width());
        if (!number.type().isWhole()) {
            target.number(name, number.realAt(cursor.bytes(), at));
        } else if (number.type() == BasicType.UINT64) {
            target.unsigned(name, number.type().wholeAt(cursor.bytes(), at));
        } else {
            target.whole(name, number.type().wholeAt(cursor.bytes(), at));
        }
    }

    /** Reads numbers as a member or, named {@link #CONTENT}, what a collection holds. */
    void readArray(RootObject.Builder target, String name, Form.Number number, int length)
            throws FormatException {
        boolean isContent = name.equals(CONTENT);
        requireLeft(isContent ? "a collection" : name, length, number.width());
        if (number.type() == BasicType.INT8) {
            byte[] bytes = cursor.readBytes(length);
            if (isContent) {
                target.bytes(bytes);
            } else {
                target.bytes(name, bytes);
            }
        } else if (number.type().isWhole()) {
            wholes(target, name, number.type() == BasicType.UINT64, readWholes(number, length));
        } else {
            double[] reals = readReals(number, length);
            if (isContent) {
                target.numbers(reals);
            } else {
                target.numbers(name, reals);
            }
        }
    }

    /** Reads what a collection of bytes holds if these are numbers with a sign, no characters. */
    void readSmallNumbers(RootObject.Builder target, int length) throws FormatException {
        requireLeft("a collection", length, Byte.BYTES);
        target.wholes(readWholes(Form.Number.of(BasicType.INT8), length));
    }

    private void requireLeft(String what, int length, int width) throws FormatException {
        if (!(length >= 0 && length <= cursor.remaining() / width)) {
            throw FormatException.malformed(what + " claims " + length + " values, " + cursor.remaining()
                    + " bytes are left");
        }
    }

    private static void wholes(RootObject.Builder target, String name, boolean areUnsigned, long[] values) {
        boolean isContent = name.equals(CONTENT);
        if (areUnsigned && isContent) {
            target.unsignedWholes(values);
        } else if (areUnsigned) {
            target.unsignedWholes(name, values);
        } else if (isContent) {
            target.wholes(values);
        } else {
            target.wholes(name, values);
        }
    }

    private long[] readWholes(Form.Number number, int length) throws FormatException {
        int at = cursor.position();
        cursor.skip(length, number.width());
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = number.type().wholeAt(cursor.bytes(), at + i * number.width());
        }
        return values;
    }

    private double[] readReals(Form.Number number, int length) throws FormatException {
        int at = cursor.position();
        cursor.skip(length, number.width());
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = number.realAt(cursor.bytes(), at + i * number.width());
        }
        return values;
    }

    /** Reads texts as a member or, named {@link #CONTENT}, what a collection holds. */
    void readTexts(RootObject.Builder target, String name, int count) throws FormatException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(cursor.readString());
        }
        if (name.equals(CONTENT)) {
            target.texts(texts);
        } else {
            target.texts(name, texts);
        }
    }
}
