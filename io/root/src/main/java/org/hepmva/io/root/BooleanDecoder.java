package org.hepmva.io.root;

import org.hepmva.io.Column;
import org.hepmva.io.root.format.tree.Span;

/** Bool_t; every byte but 0 is true. */
final class BooleanDecoder implements ColumnDecoder {

    private final String name;
    private final boolean[] values;

    BooleanDecoder(String name, int most) {
        this.name = name;
        this.values = new boolean[most];
    }

    @Override
    public void decode(Span span, int from, int count, int target) {
        for (int i = 0; i < count; i++) {
            values[target + i] = span.bytes()[span.at(from + i)] != 0;
        }
    }

    @Override
    public Column column(int size) {
        return Column.ofBooleans(name, values, size);
    }
}
