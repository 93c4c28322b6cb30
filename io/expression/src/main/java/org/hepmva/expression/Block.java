package org.hepmva.expression;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Some hundred events in columns, and spare arrays of that length: they stay in the nearest cache. Mutable.
 */
final class Block {

    static final int SIZE = 512;

    private final double[][] columns;
    private final int[] places;
    private final Deque<double[]> spare = new ArrayDeque<>();
    private int first;
    private int count;

    Block(double[][] columns, int[] places) {
        this.columns = columns;
        this.places = places;
    }

    void moveTo(int newFirst, int newCount) {
        first = newFirst;
        count = newCount;
    }

    int count() {
        return count;
    }

    void copyColumn(int name, double[] target) {
        System.arraycopy(columns[places[name]], first, target, 0, count);
    }

    double[] borrow() {
        double[] array = spare.poll();
        return array == null ? new double[SIZE] : array;
    }

    void giveBack(double[] array) {
        spare.push(array);
    }
}
