package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/**
 * Reads one member, of one object or, member by member, of several one behind the other
 * (TStreamerInfo::ReadBuffer).
 */
final class MemberReader {

    private static final int WIDE = 2;

    private final ObjectReader objects;
    private final Cursor cursor;
    private final NumberReader numbers;
    private final CollectionReader collections;

    MemberReader(ObjectReader objects, Cursor cursor) {
        this.objects = objects;
        this.cursor = cursor;
        this.numbers = new NumberReader(cursor);
        this.collections = new CollectionReader(objects, cursor, numbers);
    }

    CollectionReader collections() {
        return collections;
    }

    /** Reads a member of each of some objects. */
    void read(List<RootObject.Builder> targets, Member member) throws FormatException {
        switch (member.type()) {
            case MemberType.STL, MemberType.STL + MemberType.FIXED_ARRAY, MemberType.STL_POINTER,
                    MemberType.STL_POINTER + MemberType.FIXED_ARRAY, MemberType.STD_STRING,
                    MemberType.STREAMER, MemberType.STREAMER + MemberType.FIXED_ARRAY,
                    MemberType.STRING + MemberType.FIXED_ARRAY, MemberType.TNAMED + MemberType.FIXED_ARRAY,
                    MemberType.TOBJECT + MemberType.FIXED_ARRAY ->
                    readStandard(targets, member);
            case MemberType.LOOP, MemberType.LOOP + MemberType.FIXED_ARRAY -> readLoop(targets, member);
            default -> {
                for (RootObject.Builder target : targets) {
                    readPlain(target, member);
                }
            }
        }
    }

    private void readPlain(RootObject.Builder target, Member member) throws FormatException {
        int type = member.type();
        boolean isArray = type > MemberType.BASE && type < MemberType.FIXED_ARRAY && member.arrayLength() > 0;
        if (type == MemberType.BASE || type == MemberType.TNAMED || type == MemberType.TOBJECT) {
            readNamedOrBase(target, member);
        } else if (isArray) {
            numbers.readArray(target, member, type, member.arrayLength());
        } else if (type == MemberType.BITS) {
            target.whole(member.name(), ObjectHead.readBits(cursor));
        } else if (type < MemberType.FIXED_ARRAY) {
            numbers.readOne(target, member, type);
        } else if (type < MemberType.COUNTED_ARRAY) {
            numbers.readArray(target, member, type - MemberType.FIXED_ARRAY, member.arrayLength());
        } else if (type < MemberType.COUNTED_ARRAY + MemberType.FIXED_ARRAY) {
            readCountedArray(target, member);
        } else {
            readObject(target, member);
        }
    }

    private void readNamedOrBase(RootObject.Builder target, Member member) throws FormatException {
        String className = switch (member.type()) {
            case MemberType.TNAMED -> "TNamed";
            case MemberType.TOBJECT -> "TObject";
            default -> member.name();
        };
        if (member.name().equals(className)) {
            String problem = objects.attempt(() -> objects.readInto(target, className));
            if (!problem.isEmpty()) {
                target.problem(problem);
            }
        } else {
            readInPlace(target, member, CppType.parse(className));
        }
    }

    private void readCountedArray(RootObject.Builder target, Member member) throws FormatException {
        int flag = cursor.readByte();
        int type = member.type() - MemberType.COUNTED_ARRAY;
        if (flag == 0) {
            numbers.readArray(target, member, type, 0);
            return;
        }
        // positions of baskets: 2 instead of 1 announces 64 bits where the layout says 32
        int stored = flag == WIDE ? MemberType.LONG64 : type;
        numbers.readArray(target, member, stored, count(target, member));
    }

    private static int count(RootObject.Builder target, Member member) throws FormatException {
        return new Instance(target.object()).integer(member.countName());
    }

    private void readObject(RootObject.Builder target, Member member) throws FormatException {
        int type = member.type();
        boolean isArray = type > MemberType.OBJECT + MemberType.FIXED_ARRAY - 1;
        switch (isArray ? type - MemberType.FIXED_ARRAY : type) {
            case MemberType.OBJECT, MemberType.ANY, MemberType.OBJECT_IN_PLACE,
                    MemberType.ANY_IN_PLACE -> {
                CppType inPlace = CppType.parse(member.className());
                if (isArray) {
                    readSeveral(target, member, () -> Optional.of(objects.readChild(inPlace)));
                } else {
                    readInPlace(target, member, inPlace);
                }
            }
            case MemberType.POINTER, MemberType.ANY_POINTER, MemberType.ANY_POINTER_WITHOUT_TABLE -> {
                if (member.arrayLength() > 0) {
                    readSeveral(target, member, objects::readPointer);
                } else {
                    target.object(member.name(), objects.readPointer());
                }
            }
            case MemberType.STRING -> target.text(member.name(), cursor.readString());
            default -> leaveOut(List.of(target), member);
        }
    }

