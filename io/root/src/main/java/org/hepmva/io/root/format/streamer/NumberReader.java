package org.hepmva.io.root.format.streamer;

import java.nio.charset.StandardCharsets;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/** Reads basic types and arrays of them. */
final class NumberReader {

    /** Named so where the numbers are what a collection holds, not a member. */
    static final String CONTENT = "";

    private final Cursor cursor;

    NumberReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads one value of a basic type. */
    void readOne(RootObject.Builder target, Member member, int type) throws FormatException {
        String name = member.name();
        switch (type) {
            case MemberType.FLOAT -> target.number(name, cursor.readFloat());
            case MemberType.DOUBLE -> target.number(name, cursor.readDouble());
            case MemberType.DOUBLE32, MemberType.FLOAT16 ->
                    target.number(name, packed(1, Packing.of(member.title(), type == MemberType.FLOAT16))[0]);
            case MemberType.CHAR_STAR -> target.text(name, readCharStar());
            case MemberType.UNSIGNED_LONG, MemberType.UNSIGNED_LONG64 ->
                    target.unsigned(name, cursor.readLong());
            default -> target.whole(name, whole(type, member));
        }
    }

    private String readCharStar() throws FormatException {
        return new String(cursor.readBytes(cursor.readInt()), StandardCharsets.UTF_8);
    }

    /** Reads values of a basic type, as a member or, named {@link #CONTENT}, what a collection holds. */
    void readArray(RootObject.Builder target, Member member, int type, int length) throws FormatException {
        String name = member.name();
        requireRoom(name, length, width(type));
        switch (type) {
            case MemberType.FLOAT -> {
                double[] values = new double[length];
                for (int i = 0; i < length; i++) {
                    values[i] = cursor.readFloat();
                }
                numbers(target, name, values);
            }
            case MemberType.DOUBLE -> {
                double[] values = new double[length];
                for (int i = 0; i < length; i++) {
                    values[i] = cursor.readDouble();
                }
                numbers(target, name, values);
            }
            case MemberType.DOUBLE32, MemberType.FLOAT16 -> {
                Packing packing = Packing.of(member.title(), type == MemberType.FLOAT16);
                requireRoom(name, length, packing.width());
                numbers(target, name, packed(length, packing));
            }
            case MemberType.CHAR, MemberType.LEGACY_CHAR -> bytes(target, name, cursor.readBytes(length));
            default -> readWholes(target, member, type, length);
        }
    }

    private static void numbers(RootObject.Builder target, String name, double[] values) {
        if (name.equals(CONTENT)) {
            target.numbers(values);
        } else {
            target.numbers(name, values);
        }
    }

    private static void bytes(RootObject.Builder target, String name, byte[] values) {
        if (name.equals(CONTENT)) {
            target.bytes(values);
        } else {
            target.bytes(name, values);
        }
    }

    private void readWholes(RootObject.Builder target, Member member, int type, int length)
            throws FormatException {
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = whole(type, member);
        }
        boolean isUnsigned = type == MemberType.UNSIGNED_LONG || type == MemberType.UNSIGNED_LONG64;
        boolean isContent = member.name().equals(CONTENT);
        if (isUnsigned && isContent) {
            target.unsignedWholes(values);
        } else if (isUnsigned) {
            target.unsignedWholes(member.name(), values);
        } else if (isContent) {
            target.wholes(values);
        } else {
            target.wholes(member.name(), values);
        }
    }

    private double[] packed(int length, Packing packing) throws FormatException {
        byte[] bytes = cursor.readBytes(length * packing.width());
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = packing.valueAt(bytes, i * packing.width());
        }
        return values;
    }

    private long whole(int type, Member member) throws FormatException {
        return switch (type) {
            case MemberType.CHAR, MemberType.LEGACY_CHAR -> cursor.readByte();
            case MemberType.UNSIGNED_CHAR -> cursor.readUnsignedByte();
            case MemberType.BOOL -> cursor.readByte() == 0 ? 0 : 1; // any other byte may stand for true
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

    private static int width(int type) {
        return switch (type) {
            case MemberType.SHORT, MemberType.UNSIGNED_SHORT -> Short.BYTES;
            case MemberType.INT, MemberType.COUNTER, MemberType.UNSIGNED_INT, MemberType.FLOAT ->
                    Integer.BYTES;
            case MemberType.LONG, MemberType.UNSIGNED_LONG, MemberType.LONG64,
                    MemberType.UNSIGNED_LONG64, MemberType.DOUBLE ->
                    Long.BYTES;
            default -> Byte.BYTES;
        };
    }

    private void requireRoom(String name, int length, int width) throws FormatException {
        if (!(length >= 0 && length <= cursor.remaining() / width)) {
            throw FormatException.malformed((name.equals(CONTENT) ? "a collection" : name) + " claims "
                    + length + " values, " + cursor.remaining() + " bytes are left");
        }
    }
}
