package org.hepmva.io.root.format.column;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.ObjectHead;

/** The bits of TObjects. */
final class BitsReader extends FormReader {

    private final int terminal;
    private long[] values = new long[16];
    private int size;

    BitsReader(int terminal) {
        this.terminal = terminal;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        long bits = ObjectHead.readBits(cursor);
        if (size == values.length) {
            values = Arrays.copyOf(values, Capacity.of(size, 1, size));
        }
        values[size++] = bits;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    void clear() {
        size = 0;
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        taker.take(terminal, name -> around.apply(Column.ofLongs(name, values, size)));
    }
}