    private void readInPlace(RootObject.Builder target, Member member, CppType type) throws FormatException {
        String problem = objects.attempt(() -> target.object(member.name(), objects.readChild(type)));
        if (!problem.isEmpty()) {
            target.unread(member.name(), problem);
        }
    }

    private void readSeveral(RootObject.Builder target, Member member, ObjectReader.Pointer each)
            throws FormatException {
        List<Optional<RootObject>> several = new ArrayList<>();
        for (int i = 0; i < member.arrayLength(); i++) {
            several.add(each.read());
        }
        target.objects(member.name(), several);
    }

    /** Collections and text of the standard library, and some arrays: those of all objects have one head. */
    private void readStandard(List<RootObject.Builder> targets, Member member) throws FormatException {
        CppType type = CppType.parse(member.typeName()).pointed();
        String problem = objects.attempt(() -> {
            if (type.isText()) {
                readStrings(targets, member);
            } else if (type.isCollection()) {
                readCollections(targets, member, type);
            } else if (member.type() < MemberType.STL) {
                readArrays(targets, member, type);
            } else {
                leaveOut(targets, member);
            }
        });
        if (!problem.isEmpty()) {
            targets.forEach(target -> target.unread(member.name(), problem));
        }
    }

    private void readStrings(List<RootObject.Builder> targets, Member member) throws FormatException {
        Head header = objects.readHeader();
        for (RootObject.Builder target : targets) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < Math.max(1, member.arrayLength()); i++) {
                texts.add(cursor.readString());
            }
            if (member.arrayLength() == 0) {
                target.text(member.name(), texts.get(0));
            } else {
                target.texts(member.name(), texts);
            }
        }
        objects.finish(header, member.typeName());
    }

    private void readArrays(List<RootObject.Builder> targets, Member member, CppType type)
            throws FormatException {
        Head header = objects.readHeader();
        for (RootObject.Builder target : targets) {
            readSeveral(target, member, () -> Optional.of(objects.readChild(type)));
        }
        objects.finish(header, member.typeName());
    }

    private void readCollections(List<RootObject.Builder> targets, Member member, CppType type)
            throws FormatException {
        int each = Math.max(1, member.arrayLength());
        if ((long) each * targets.size() > cursor.remaining()) {
            throw FormatException.malformed(member.name() + " claims " + each + " collections, "
                    + cursor.remaining() + " bytes are left");
        }
        List<RootObject> all = collections.readCounted(type, each * targets.size());
        for (int i = 0; i < targets.size(); i++) {
            if (member.arrayLength() == 0) {
                targets.get(i).object(member.name(), all.get(i));
            } else {
                targets.get(i).objects(member.name(), all.subList(i * each, (i + 1) * each).stream()
                        .map(Optional::of).toList());
            }
        }
    }

    /** An array of objects with a counter: {@code T *array; //[n]}. */
    private void readLoop(List<RootObject.Builder> targets, Member member) throws FormatException {
        CppType type = CppType.parse(member.typeName());
        boolean isOfPointers = member.typeName().endsWith("**");
        String problem = objects.attempt(() -> {
            Head header = objects.readHeader();
            for (RootObject.Builder target : targets) {
                int count = count(target, member);
                List<Optional<RootObject>> elements = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    elements.add(isOfPointers ? objects.readPointer()
                            : Optional.of(objects.readChild(type.pointed())));
                }
                target.objects(member.name(), elements);
            }
            objects.finish(header, member.typeName());
        });
        if (!problem.isEmpty()) {
            targets.forEach(target -> target.unread(member.name(), problem));
        }
    }

    private void leaveOut(List<RootObject.Builder> targets, Member member) throws FormatException {
        Head header = objects.readHeader();
        if (!header.isCounted()) {
            throw FormatException.unsupported("member '" + member.name() + "' of type "
                    + member.typeName() + " cannot be read yet");
        }
        objects.finish(header, member.typeName());
        targets.forEach(target -> target.unread(member.name(), "class " + member.typeName()
                + " writes it by hand, in a way that is not described in the file"));
    }
}
