package org.hepmva.io.root.format.write;

import java.util.Optional;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.FormatException;

/** The entries of one branch that are not in a basket yet. Mutable; one thread. */
final class BranchBuffer {

    private final BranchShape shape;
    private final int headLength;
    private final ValueEncoder encoder;
    private final Optional<BranchBuffer> counter;
    private final BranchIndex index = new BranchIndex();
    private final EncoderRoom valueRoom = new EncoderRoom();
    private final EncoderRoom startRoom = new EncoderRoom();
    private Encoder values = new Encoder();
    private Encoder starts = new Encoder();
    private int entries;
    private long behind;
    private int longest;

    BranchBuffer(BranchShape shape, String tree, ValueEncoder encoder, Optional<BranchBuffer> counter) {
        this.shape = shape;
        this.headLength = FilledBasket.headLength(shape.name(), tree);
        this.encoder = encoder;
        this.counter = counter;
    }

    BranchShape shape() {
        return shape;
    }

    BranchIndex index() {
        return index;
    }

    Optional<BranchBuffer> counter() {
        return counter;
    }

    /** {@return bytes that wait for a basket} */
    int size() {
        return values.size() + starts.size();
    }

    int waiting() {
        return entries;
    }

    /** {@return the largest number of elements, or the longest text} */
    int longest() {
        return longest;
    }

    /**
     * {@return how far the entries from {@code from} on may go before a basket is full}
     *
     * @param largest bytes of a basket, which one entry may exceed
     */
    int fitting(Column column, int from, int to, int largest) {
        long room = largest - (long) size();
        if (shape.isText() || shape.isVector()) {
            return from + 1;
        }
        int width = shape.values() * shape.width();
        if (!shape.isJagged()) {
            return (int) Math.min(to, from + Math.max(1, (room + width - 1) / width));
        }
        int[] offsets = column.arrays().offsets();
        int end = from + 1;
        while (end < to && (long) (offsets[end] - offsets[from]) * width
                + (long) (end - from) * Integer.BYTES < room) {
            end++;
        }
        return end;
    }

    /** Adds the entries [from, to) of a column. */
    void add(Column column, int from, int to) throws FormatException {
        if (shape.isText()) {
            addTexts(column, from, to);
        } else if (shape.isVector()) {
            addVectors(column.arrays(), from, to);
        } else if (shape.isJagged()) {
            addJagged(column.arrays(), from, to);
        } else {
            addFixed(column, from, to);
        }
        entries += to - from;
        behind += to - from;
    }

    private void addTexts(Column column, int from, int to) {
        for (int i = from; i < to; i++) {
            starts.putInt(headLength + values.size());
            longest = Math.max(longest, ValueEncoder.putText(values, column.text(i)));
        }
    }

    private void addVectors(ArrayColumn arrays, int from, int to) throws FormatException {
        for (int i = from; i < to; i++) {
            starts.putInt(headLength + values.size());
            encoder.putVector(values, arrays, shape.scalar(), i);
        }
    }

    private void addJagged(ArrayColumn arrays, int from, int to) throws FormatException {
        int[] offsets = arrays.offsets();
        int width = shape.values() * shape.width();
        long start = (long) headLength + values.size();
        for (int i = from; i < to; i++) {
            int length = offsets[i + 1] - offsets[i];
            starts.putInt((int) (start + (long) width * (offsets[i] - offsets[from])));
            longest = Math.max(longest, length);
            counter.orElseThrow().addLength(length);
        }
        addElements(arrays.contents(), 0, offsets[from], offsets[to]);
    }

    private void addLength(int length) {
        values.putInt(length);
        longest = Math.max(longest, length);
        entries++;
        behind++;
    }

    private void addFixed(Column column, int from, int to) throws FormatException {
        addElements(column, 0, from, to);
    }

    /** Goes down to the innermost values: those of neighbours are neighbours. */
    private void addElements(Column column, int depth, int from, int to) throws FormatException {
        if (depth == shape.sizes().size()) {
            encoder.put(values, column, shape.scalar(), from, to);
            return;
        }
        ArrayColumn arrays = column.arrays();
        int size = shape.sizes().get(depth);
        for (int i = from; i < to; i++) {
            if (arrays.length(i) != size) {
                String place = depth == 0 && !shape.isJagged() ? "entry " + (behind + i - from)
                        : "one in entry " + behind + " or behind it";
                throw FormatException.unsupported("branch '" + shape.name() + "' holds arrays of " + size
                        + " elements, " + place + " has " + arrays.length(i));
            }
        }
        if (from < to) {
            addElements(arrays.contents(), depth + 1, arrays.offsets()[from], arrays.offsets()[to]);
        }
    }

    /** {@return the entries that wait, as a basket; none wait any more} */
    FilledBasket.Full take() {
        int last = values.size();
        if (shape.hasOffsets()) {
            values.putInt(entries + 1).putBytes(starts.array(), 0, starts.size()).putInt(0);
            starts = startRoom.next(starts.size());
        }
        FilledBasket basket = new FilledBasket(values.size(), last, entries, behind);
        FilledBasket.Full full = new FilledBasket.Full(basket, values.array());
        values = valueRoom.next(values.size());
        entries = 0;
        return full;
    }
}
