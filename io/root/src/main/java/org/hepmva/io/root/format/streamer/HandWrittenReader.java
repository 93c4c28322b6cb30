package org.hepmva.io.root.format.streamer;

import java.util.Set;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Head;
import org.hepmva.io.root.format.form.ListHead;
import org.hepmva.io.root.object.RootObject;

/** Reads the classes that ROOT writes by hand, not by a layout. */
final class HandWrittenReader {

    private static final Set<String> OTHERS =
            Set.of("TObject", "TNamed", "TString", "TDatime", "TRef", "TBasket");
    private static final String SYMMETRIC = "TMatrixTSym<";
    private static final long HAS_UUID = 1 << 5;

    private final ObjectReader objects;
    private final Cursor cursor;
    private final ListReader lists;

    HandWrittenReader(ObjectReader objects, Cursor cursor) {
        this.objects = objects;
        this.cursor = cursor;
        this.lists = new ListReader(objects, cursor);
    }

    /** {@return whether the class is one of these} */
    static boolean knows(String className) {
        return BasicType.ofArray(className).isPresent() || OTHERS.contains(className)
                || ListHead.knows(className) || className.startsWith(SYMMETRIC);
    }

    /** Reads an object of one of these classes. */
    void read(RootObject.Builder target, String className) throws FormatException {
        if (ListHead.knows(className)) {
            lists.read(target, className);
        } else if (className.startsWith(SYMMETRIC)) {
            readSymmetric(target, className);
        } else if (BasicType.ofArray(className).isPresent()) {
            readArray(target, BasicType.ofArray(className).get());
        } else {
            readOther(target, className);
        }
    }

    private void readOther(RootObject.Builder target, String className) throws FormatException {
        switch (className) {
            case "TObject" -> objects.readTObject(target);
            case "TString" -> target.text("fString", cursor.readString());
            case "TDatime" -> target.whole("fDatime", cursor.readInt() & 0xFFFF_FFFFL);
            case "TRef" -> readReference(target);
            case "TBasket" -> new EmbeddedBasketReader(cursor).readInto(target);
            default -> readNamed(target);
        }
    }

    private void readNamed(RootObject.Builder target) throws FormatException {
        Head header = objects.readHeader(target, "TNamed");
        objects.readTObject(target);
        target.text("fName", cursor.readString());
        target.text("fTitle", cursor.readString());
        objects.finish(header, "TNamed");
    }

    private void readReference(RootObject.Builder target) throws FormatException {
        objects.readTObject(target);
        if ((target.object().whole("fBits") & HAS_UUID) != 0) {
            target.text("fUUID", cursor.readString());
        } else {
            target.whole("fPID", cursor.readShort() & 0xFFFF);
        }
    }

    private void readArray(RootObject.Builder target, BasicType type) throws FormatException {
        int length = cursor.readInt();
        ValueReader values = new ValueReader(cursor);
        if (type == BasicType.INT8) {
            values.readSmallNumbers(target, length);
        } else {
            values.readArray(target, ValueReader.CONTENT, Form.Number.of(type), length);
        }
    }

    /** Behind the members of its base class stand those on and above the diagonal. */
    private void readSymmetric(RootObject.Builder target, String className) throws FormatException {
        boolean isDouble = className.contains("double") || className.contains("Double");
        objects.readByLayout(target, className.replace("TMatrixTSym", "TMatrixTBase"));
        int rows = new Instance(target.object()).integer("fNrows");
        long triangle = (rows + 1L) * rows / 2;
        if (!(rows >= 0 && triangle <= cursor.remaining() / Float.BYTES)) {
            throw FormatException.malformed("a matrix claims " + rows + " rows, " + cursor.remaining()
                    + " bytes are left");
        }
        double[] elements = new double[rows * rows];
        for (int i = 0; i < rows; i++) {
            for (int k = i; k < rows; k++) {
                elements[i * rows + k] = isDouble ? cursor.readDouble() : cursor.readFloat();
                elements[k * rows + i] = elements[i * rows + k];
            }
        }
        target.numbers("fElements", elements);
    }
}
