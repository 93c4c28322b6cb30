package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;

/**
 * Reads collections of the standard library (TCollectionStreamer).
 *
 * <pre>
 *   object by object   count:4, then each element; collections inside have no head of their own
 *   member by member   version:2 (checksum:4 if that is 0)  count:4, then the first member of each, the
 *                      second of each, …; the bit 0x4000 in the version before it says so
 * </pre>
 *
 * <p>Of maps the elements are pairs.
 */
final class CollectionReader {

    private final ObjectReader objects;
    private final Cursor cursor;
    private final NumberReader numbers;

    CollectionReader(ObjectReader objects, Cursor cursor, NumberReader numbers) {
        this.objects = objects;
        this.cursor = cursor;
        this.numbers = numbers;
    }

    /** {@return one collection for each owner, all behind one head} */
    List<RootObject> readCounted(CppType type, int howMany) throws FormatException {
        Head header = objects.readHeader();
        boolean isMemberWise = header.isByMember();
        List<RootObject> collections = new ArrayList<>();
        int version = 0;
        long checksum = 0;
        if (isMemberWise) {
            version = cursor.readShort();
            checksum = version <= 0 ? cursor.readInt() & 0xFFFF_FFFFL : 0;
        }
        for (int i = 0; i < howMany; i++) {
            RootObject.Builder collection = objects.created(type.toString());
            collection.version(header.version() & ~Head.BY_MEMBER);
            if (isMemberWise) {
                ClassLayout layout = layoutOf(type.element(), version, checksum);
                collection.elements(objects.readMemberWise(layout, readCount(type)));
            } else {
                readContent(collection, type);
            }
            collections.add(collection.build());
        }
        objects.finish(header, type.toString());
        return collections;
    }

    private ClassLayout layoutOf(CppType element, int version, long checksum) throws FormatException {
        Optional<ClassLayout> layout = objects.layout(element.toString(), version, checksum);
        if (layout.isPresent()) {
            return layout.get();
        }
        if (element.name().equals("pair") && element.arguments().size() == 2) {
            return pairOf(element);
        }
        throw FormatException.unsupported("class " + Printable.brief(element.toString())
                + " is not described in the file");
    }

    private static ClassLayout pairOf(CppType pair) {
        return new ClassLayout(pair.toString(), 0, List.of(member("first", pair.arguments().get(0)),
                member("second", pair.arguments().get(1))));
    }

    private static Member member(String name, CppType type) {
        int number = type.number() != 0 ? type.number()
                : type.name().equals("TString") ? MemberType.STRING
                        : type.isPointer() ? MemberType.ANY_POINTER
                                : type.isText() || type.isCollection() ? MemberType.STL : MemberType.ANY;
        return new Member(name, "", number, type.toString(), 0, "");
    }

    /** Reads what a collection holds, object by object. */
    void readContent(RootObject.Builder target, CppType type) throws FormatException {
        objects.enter();
        int count = readCount(type);
        CppType element = type.element();
        if (element.number() != 0) {
            Member content = new Member(NumberReader.CONTENT, "", element.number(), element.name(), 0, "");
            numbers.readArray(target, content, element.number(), count);
        } else if (element.isText()) {
            target.texts(readTexts(count));
        } else {
            List<Optional<RootObject>> slots = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                slots.add(readElement(element, type.isMap()));
            }
            target.slots(slots);
        }
        objects.leave();
    }

    private Optional<RootObject> readElement(CppType element, boolean isOfMap) throws FormatException {
        if (element.isPointer()) {
            return objects.readPointer();
        }
        if (element.isCollection()) {
            RootObject.Builder inner = objects.created(element.toString());
            readContent(inner, element);
            return Optional.of(inner.build());
        }
        if (isOfMap) {
            RootObject.Builder pair = objects.created(element.toString());
            readValue(pair, "first", element.arguments().get(0));
            readValue(pair, "second", element.arguments().get(1));
            return Optional.of(pair.build());
        }
        return Optional.of(objects.readChild(element));
    }

    /** One half of an entry of a map, which has no head. */
    private void readValue(RootObject.Builder pair, String name, CppType type) throws FormatException {
        if (type.number() != 0) {
            numbers.readOne(pair, new Member(name, "", type.number(), type.name(), 0, ""), type.number());
        } else if (type.isText()) {
            pair.text(name, cursor.readString());
        } else {
            pair.object(name, readElement(type, false));
        }
    }

    private List<String> readTexts(int count) throws FormatException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(cursor.readString());
        }
        return texts;
    }

    /** {@return a number of elements, each of which takes one byte or more} */
    private int readCount(CppType type) throws FormatException {
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining())) {
            throw FormatException.malformed(type + " claims " + count + " elements, "
                    + cursor.remaining() + " bytes are left");
        }
        return count;
    }
}
