package org.hepmva.io.root.format.write;

import java.util.List;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.MemberType;
import org.hepmva.io.root.object.RootObject;

/** Writes one member of an object, or one of its base classes. */
final class MemberWriter {

    private final ObjectWriter objects;
    private final Encoder out;
    private final StlWriter stl;

    MemberWriter(ObjectWriter objects, Encoder out) {
        this.objects = objects;
        this.out = out;
        this.stl = new StlWriter(objects, out, this);
    }

    void write(RootObject object, StreamerElement element, StreamerClass owner) throws FormatException {
        switch (element.kind()) {
            case BASE -> objects.write(object, element.name());
            case BASIC -> writeBasic(object, element, owner);
            case COUNTED -> writeCounted(object, element, owner);
            case OBJECT, ANY -> writeInPlace(object, element);
            case POINTER, ANYPOINTER -> writePointer(object, element);
            case STRING -> out.putString(Members.text(object, element.name()));
            case STL -> stl.write(object, element, owner);
            default -> throw cannot(element, owner);
        }
    }

    static FormatException cannot(StreamerElement element, StreamerClass owner) {
        return FormatException.unsupported("member " + owner.name() + "." + element.name() + " of type "
                + element.typeName() + " cannot be written yet");
    }

    private void writeBasic(RootObject object, StreamerElement element, StreamerClass owner)
            throws FormatException {
        if (element.type() < MemberType.FIXED_ARRAY) {
            writeNumber(object, element, owner);
            return;
        }
        boolean isThere = object.has(element.name());
        int type = element.type() - MemberType.FIXED_ARRAY;
        if (isThere) {
            writeArray(object, element, type, element.length(), owner);
        } else {
            out.skip(Math.multiplyExact(element.length(), width(type, element, owner)));
        }
    }

    void writeNumber(RootObject object, StreamerElement element, StreamerClass owner) throws FormatException {
        String name = element.name();
        switch (element.type()) {
            case MemberType.DOUBLE -> out.putDouble(Members.number(object, name));
            case MemberType.FLOAT -> out.putFloat((float) Members.number(object, name));
            default -> Members.putWhole(out, Members.whole(object, name),
                    width(element.type(), element, owner), owner.name() + "." + name);
        }
    }

    private static int width(int type, StreamerElement element, StreamerClass owner) throws FormatException {
        return switch (type) {
            case MemberType.CHAR, MemberType.LEGACY_CHAR, MemberType.UNSIGNED_CHAR, MemberType.BOOL ->
                    Byte.BYTES;
            case MemberType.SHORT, MemberType.UNSIGNED_SHORT -> Short.BYTES;
            case MemberType.INT, MemberType.COUNTER, MemberType.UNSIGNED_INT, MemberType.BITS,
                    MemberType.FLOAT -> Integer.BYTES;
            case MemberType.LONG, MemberType.UNSIGNED_LONG, MemberType.LONG64, MemberType.UNSIGNED_LONG64,
                    MemberType.DOUBLE -> Long.BYTES;
            default -> throw cannot(element, owner);
        };
    }

    private void writeCounted(RootObject object, StreamerElement element, StreamerClass owner)
            throws FormatException {
        int length = (int) Members.whole(object, element.counter());
        if (length == 0 || !object.has(element.name())) {
            out.putByte(0);
            return;
        }
        out.putByte(1);
        writeArray(object, element, element.type() - MemberType.COUNTED_ARRAY, length, owner);
    }

    private void writeArray(RootObject object, StreamerElement element, int type, int length,
            StreamerClass owner) throws FormatException {
        String name = owner.name() + "." + element.name();
        if (type == MemberType.DOUBLE || type == MemberType.FLOAT) {
            double[] values = object.numbers(element.name());
            requireLength(name, values.length, length);
            for (double value : values) {
                putReal(value, type);
            }
            return;
        }
        long[] values = object.wholes(element.name());
        requireLength(name, values.length, length);
        int width = width(type, element, owner);
        for (long value : values) {
            Members.putWhole(out, value, width, name);
        }
    }

    private void putReal(double value, int type) {
        if (type == MemberType.FLOAT) {
            out.putFloat((float) value);
        } else {
            out.putDouble(value);
        }
    }

    private static void requireLength(String name, int found, int wanted) throws FormatException {
        if (found != wanted) {
            throw FormatException.unsupported(name + " has " + found + " values, not " + wanted);
        }
    }

    private void writeInPlace(RootObject object, StreamerElement element) throws FormatException {
        String className = element.memberClass();
        boolean isArray = className.startsWith("TArray");
        RootObject child = isArray ? array(object, element)
                : Members.object(object, element.name()).orElseGet(() -> empty(className));
        objects.write(child, className);
    }

    private static RootObject empty(String className) {
        return RootObject.builder(className, 0).slots(List.of()).build();
    }

    /** An array may have been given as an object or as its numbers. */
    private static RootObject array(RootObject object, StreamerElement element) {
        RootObject.Builder array = RootObject.builder(element.memberClass(), 1);
        boolean isReal = element.memberClass().equals("TArrayD") || element.memberClass().equals("TArrayF");
        return (isReal ? array.numbers(Members.numbers(object, element.name()))
                : array.wholes(Members.wholes(object, element.name()))).build();
    }

    private void writePointer(RootObject object, StreamerElement element) throws FormatException {
        Optional<RootObject> child = Members.object(object, element.name());
        boolean isNeverNull = element.type() == MemberType.OBJECT_IN_PLACE
                || element.type() == MemberType.ANY_IN_PLACE;
        if (isNeverNull) {
            objects.write(child.orElseGet(() -> empty(element.memberClass())), element.memberClass());
        } else if (child.isPresent()) {
            objects.writePointer(child.get());
        } else {
            objects.writeNull();
        }
    }
}
