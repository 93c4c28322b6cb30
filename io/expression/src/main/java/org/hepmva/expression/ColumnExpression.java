package org.hepmva.expression;

/**
 * An expression that knows which columns its values are in, and of what kind they are. Immutable, safe to
 * share between threads.
 *
 * <p>Whole numbers of 64 bits are compared and taken apart into bits exactly; {@link #exact} gives them
 * exactly, too. NaN in, NaN out, as with a {@link BoundExpression}, whose values these are wherever doubles
 * hold all numbers.
 */
public final class ColumnExpression {

    private final String text;
    private final int[] places;
    private final RealPart values;
    private final RealPart conditions;
    private final WholePart wholes;
    private final ValueKind kind;

    ColumnExpression(String text, Term root, Compiler compiler, int[] places) {
        this.text = text;
        this.places = places;
        this.values = compiler.real(root);
        this.conditions = compiler.truth(root);
        this.wholes = compiler.isWhole(root) ? compiler.whole(root) : null;
        this.kind = compiler.kind(root);
    }

    /** {@return whether every value is a whole number, and so {@link #exact} has it} */
    public boolean isWhole() {
        return wholes != null;
    }

    /**
     * {@return what holds every value that there can be: that of a formula which is a name alone; INTEGER or
     * LONG if whole numbers cannot go beyond; else REAL, though the values of some events may be {@linkplain
     * #isWhole() whole numbers} that no double holds}
     */
    public ValueKind kind() {
        return kind;
    }

    /**
     * Gives the values as doubles.
     *
     * @param columns  the values of the names
     * @param count    number of events, from index 0
     * @param target   where the values go, from index 0
     * @param listener hears of whole numbers that no double holds
     */
    public void values(EventColumns columns, int count, double[] target, RoundingListener listener) {
        fill(values, columns, count, target, listener);
    }

    /**
     * Says which events fulfil it as a condition: those whose value is neither 0 nor NaN.
     *
     * @param columns  the values of the names
     * @param count    number of events, from index 0
     * @param target   where 0, NaN or another number goes, from index 0
     * @param listener hears of whole numbers that no double holds, where a formula needs one
     */
    public void conditions(EventColumns columns, int count, double[] target, RoundingListener listener) {
        fill(conditions, columns, count, target, listener);
    }

    private void fill(RealPart part, EventColumns columns, int count, double[] target,
                      RoundingListener listener) {
        EventBlock block = new EventBlock(columns, places, listener);
        double[] result = block.borrow();
        for (int first = 0; first < count; first += EventBlock.SIZE) {
            block.moveTo(first, Math.min(EventBlock.SIZE, count - first));
            part.values(block, result);
            System.arraycopy(result, 0, target, first, block.count());
        }
    }

    /**
     * Gives the values of a formula of whole numbers, exactly as far as 64 bits go.
     *
     * @param columns  the values of the names
     * @param count    number of events, from index 0
     * @param target   where the values go, from index 0
     * @param listener hears of whole numbers that no double holds, where a formula needs one
     * @throws IllegalStateException if not every value {@linkplain #isWhole() is a whole number}
     */
    public void exact(EventColumns columns, int count, ExactValues target, RoundingListener listener) {
        if (wholes == null) {
            throw new IllegalStateException("'" + text + "' is not of whole numbers");
        }
        exact(new EventBlock(columns, places, listener), count, target);
    }

    /** {@return what goes through columns again and again; one thread} */
    EventBlock block(EventColumns columns) {
        return new EventBlock(columns, places, RoundingListener.NONE);
    }

    /** Gives the values as doubles; allocates nothing but the block's own arrays, once. */
    void values(EventBlock block, int count, double[] target) {
        double[] result = block.borrow();
        for (int first = 0; first < count; first += EventBlock.SIZE) {
            block.moveTo(first, Math.min(EventBlock.SIZE, count - first));
            values.values(block, result);
            System.arraycopy(result, 0, target, first, block.count());
        }
        block.giveBack(result);
    }

    /** Gives the values of a formula of whole numbers; allocates nothing but the block's own arrays, once. */
    void exact(EventBlock block, int count, ExactValues target) {
        Wholes result = block.borrowWholes();
        target.begin(count);
        for (int first = 0; first < count; first += EventBlock.SIZE) {
            block.moveTo(first, Math.min(EventBlock.SIZE, count - first));
            wholes.wholes(block, result);
            target.take(result, block.count(), first);
        }
        block.giveBack(result);
    }

    /** {@return the text of the expression} */
    @Override
    public String toString() {
        return text;
    }
}
