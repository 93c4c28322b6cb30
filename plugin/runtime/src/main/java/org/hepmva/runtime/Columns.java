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
}
