package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/**
 * Reads the classes that ROOT writes by hand, not by a layout: lists, arrays, TString, TObject,
 * TNamed, TBasket.
 */
final class ListReader {

    private final ObjectReader objects;
    private final Cursor cursor;

    ListReader(ObjectReader objects, Cursor cursor) {
        this.objects = objects;
        this.cursor = cursor;
    }

    /** {@return whether the class is one of these, in which case its object was read} */
    boolean read(RootObject.Builder target, String className) throws FormatException {
        switch (className) {
            case "TObject" -> objects.readTObject(target);
            case "TNamed" -> readNamed(target);
            case "TString" -> target.text("fString", cursor.readString());
            case "TObjArray" -> readObjArray(target);
            case "TList", "THashList" -> readList(target);
            case "TArrayC", "TArrayS", "TArrayI", "TArrayL", "TArrayL64" -> readWholes(target, className);
            case "TArrayF", "TArrayD" -> readReals(target, className);
            case "TBasket" -> new EmbeddedBasketReader(cursor).readInto(target);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readNamed(RootObject.Builder target) throws FormatException {
        ObjectReader.Header header = objects.readHeader(target, "TNamed");
        objects.readTObject(target);
        target.text("fName", cursor.readString());
        target.text("fTitle", cursor.readString());
        objects.finish(header, "TNamed");
    }

    private void readObjArray(RootObject.Builder target) throws FormatException {
        ObjectReader.Header header = objects.readHeader(target, "TObjArray");
        if (header.version() > 2) {
            objects.readTObject(target);
        }
        if (header.version() > 1) {
            target.text("fName", cursor.readString());
        }
        int count = readCount("TObjArray");
        cursor.skip(Integer.BYTES); // the index of the first
        List<Optional<RootObject>> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(objects.readPointer());
        }
        target.slots(elements);
        objects.finish(header, "TObjArray");
    }

    private void readList(RootObject.Builder target) throws FormatException {
        ObjectReader.Header header = objects.readHeader(target, target.object().className());
        if (header.version() < 4) {
            throw FormatException.unsupported("TList of version " + header.version());
        }
        objects.readTObject(target);
        target.text("fName", cursor.readString());
        int count = readCount("TList");
        List<Optional<RootObject>> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(objects.readPointer());
            cursor.readString(); // how it is to be drawn
        }
        target.slots(elements);
        objects.finish(header, "TList");
    }

    private int readCount(String className) throws FormatException {
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining() / Integer.BYTES)) {
            throw FormatException.malformed(className + " claims " + count + " objects, "
                    + cursor.remaining() + " bytes are left");
        }
        return count;
    }

    private void readWholes(RootObject.Builder target, String className) throws FormatException {
        int width = switch (className) {
            case "TArrayC" -> Byte.BYTES;
            case "TArrayS" -> Short.BYTES;
            case "TArrayI" -> Integer.BYTES;
            default -> Long.BYTES;
        };
        long[] values = new long[readLength(width)];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (width) {
                case Byte.BYTES -> cursor.readByte();
                case Short.BYTES -> cursor.readShort();
                case Integer.BYTES -> cursor.readInt();
                default -> cursor.readLong();
            };
        }
        target.wholes(values);
    }

    private void readReals(RootObject.Builder target, String className) throws FormatException {
        boolean isDouble = className.equals("TArrayD");
        double[] values = new double[readLength(isDouble ? Double.BYTES : Float.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = isDouble ? cursor.readDouble() : cursor.readFloat();
        }
        target.numbers(values);
    }

    private int readLength(int width) throws FormatException {
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining() / width)) {
            throw FormatException.malformed("an array claims " + count + " values, "
                    + cursor.remaining() + " bytes are left");
        }
        return count;
    }
}
