package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/** Reads ROOT's own collections (TCollection and what derives from it). */
final class ListReader {

    private static final Set<String> KNOWN = Set.of("TObjArray", "TList", "THashList", "TSortedList", "TMap",
            "THashTable", "TOrdCollection", "TClonesArray", "TRefArray");
    private static final long BYPASS = 1 << 12;
    private static final long OLD_BYPASS = 1 << 14;

    private final ObjectReader objects;
    private final Cursor cursor;

    ListReader(ObjectReader objects, Cursor cursor) {
        this.objects = objects;
        this.cursor = cursor;
    }

    /** {@return whether the class is one of these} */
    static boolean knows(String className) {
        return KNOWN.contains(className);
    }

    /** Reads a collection. */
    void read(RootObject.Builder target, String className) throws FormatException {
        ObjectReader.Header header = objects.readHeader(target, className);
        int version = header.version();
        if (version > 2 || className.equals("TRefArray")) {
            objects.readTObject(target);
        }
        if (version > 1 || className.equals("TRefArray")) {
            target.text("fName", cursor.readString());
        }
        switch (className) {
            case "TObjArray" -> {
                int count = readCount(className);
                target.whole("fLowerBound", cursor.readInt());
                target.slots(readPointers(count));
            }
            case "TMap" -> readMap(target);
            case "TClonesArray" -> readClones(target, version);
            case "TRefArray" -> readReferences(target);
            case "THashTable", "TOrdCollection" -> target.slots(readPointers(readCount(className)));
            default -> readList(target, version);
        }
        objects.finish(header, className);
    }

    private List<Optional<RootObject>> readPointers(int count) throws FormatException {
        List<Optional<RootObject>> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(objects.readPointer());
        }
        return elements;
    }

    private void readList(RootObject.Builder target, int version) throws FormatException {
        int count = readCount("TList");
        if (version < 4) {
            target.slots(readPointers(count));
            return;
        }
        List<Optional<RootObject>> elements = new ArrayList<>(count);
        List<String> options = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(objects.readPointer());
            options.add(cursor.readString()); // how it is to be drawn
        }
        target.slots(elements);
        if (options.stream().anyMatch(option -> !option.isEmpty())) {
            target.texts("options", options);
        }
    }

    private void readMap(RootObject.Builder target) throws FormatException {
        int count = readCount("TMap");
        List<RootObject> pairs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            RootObject.Builder pair = objects.created("TPair");
            pair.object("fKey", objects.readPointer());
            pair.object("fValue", objects.readPointer());
            pairs.add(pair.build());
        }
        target.elements(pairs);
    }

    private void readClones(RootObject.Builder target, int version) throws FormatException {
        String[] words = cursor.readString().split(";");
        int count = Math.abs(cursor.readInt());
        if (!(count >= 0 && count <= cursor.remaining())) {
            throw FormatException.malformed("TClonesArray claims " + count + " objects, "
                    + cursor.remaining() + " bytes are left");
        }
        target.whole("fLowerBound", cursor.readInt());
        long bits = version > 2 ? target.object().whole("fBits") : 0;
        if ((bits & (version == 3 ? OLD_BYPASS : BYPASS)) != 0) {
            target.elements(objects.readMemberWise(layoutOf(words), count));
            return;
        }
        List<Optional<RootObject>> elements = new ArrayList<>();
        CppType type = CppType.parse(words[0]);
        for (int i = 0; i < count; i++) {
            boolean isThere = cursor.readByte() != 0;
            elements.add(isThere ? Optional.of(objects.readChild(type)) : Optional.empty());
        }
        target.slots(elements);
    }

    private ClassLayout layoutOf(String[] classAndVersion) throws FormatException {
        String className = classAndVersion[0];
        boolean hasVersion = classAndVersion.length > 1 && classAndVersion[1].matches("\\d{1,9}");
        int version = hasVersion ? Integer.parseInt(classAndVersion[1]) : Integer.MAX_VALUE;
        return objects.layout(className, version, 0).orElseThrow(() ->
                FormatException.unsupported("class " + className + " is not described in the file"));
    }

    private void readReferences(RootObject.Builder target) throws FormatException {
        int count = readCount("TRefArray");
        target.whole("fLowerBound", cursor.readInt());
        target.whole("fPID", cursor.readShort() & 0xFFFF);
        Member content = new Member(NumberReader.CONTENT, "", MemberType.UNSIGNED_INT, "UInt_t", 0, "");
        new NumberReader(cursor).readArray(target, content, MemberType.UNSIGNED_INT, count);
    }

    private int readCount(String className) throws FormatException {
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining() / Integer.BYTES)) {
            throw FormatException.malformed(className + " claims " + count + " objects, "
                    + cursor.remaining() + " bytes are left");
        }
        return count;
    }
}
