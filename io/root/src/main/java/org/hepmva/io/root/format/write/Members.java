package org.hepmva.io.root.format.write;

import java.util.Optional;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/** What an object says of its members, and what stands for those of which it says nothing. */
final class Members {

    private Members() {
    }

    static long whole(RootObject object, String member) {
        return object.has(member) ? object.whole(member) : 0;
    }

    static double number(RootObject object, String member) {
        return object.has(member) ? object.number(member) : 0;
    }

    static String text(RootObject object, String member) {
        return object.has(member) ? object.text(member) : "";
    }

    static double[] numbers(RootObject object, String member) {
        return object.has(member) ? object.numbers(member) : new double[0];
    }

    static long[] wholes(RootObject object, String member) {
        return object.has(member) ? object.wholes(member) : new long[0];
    }

    static Optional<RootObject> object(RootObject object, String member) {
        return object.has(member) ? object.object(member) : Optional.empty();
    }

    /** Adds a whole number of so many bytes, with sign or without. */
    static void putWhole(Encoder out, long value, int width, String what) throws FormatException {
        int bits = width * Byte.SIZE;
        boolean fits = width == Long.BYTES || value >= -(1L << bits - 1) && value < 1L << bits;
        if (!fits) {
            throw FormatException.unsupported(what + " = " + value + " does not fit into its " + bits
                    + " bits");
        }
        switch (width) {
            case Byte.BYTES -> out.putByte((int) value);
            case Short.BYTES -> out.putShort((int) value);
            case Integer.BYTES -> out.putInt((int) value);
            default -> out.putLong(value);
        }
    }
}
