package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.ClassLayout;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.ListHead;
import org.hepmva.io.root.object.RootObject;

/** Reads ROOT's own collections, see {@link ListHead}. */
final class ListReader {

    private final ObjectReader objects;
    private final Cursor cursor;

    ListReader(ObjectReader objects, Cursor cursor) {
        this.objects = objects;
        this.cursor = cursor;
    }

    /** Reads a collection. */
    void read(RootObject.Builder target, String className) throws FormatException {
        ListHead list = ListHead.read(cursor, className, cursor.end());
        if (target.object().className().equals(className)) {
            target.version(list.head().version());
        }
        target.whole("fUniqueID", list.uniqueId());
        target.whole("fBits", list.bits());
        target.text("fName", list.name());
        target.whole("fLowerBound", list.lowerBound());
        switch (className) {
            case "TMap" -> readMap(target, list.count());
            case "TClonesArray" -> readClones(target, list);
            case "TRefArray" -> readReferences(target, list);
            default -> readPointers(target, list, list.hasOptions(className));
        }
        list.head().finish(cursor, className);
    }

    private void readPointers(RootObject.Builder target, ListHead list, boolean haveOptions)
            throws FormatException {
        List<Optional<RootObject>> elements = new ArrayList<>(list.count());
        List<String> options = new ArrayList<>();
        for (int i = 0; i < list.count(); i++) {
            elements.add(objects.readPointer());
            if (haveOptions) {
                options.add(cursor.readString()); // how it is to be drawn
            }
        }
        target.slots(elements);
        if (options.stream().anyMatch(option -> !option.isEmpty())) {
            target.texts("options", options);
        }
    }

    private void readMap(RootObject.Builder target, int count) throws FormatException {
        List<RootObject> pairs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            RootObject.Builder pair = objects.created("TPair");
            pair.object("fKey", objects.readPointer());
            pair.object("fValue", objects.readPointer());
            pairs.add(pair.build());
        }
        target.elements(pairs);
    }

    private void readClones(RootObject.Builder target, ListHead list) throws FormatException {
        target.text("fClass", list.elementClass());
        if (list.isByMember()) {
            target.elements(objects.readMemberWise(layoutOf(list), list.count()));
            return;
        }
        List<Optional<RootObject>> elements = new ArrayList<>();
        for (int i = 0; i < list.count(); i++) {
            boolean isThere = cursor.readByte() != 0;
            elements.add(isThere ? Optional.of(objects.readChild(list.elementClass())) : Optional.empty());
        }
        target.slots(elements);
    }

    private ClassLayout layoutOf(ListHead list) throws FormatException {
        String[] words = list.elements().split(";");
        boolean hasVersion = words.length > 1 && words[1].matches("\\d{1,9}");
        int version = hasVersion ? Integer.parseInt(words[1]) : Integer.MAX_VALUE;
        return objects.layout(list.elementClass(), version, 0).orElseThrow(() -> FormatException.unsupported(
                "class " + list.elementClass() + " is not described in the file"));
    }

    private void readReferences(RootObject.Builder target, ListHead list) throws FormatException {
        target.whole("fPID", list.process());
        Form.Number number = Form.Number.of(BasicType.UINT32);
        new ValueReader(cursor).readArray(target, ValueReader.CONTENT, number, list.count());
    }
}
