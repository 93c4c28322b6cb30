package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.streamer.Instance.Children;
import org.hepmva.io.root.format.streamer.Instance.Text;

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
    boolean read(Instance target, String className) throws FormatException {
        switch (className) {
            case "TObject" -> objects.readTObject(target);
            case "TNamed" -> readNamed(target);
            case "TString" -> target.put("fString", new Text(cursor.readString()));
            case "TObjArray" -> readObjArray(target);
            case "TList", "THashList" -> readList(target);
            case "TArrayC" -> skipArray(Byte.BYTES);
            case "TArrayS" -> skipArray(Short.BYTES);
            case "TArrayI", "TArrayF" -> skipArray(Integer.BYTES);
            case "TArrayD", "TArrayL", "TArrayL64" -> skipArray(Long.BYTES);
            case "TBasket" -> new EmbeddedBasketReader(cursor).readInto(target);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readNamed(Instance target) throws FormatException {
        ObjectReader.Header header = objects.readHeader();
        objects.readTObject(target);
        target.put("fName", new Text(cursor.readString()));
        target.put("fTitle", new Text(cursor.readString()));
        objects.finish(header, "TNamed");
    }

    private void readObjArray(Instance target) throws FormatException {
        ObjectReader.Header header = objects.readHeader();
        if (header.version() > 2) {
            objects.readTObject(target);
        }
        if (header.version() > 1) {
            target.put("fName", new Text(cursor.readString()));
        }
        int count = readCount("TObjArray");
        cursor.skip(Integer.BYTES); // the index of the first
        List<Instance> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(objects.readPointer());
        }
        target.put(ObjectReader.ELEMENTS, new Children(elements));
        objects.finish(header, "TObjArray");
    }

    private void readList(Instance target) throws FormatException {
        ObjectReader.Header header = objects.readHeader();
        if (header.version() < 4) {
            throw FormatException.unsupported("TList of version " + header.version());
        }
        objects.readTObject(target);
        target.put("fName", new Text(cursor.readString()));
        int count = readCount("TList");
        List<Instance> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(objects.readPointer());
            cursor.readString(); // how it is to be drawn
        }
        target.put(ObjectReader.ELEMENTS, new Children(elements));
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

    private void skipArray(int width) throws FormatException {
        int count = cursor.readInt();
        long bytes = (long) count * width;
        if (!(count >= 0 && bytes <= cursor.remaining())) {
            throw FormatException.malformed("an array claims " + count + " values, "
                    + cursor.remaining() + " bytes are left");
        }
        cursor.skip((int) bytes);
    }
}
