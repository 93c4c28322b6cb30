package org.hepmva.io;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The values of one column in one chunk of an ntuple: one value, or one array of values, per entry.
 *
 * <p>A format makes columns with the {@code of…} methods here, around arrays that it fills again for
 * the next chunk: a column is valid until the {@link Chunks} it came from advance. Reading is safe
 * from many threads and allocates nothing (text of numbers excepted). An index outside [0, size)
 * throws {@code IndexOutOfBoundsException} or, since arrays are reused, gives a value without meaning.
 */
public sealed interface Column
        permits FloatColumn, DoubleColumn, IntColumn, LongColumn, UnsignedLongColumn, BooleanColumn,
        StringColumn, MixedColumn, ArrayColumn, DeferredColumn {

    /** {@return the name it was asked for by} */
    String name();

    /** {@return what its values are} */
    ColumnType type();

    /** {@return the number of entries} */
    int size();

    /**
     * {@return the value of entry {@code i} of this chunk; NaN if it is missing, 1 and 0 for true and
     * false}
     *
     * <p>A LONG or UNSIGNED_LONG beyond ±2<sup>53</sup> is rounded to the nearest double; {@link #whole(int)}
     * is exact.
     *
     * @throws IllegalStateException if the column is text or of arrays
     */
    double value(int i);

    /**
     * {@return the value of entry {@code i} of a column of {@linkplain ColumnType#isWhole() whole numbers},
     * exactly}
     *
     * <p>Of an UNSIGNED_LONG column these are the 64 bits: a value v from 2<sup>63</sup> on is given as the
     * negative v − 2<sup>64</sup>. Equality and hashing may take them as they are; for order and arithmetic
     * there are {@link Long#compareUnsigned} and {@link Long#divideUnsigned}, for reading {@link #text(int)}.
     *
     * @throws IllegalStateException if the column is text, of floating point or of arrays
     */
    long whole(int i);

    /**
     * {@return the value of entry {@code i} as text: the shortest decimal that reads back the same,
     * "true" or "false"; of arrays a list as JSON writes it}
     */
    String text(int i);

    /**
     * {@return the arrays of a column of arrays: contents and offsets}
     *
     * @throws IllegalStateException if entries are not arrays
     */
    default ArrayColumn arrays() {
        throw new IllegalStateException("column '" + name() + "' is not of arrays, but " + type());
    }

    /**
     * Copies every value, as {@link #value(int)} gives it.
     *
     * @param target where to
     * @param offset index in {@code target} of the first value
     * @throws IllegalStateException if the column is text or of arrays
     */
    void copyTo(double[] target, int offset);

    /**
     * Copies every value rounded to the nearest float, which for FLOAT columns changes nothing.
     *
     * @param target where to
     * @param offset index in {@code target} of the first value
     * @throws IllegalStateException if the column is text or of arrays
     */
    void copyToFloats(float[] target, int offset);

    /** {@return this column under another name; the values are NOT COPIED} */
    Column named(String name);

    /**
     * {@return a column of some entries of this one, copied}
     *
     * @param entries indices into this column, in the order wanted
     * @param count   how many of them
     */
    Column keeping(int[] entries, int count);

    /** {@return a FLOAT column of the first {@code size} values, which are NOT COPIED} */
    static Column ofFloats(String name, float[] values, int size) {
        return new FloatColumn(name, values, size);
    }

    /** {@return a DOUBLE column of the first {@code size} values, which are NOT COPIED} */
    static Column ofDoubles(String name, double[] values, int size) {
        return new DoubleColumn(name, values, size);
    }

    /** {@return an INT column of the first {@code size} values, which are NOT COPIED} */
    static Column ofInts(String name, int[] values, int size) {
        return new IntColumn(name, values, size);
    }

    /** {@return a LONG column of the first {@code size} values, which are NOT COPIED} */
    static Column ofLongs(String name, long[] values, int size) {
        return new LongColumn(name, values, size);
    }

    /**
     * {@return an UNSIGNED_LONG column of the first {@code size} values, which are NOT COPIED}
     *
     * @param values the 64 bits of each value, read without sign
     */
    static Column ofUnsignedLongs(String name, long[] values, int size) {
        return new UnsignedLongColumn(name, values, size);
    }

    /** {@return a BOOLEAN column of the first {@code size} values, which are NOT COPIED} */
    static Column ofBooleans(String name, boolean[] values, int size) {
        return new BooleanColumn(name, values, size);
    }

    /** {@return a STRING column of the first {@code size} values, none null, which are NOT COPIED} */
    static Column ofStrings(String name, String[] values, int size) {
        return new StringColumn(name, values, size);
    }

    /**
     * {@return a column of arrays whose lengths vary}
     *
     * @param name     what it is called
     * @param offsets  index in {@code contents} of the first element of each entry, never less than the one
     *                 before, then that behind the last; at least {@code size + 1} numbers, NOT COPIED
     * @param contents the elements
     * @param size     number of entries
     * @throws IllegalArgumentException if the offsets of the first and last entry are not in the contents
     */
    static ArrayColumn ofArrays(String name, int[] offsets, Column contents, int size) {
        return new ArrayColumn(name, OptionalInt.empty(), offsets, contents, size);
    }

    /**
     * {@return a column of arrays of one length}
     *
     * @param name     what it is called
     * @param length   number of elements of each entry, at least 1
     * @param contents the elements, {@code size * length} or more
     * @param size     number of entries
     */
    static ArrayColumn ofArrays(String name, int length, Column contents, int size) {
        int[] offsets = new int[size + 1];
        Arrays.setAll(offsets, i -> Math.multiplyExact(i, length));
        return new ArrayColumn(name, OptionalInt.of(length), offsets, contents, size);
    }

    /**
     * {@return a column whose values are computed when the first of them is asked for; of those that are kept
     * by {@link #keeping} before, these alone}
     *
     * @param name        what it is called
     * @param type        what its values are
     * @param size        number of entries
     * @param computation gives the values
     */
    static Column deferred(String name, ColumnType type, int size, Computation computation) {
        return new DeferredColumn(name, type, size, computation);
    }

    /** Gives the values of some entries. */
    @FunctionalInterface
    interface Computation {

        /**
         * {@return a column of these entries}
         *
         * @param entries indices into the column whose values are asked for, in the order wanted
         */
        Column of(int[] entries);
    }
}
