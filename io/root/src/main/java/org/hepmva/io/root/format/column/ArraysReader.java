package org.hepmva.io.root.format.column;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.FormatException;

/** Reads arrays whose lengths vary: has where the elements of each start, and behind them the end. */
abstract class ArraysReader extends FormReader {

    private final FormReader element;
    private int[] offsets = new int[64];
    private int arrays;

    /** Arrays of what {@code element} reads. */
    ArraysReader(FormReader element) {
        this.element = element;
    }

    /** {@return what reads the elements} */
    final FormReader element() {
        return element;
    }

    /** Adds an array of the elements that were read since the last. */
    final void endArray() throws FormatException {
        endArray(element.size());
    }

    /** Adds an array that ends before element {@code end}. */
    final void endArray(int end) throws FormatException {
        if (arrays + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, Capacity.of(arrays + 1, 1, offsets.length));
        }
        offsets[++arrays] = end;
    }

    @Override
    final int size() {
        return arrays;
    }

    @Override
    void clear() {
        arrays = 0;
        element.clear();
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        element.collect(contents -> around.apply(
                Column.ofArrays(contents.name(), offsets, contents, arrays)), taker);
    }
}
