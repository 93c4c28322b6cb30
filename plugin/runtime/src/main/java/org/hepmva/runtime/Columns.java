package org.hepmva.runtime;

/**
 * The values of many events, column by column.
 *
 * <p>The views of arrays have a name for each kind of numbers, not one for both: Jython chooses badly between
 * methods that differ by the type of a number alone. What holds its columns in another way implements this
 * interface, so that they need not be copied whole.
 */
public interface Columns {

    /**
     * {@return a view of columns in float, as a sample holds them}
     *
     * @param columns all of one length; NOT COPIED
     * @throws IllegalArgumentException if their lengths differ
     */
    static Columns ofFloats(float[][] columns) {
        return new FloatColumns(columns);
    }

    /**
     * {@return a view of columns in double; a variable's values are rounded to float when they are used}
     *
     * @param columns all of one length; NOT COPIED
     * @throws IllegalArgumentException if their lengths differ
     */
    static Columns ofDoubles(double[][] columns) {
        return new DoubleColumns(columns);
    }

    /** {@return number of columns} */
    int count();

    /** {@return number of events, the same for every column; 0 without columns} */
    int events();

    /**
     * Copies some values of a column, rounded to float.
     *
     * @param column in [0, {@link #count()})
     * @param first  the first event to take
     * @param length how many events
     * @param target where to write, from its beginning
     */
    void read(int column, int first, int length, float[] target);

    /**
     * Copies some values of a column, as they are.
     *
     * @param column in [0, {@link #count()})
     * @param first  the first event to take
     * @param length how many events
     * @param target where to write, from its beginning
     */
    void readExact(int column, int first, int length, double[] target);

    /**
     * {@return whether a column is of whole numbers of 64 bits, which {@link #readWhole} gives exactly}
     *
     * @param column in [0, {@link #count()})
     */
    default boolean isWhole(int column) {
        return false;
    }

    /**
     * {@return whether the 64 bits of a column of whole numbers are without sign}
     *
     * @param column in [0, {@link #count()})
     */
    default boolean isUnsigned(int column) {
        return false;
    }

    /**
     * Copies some values of a column of whole numbers, exactly.
     *
     * @param column in [0, {@link #count()}), one that {@linkplain #isWhole is of whole numbers}
     * @param first  the first event to take
     * @param length how many events
     * @param target where to write the 64 bits of each, from its beginning
     * @throws IllegalArgumentException if the column is not of whole numbers
     */
    default void readWhole(int column, int first, int length, long[] target) {
        throw new IllegalArgumentException("column " + column + " is not of whole numbers");
    }

    /**
     * {@return these columns, and after them some of whole numbers of 64 bits with sign, such as the numbers
     * of the events, of which doubles hold only those up to 2<sup>53</sup>}
     *
     * @param wholes each as long as these columns; NOT COPIED
     * @throws IllegalArgumentException if their lengths differ
     */
    default Columns and(long[]... wholes) {
        return new AppendedColumns(this, wholes.clone());
    }
}
