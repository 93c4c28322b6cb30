package org.hepmva.expression;

/**
 * The values of many events, one array per name: what a {@link ColumnExpression} reads. Mutable: filled again
 * for the next events. One thread.
 */
public final class EventColumns {

    private final double[][] reals;
    private final long[][] wholes;
    private final String[][] texts;

    /**
     * Room for columns; those that no expression mentions may stay empty.
     *
     * @param names how many names an expression was bound to
     */
    public EventColumns(int names) {
        reals = new double[names][];
        wholes = new long[names][];
        texts = new String[names][];
    }

    private EventColumns(double[][] reals) {
        this.reals = reals;
        this.wholes = new long[0][];
        this.texts = new String[0][];
    }

    static EventColumns ofReals(double[][] reals) {
        return new EventColumns(reals);
    }

    /** Sets the values of a name of kind REAL or INTEGER; NOT COPIED. */
    public void put(int name, double[] values) {
        reals[name] = values;
    }

    /** Sets the values of a name of kind LONG or UNSIGNED_LONG, 64 bits each; NOT COPIED. */
    public void put(int name, long[] values) {
        wholes[name] = values;
    }

    /** Sets the values of a name of kind TEXT, none null; NOT COPIED. */
    public void put(int name, String[] values) {
        texts[name] = values;
    }

    double[] reals(int name) {
        return reals[name];
    }

    long[] wholes(int name) {
        return wholes[name];
    }

    String[] texts(int name) {
        return texts[name];
    }
}
