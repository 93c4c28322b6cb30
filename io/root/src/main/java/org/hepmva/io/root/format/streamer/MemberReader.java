package org.hepmva.io.root.format.streamer;

import java.nio.charset.StandardCharsets;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.streamer.Instance.Child;
import org.hepmva.io.root.format.streamer.Instance.Real;
import org.hepmva.io.root.format.streamer.Instance.Reals;
import org.hepmva.io.root.format.streamer.Instance.Text;
import org.hepmva.io.root.format.streamer.Instance.Value;
import org.hepmva.io.root.format.streamer.Instance.Whole;
import org.hepmva.io.root.format.streamer.Instance.Wholes;

/** Reads one member of an object. */
final class MemberReader {

    private static final int WIDE = 2;

    private final ObjectReader objects;
    private final Cursor cursor;

    MemberReader(ObjectReader objects, Cursor cursor) {
        this.objects = objects;
        this.cursor = cursor;
    }

    void read(Instance target, Member member) throws FormatException {
        int type = member.type();
        if (type == MemberType.BASE || type == MemberType.TNAMED || type == MemberType.TOBJECT) {
            readNamedOrBase(target, member);
        } else if (type < MemberType.FIXED_ARRAY) {
            target.put(member.name(), number(type, member));
        } else if (type < MemberType.COUNTED_ARRAY) {
            target.put(member.name(),
                    array(type - MemberType.FIXED_ARRAY, member.arrayLength(), member));
        } else if (type < MemberType.COUNTED_ARRAY + MemberType.FIXED_ARRAY) {
            target.put(member.name(), countedArray(target, member));
        } else {
            readObject(target, member);
        }
    }

    private void readNamedOrBase(Instance target, Member member) throws FormatException {
        String className = switch (member.type()) {
            case MemberType.TNAMED -> "TNamed";
            case MemberType.TOBJECT -> "TObject";
            default -> member.name();
        };
        boolean isBase = member.name().equals(className);
        objects.readInto(isBase ? target : new Instance(className), className);
    }

    private void readObject(Instance target, Member member) throws FormatException {
        switch (member.type()) {
            case MemberType.OBJECT, MemberType.ANY, MemberType.OBJECT_IN_PLACE,
                    MemberType.ANY_IN_PLACE ->
                    target.put(member.name(), objects.readChild(member.className()));
            case MemberType.POINTER, MemberType.ANY_POINTER ->
                    target.put(member.name(), new Child(objects.readPointer()));
            case MemberType.STRING -> target.put(member.name(), new Text(cursor.readString()));
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

    private Value number(int type, Member member) throws FormatException {
        return switch (type) {
            case MemberType.FLOAT, MemberType.DOUBLE32 -> new Real(cursor.readFloat());
            case MemberType.DOUBLE -> new Real(cursor.readDouble());
            case MemberType.CHAR_STAR -> new Text(new String(cursor.readBytes(cursor.readInt()),
                    StandardCharsets.UTF_8));
            case MemberType.BITS -> new Whole(objects.readBits());
            default -> new Whole(whole(type, member));
        };
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

    private Value countedArray(Instance target, Member member) throws FormatException {
        int flag = cursor.readByte();
        int type = member.type() - MemberType.COUNTED_ARRAY;
        if (flag == 0) {
            return array(type, 0, member);
        }
        // positions of baskets: 2 instead of 1 announces 64 bits where the layout says 32
        int stored = flag == WIDE ? MemberType.LONG64 : type;
        return array(stored, target.integer(member.countName()), member);
    }

    private Value array(int type, int length, Member member) throws FormatException {
        if (!(length >= 0 && length <= cursor.remaining())) {
            throw FormatException.malformed(member.name() + " claims " + length + " values, "
                    + cursor.remaining() + " bytes are left");
        }
        if (type == MemberType.FLOAT || type == MemberType.DOUBLE || type == MemberType.DOUBLE32) {
            return reals(type, length, member);
        }
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = whole(type, member);
        }
        return new Wholes(values);
    }

    private Value reals(int type, int length, Member member) throws FormatException {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = number(type, member) instanceof Real real ? real.value() : Double.NaN;
        }
        return new Reals(values);
    }
}
