package org.hepmva.io.root.format.write;

import java.util.List;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/** Writes the classes that ROOT writes by hand, not by a layout: lists, arrays, TString, TObject. */
final class CollectionWriter {

    private static final int TOBJECT_VERSION = 1;
    private static final int LIST_VERSION = 5;
    private static final int ARRAY_VERSION = 3;
    private static final int MAP_VERSION = 3;

    private final ObjectWriter objects;
    private final Encoder out;

    CollectionWriter(ObjectWriter objects, Encoder out) {
        this.objects = objects;
        this.out = out;
    }

    /** {@return whether the class is one of these, in which case the object was written} */
    boolean write(RootObject object, String className) throws FormatException {
        switch (className) {
            case "TObject" -> writeTObject(object);
            case "TString" -> out.putString(Members.text(object, "fString"));
            case "TObjArray" -> writeObjArray(object);
            case "TList", "THashList" -> writeList(object);
            case "TMap" -> writeMap(object);
            case "TArrayC", "TArrayS", "TArrayI", "TArrayL64" -> writeWholes(object, className);
            case "TArrayF", "TArrayD" -> writeReals(object, className);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void writeTObject(RootObject object) {
        out.putShort(TOBJECT_VERSION).putInt((int) Members.whole(object, "fUniqueID"))
                .putInt((int) Members.whole(object, "fBits"));
    }

    private void writeObjArray(RootObject object) throws FormatException {
        int count = objects.begin();
        out.putShort(ARRAY_VERSION);
        writeTObject(object);
        List<Optional<RootObject>> slots = object.slots();
        out.putString(Members.text(object, "fName")).putInt(slots.size()).putInt(0);
        for (Optional<RootObject> slot : slots) {
            writeSlot(slot);
        }
        objects.end(count);
    }

    private void writeList(RootObject object) throws FormatException {
        int count = objects.begin();
        out.putShort(LIST_VERSION);
        writeTObject(object);
        List<Optional<RootObject>> slots = object.slots();
        out.putString(Members.text(object, "fName")).putInt(slots.size());
        List<String> options = object.has("options") ? object.texts("options") : List.of();
        for (int i = 0; i < slots.size(); i++) {
            writeSlot(slots.get(i));
            out.putString(i < options.size() ? options.get(i) : ""); // how it is to be drawn
        }
        objects.end(count);
    }

    private void writeMap(RootObject object) throws FormatException {
        int count = objects.begin();
        out.putShort(MAP_VERSION);
        writeTObject(object);
        List<RootObject> pairs = object.elements();
        out.putString(Members.text(object, "fName")).putInt(pairs.size());
        for (RootObject pair : pairs) {
            writeSlot(Members.object(pair, "fKey"));
            writeSlot(Members.object(pair, "fValue"));
        }
        objects.end(count);
    }

    private void writeSlot(Optional<RootObject> slot) throws FormatException {
        if (slot.isPresent()) {
            objects.writePointer(slot.get());
        } else {
            objects.writeNull();
        }
    }

    private void writeWholes(RootObject object, String className) throws FormatException {
        long[] values = object.wholes();
        out.putInt(values.length);
        int width = switch (className) {
            case "TArrayC" -> Byte.BYTES;
            case "TArrayS" -> Short.BYTES;
            case "TArrayI" -> Integer.BYTES;
            default -> Long.BYTES;
        };
        for (long value : values) {
            Members.putWhole(out, value, width, "a value of " + className);
        }
    }

    private void writeReals(RootObject object, String className) throws FormatException {
        double[] values = object.numbers();
        boolean isFloat = className.equals("TArrayF");
        out.putInt(values.length);
        for (double value : values) {
            if (isFloat) {
                out.putFloat((float) value);
            } else {
                out.putDouble(value);
            }
        }
    }
}
