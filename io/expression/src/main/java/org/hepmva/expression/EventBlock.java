package org.hepmva.expression;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Some hundred events in columns, and spare arrays of that length: they stay in the nearest cache. Mutable.
 */
final class EventBlock {

    static final int SIZE = 512;

    private final EventColumns columns;
    private final int[] places;
    private final RoundingListener listener;
    private final Deque<double[]> spare = new ArrayDeque<>();
    private final Deque<Wholes> spareWholes = new ArrayDeque<>();
    private int first;
    private int count;

    EventBlock(EventColumns columns, int[] places, RoundingListener listener) {
        this.columns = columns;
        this.places = places;
        this.listener = listener;
    }

    void moveTo(int newFirst, int newCount) {
        first = newFirst;
        count = newCount;
    }

    int count() {
        return count;
    }

    void copyColumn(int name, double[] target) {
        System.arraycopy(columns.reals(places[name]), first, target, 0, count);
    }

    void copyColumn(int name, Wholes target, boolean unsigned) {
        target.set(columns.wholes(places[name]), first, count, unsigned);
    }

    /** {@return the text of event {@code i} of this block} */
    String text(int name, int i) {
        return columns.texts(places[name])[first + i];
    }

    /** Tells that a double stands for a whole number that it does not hold. */
    void rounded(String what, String exact, int i) {
        listener.rounded(what, exact, first + i);
    }

    double[] borrow() {
        double[] array = spare.poll();
        return array == null ? new double[SIZE] : array;
    }

    void giveBack(double[] array) {
        spare.push(array);
    }

    Wholes borrowWholes() {
        Wholes array = spareWholes.poll();
        return array == null ? new Wholes() : array;
    }

    void giveBack(Wholes array) {
        spareWholes.push(array);
    }
}
