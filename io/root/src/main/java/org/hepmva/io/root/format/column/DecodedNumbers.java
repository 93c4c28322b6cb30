package org.hepmva.io.root.format.column;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.BigEndian;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Packing;

/**
 * Numbers decoded from bytes, one behind the other, in an array that grows and is used again for each chunk.
 * One thread.
 */
abstract class DecodedNumbers {

    private int size;

    /** {@return room for numbers of some kind} */
    static DecodedNumbers of(Form.Number number) {
        return switch (number.type().scalar()) {
            case FLOAT -> new Floats(number);
            case DOUBLE -> new Doubles(number);
            case INT -> new Ints(number.type());
            case LONG, UNSIGNED_LONG -> new Longs(number.type());
            case BOOLEAN -> new Booleans();
            case STRING -> throw new IllegalStateException("a number is not text");
        };
    }

    final int size() {
        return size;
    }

    final void clear() {
        size = 0;
    }

    /**
     * Decodes numbers, which must all be in the bytes.
     *
     * @param bytes  hold them
     * @param at     index of the first byte of the first
     * @param count  how many
     * @param stride bytes from one to the next
     * @throws FormatException if they are more than an array holds, with those before
     */
    final void read(byte[] bytes, int at, int count, int stride) throws FormatException {
        if (count > capacity() - size) {
            grow(Capacity.of(size, count, capacity()));
        }
        decode(bytes, at, count, stride, size);
        size += count;
    }

    abstract int capacity();

    abstract void grow(int capacity);

    abstract void decode(byte[] bytes, int at, int count, int stride, int target);

    /** {@return all of them, as a column} */
    abstract Column column(String name);

    /** Float_t and Float16_t. */
    private static final class Floats extends DecodedNumbers {

        private final boolean isPacked;
        private final Packing packing;
        private float[] values = new float[64];

        Floats(Form.Number number) {
            this.isPacked = number.type() == BasicType.FLOAT16;
            this.packing = number.packing();
        }

        @Override
        int capacity() {
            return values.length;
        }

        @Override
        void grow(int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void decode(byte[] bytes, int at, int count, int stride, int target) {
            if (isPacked) {
                for (int i = 0; i < count; i++) {
                    values[target + i] = (float) packing.valueAt(bytes, at + i * stride);
                }
            } else if (stride == Float.BYTES && count > 1) {
                ByteBuffer.wrap(bytes).position(at).asFloatBuffer().get(values, target, count);
            } else {
                for (int i = 0; i < count; i++) {
                    values[target + i] = BigEndian.floatAt(bytes, at + i * stride);
                }
            }
        }

        @Override
        Column column(String name) {
            return Column.ofFloats(name, values, size());
        }
    }

    /** Double_t and Double32_t. */
    private static final class Doubles extends DecodedNumbers {

        private final boolean isPacked;
        private final Packing packing;
        private double[] values = new double[64];

        Doubles(Form.Number number) {
            this.isPacked = number.type() == BasicType.DOUBLE32;
            this.packing = number.packing();
        }

        @Override
        int capacity() {
            return values.length;
        }

        @Override
        void grow(int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void decode(byte[] bytes, int at, int count, int stride, int target) {
            if (isPacked) {
                for (int i = 0; i < count; i++) {
                    values[target + i] = packing.valueAt(bytes, at + i * stride);
                }
            } else if (stride == Double.BYTES && count > 1) {
                ByteBuffer.wrap(bytes).position(at).asDoubleBuffer().get(values, target, count);
            } else {
                for (int i = 0; i < count; i++) {
                    values[target + i] = BigEndian.doubleAt(bytes, at + i * stride);
                }
            }
        }

        @Override
        Column column(String name) {
            return Column.ofDoubles(name, values, size());
        }
    }

    /** Whole numbers of at most 32 bits with sign. */
    private static final class Ints extends DecodedNumbers {

        private final BasicType type;
        private int[] values = new int[64];

        Ints(BasicType type) {
            this.type = type;
        }

        @Override
        int capacity() {
            return values.length;
        }

        @Override
        void grow(int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void decode(byte[] bytes, int at, int count, int stride, int target) {
            if (type == BasicType.INT32 && stride == Integer.BYTES && count > 1) {
                ByteBuffer.wrap(bytes).position(at).asIntBuffer().get(values, target, count);
                return;
            }
            for (int i = 0; i < count; i++) {
                values[target + i] = (int) type.wholeAt(bytes, at + i * stride);
            }
        }

        @Override
        Column column(String name) {
            return Column.ofInts(name, values, size());
        }
    }

    /** Whole numbers of 64 bits, and those of 32 bits without sign. */
    private static final class Longs extends DecodedNumbers {

        private final BasicType type;
        private long[] values = new long[64];

        Longs(BasicType type) {
            this.type = type;
        }

        @Override
        int capacity() {
            return values.length;
        }

        @Override
        void grow(int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void decode(byte[] bytes, int at, int count, int stride, int target) {
            if (type != BasicType.UINT32 && stride == Long.BYTES && count > 1) {
                ByteBuffer.wrap(bytes).position(at).asLongBuffer().get(values, target, count);
                return;
            }
            for (int i = 0; i < count; i++) {
                values[target + i] = type.wholeAt(bytes, at + i * stride);
            }
        }

        @Override
        Column column(String name) {
            return type == BasicType.UINT64 ? Column.ofUnsignedLongs(name, values, size())
                    : Column.ofLongs(name, values, size());
        }
    }

    /** One byte each, not 0 is true. */
    private static final class Booleans extends DecodedNumbers {

        private boolean[] values = new boolean[64];

        @Override
        int capacity() {
            return values.length;
        }

        @Override
        void grow(int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        void decode(byte[] bytes, int at, int count, int stride, int target) {
            for (int i = 0; i < count; i++) {
                values[target + i] = bytes[at + i * stride] != 0;
            }
        }

        @Override
        Column column(String name) {
            return Column.ofBooleans(name, values, size());
        }
    }
}
