package org.hepmva.io.root;

import java.nio.ByteBuffer;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.BigEndian;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.LeafType;
import org.hepmva.io.root.format.tree.Packing;
import org.hepmva.io.root.format.tree.Span;

/** Double_t and Double32_t. */
final class DoubleDecoder implements ColumnDecoder {

    private final String name;
    private final LeafType type;
    private final Packing packing;
    private final double[] values;

    DoubleDecoder(String name, Field field, int most) {
        this.name = name;
        this.type = field.description().type();
        this.packing = field.description().packing();
        this.values = new double[most];
    }

    @Override
    public void decode(Span span, int from, int count, int target) {
        byte[] bytes = span.bytes();
        if (type == LeafType.DOUBLE32) {
            for (int i = 0; i < count; i++) {
                values[target + i] = packing.valueAt(bytes, span.at(from + i));
            }
        } else if (span.stride() == Double.BYTES) {
            ByteBuffer.wrap(bytes).position(span.at(from))
                    .asDoubleBuffer().get(values, target, count);
        } else {
            for (int i = 0; i < count; i++) {
                values[target + i] = BigEndian.doubleAt(bytes, span.at(from + i));
            }
        }
    }

    @Override
    public Column column(int size) {
        return Column.ofDoubles(name, values, size);
    }
}
