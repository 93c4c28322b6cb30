package org.hepmva.io.root.format.streamer;

import java.nio.charset.StandardCharsets;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/** Reads one member of an object. */
final class MemberReader {

    private static final int WIDE = 2;

    private final ObjectReader objects;
    private final Cursor cursor;

    MemberReader(ObjectReader objects, Cursor cursor) {
        this.objects = objects;
        this.cursor = cursor;
    }

    void read(RootObject.Builder target, Member member) throws FormatException {
        int type = member.type();
        if (type == MemberType.BASE || type == MemberType.TNAMED || type == MemberType.TOBJECT) {
            readNamedOrBase(target, member);
        } else if (type < MemberType.FIXED_ARRAY) {
            readOne(target, member);
        } else if (type < MemberType.COUNTED_ARRAY) {
            readArray(target, type - MemberType.FIXED_ARRAY, member.arrayLength(), member);
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
        boolean isBase = member.name().equals(className);
        objects.readInto(isBase ? target : RootObject.builder(className, 0), className);
    }

    private void readObject(RootObject.Builder target, Member member) throws FormatException {
        switch (member.type()) {
            case MemberType.OBJECT, MemberType.ANY, MemberType.OBJECT_IN_PLACE,
                    MemberType.ANY_IN_PLACE ->
                    target.object(member.name(), objects.readChild(member.className()));
            case MemberType.POINTER, MemberType.ANY_POINTER ->
                    target.object(member.name(), objects.readPointer());
            case MemberType.STRING -> target.text(member.name(), cursor.readString());
            default -> leaveOut(member);
        }
    }

    private void leaveOut(Member member) throws FormatException {
        ObjectReader.Header header = objects.readHeader();
        if (!header.isCounted()) {
            throw FormatException.unsupported("member '" + member.name() + "' of type "
                    + member.typeName() + " cannot be read yet");
        }
        objects.finish(header, member.typeName());
    }

    private void readOne(RootObject.Builder target, Member member) throws FormatException {
        String name = member.name();
        switch (member.type()) {
            case MemberType.FLOAT, MemberType.DOUBLE, MemberType.DOUBLE32 ->
                    target.number(name, number(member.type()));
            case MemberType.CHAR_STAR -> target.text(name,
                    new String(cursor.readBytes(cursor.readInt()), StandardCharsets.UTF_8));
            case MemberType.BITS -> target.whole(name, objects.readBits());
            case MemberType.UNSIGNED_LONG, MemberType.UNSIGNED_LONG64 ->
                    target.unsigned(name, cursor.readLong());
            default -> target.whole(name, whole(member.type(), member));
        }
    }

    private double number(int type) throws FormatException {
        return type == MemberType.DOUBLE ? cursor.readDouble() : cursor.readFloat();
    }

    private long whole(int type, Member member) throws FormatException {
        return switch (type) {
            case MemberType.CHAR, MemberType.LEGACY_CHAR -> cursor.readByte();
            case MemberType.UNSIGNED_CHAR, MemberType.BOOL -> cursor.readUnsignedByte();
            case MemberType.SHORT -> cursor.readShort();
            case MemberType.UNSIGNED_SHORT -> cursor.readShort() & 0xFFFF;
            case MemberType.INT, MemberType.COUNTER -> cursor.readInt();
            case MemberType.UNSIGNED_INT -> cursor.readInt() & 0xFFFF_FFFFL;
            case MemberType.LONG, MemberType.UNSIGNED_LONG, MemberType.LONG64,
                    MemberType.UNSIGNED_LONG64 ->
                    cursor.readLong();
            default -> throw FormatException.unsupported("member '" + member.name() + "' of type "
                    + member.typeName() + " (number " + type + ") cannot be read yet");
        };
    }

    private void readCountedArray(RootObject.Builder target, Member member) throws FormatException {
        int flag = cursor.readByte();
        int type = member.type() - MemberType.COUNTED_ARRAY;
        if (flag == 0) {
            readArray(target, type, 0, member);
            return;
        }
        // positions of baskets: 2 instead of 1 announces 64 bits where the layout says 32
        int stored = flag == WIDE ? MemberType.LONG64 : type;
        readArray(target, stored, new Instance(target.object()).integer(member.countName()), member);
    }

    private void readArray(RootObject.Builder target, int type, int length, Member member)
            throws FormatException {
        if (!(length >= 0 && length <= cursor.remaining())) {
            throw FormatException.malformed(member.name() + " claims " + length + " values, "
                    + cursor.remaining() + " bytes are left");
        }
        if (type == MemberType.FLOAT || type == MemberType.DOUBLE || type == MemberType.DOUBLE32) {
            double[] values = new double[length];
            for (int i = 0; i < length; i++) {
                values[i] = number(type);
            }
            target.numbers(member.name(), values);
        } else {
            long[] values = new long[length];
            for (int i = 0; i < length; i++) {
                values[i] = whole(type, member);
            }
            target.wholes(member.name(), values);
        }
    }
}
