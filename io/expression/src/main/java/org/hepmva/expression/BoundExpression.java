package org.hepmva.expression;

/**
 * An expression that knows where its values are. Immutable, safe to share between threads.
 *
 * <p>Nothing can fail any more but a loop that supplies fewer values than it promised ({@code
 * IndexOutOfBoundsException}). NaN in, NaN out, except where C says otherwise: a comparison with NaN is false
 * (0), and NaN as a condition is true.
 */
public final class BoundExpression {

    private final String text;
    private final RealPart root;
    private final int[] places;

    BoundExpression(String text, RealPart root, int[] places) {
        this.text = text;
        this.root = root;
        this.places = places;
    }

    /**
     * {@return the value for one event; allocates nothing}
     *
     * @param event one value per provided name, in that order
     */
    public double value(double[] event) {
        return root.value(event, places);
    }

    /**
     * Evaluates many events, a block at a time; the values are the same bit for bit as one by one.
     *
     * @param columns one array per provided name, in that order; NOT COPIED; those that are not mentioned may
     * be null
     * @param count   number of events, from index 0
     * @param target  where the values go, from index 0; may be one of the columns
     */
    public void values(double[][] columns, int count, double[] target) {
        EventBlock block = new EventBlock(EventColumns.ofReals(columns), places, RoundingListener.NONE);
        double[] values = block.borrow();
        for (int first = 0; first < count; first += EventBlock.SIZE) {
            block.moveTo(first, Math.min(EventBlock.SIZE, count - first));
            root.values(block, values);
            System.arraycopy(values, 0, target, first, block.count());
        }
    }

    /** {@return the text of the expression} */
    @Override
    public String toString() {
        return text;
    }
}
