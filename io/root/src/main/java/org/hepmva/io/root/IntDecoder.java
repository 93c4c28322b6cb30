package org.hepmva.io.root;

import java.nio.ByteBuffer;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.BigEndian;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.LeafType;
import org.hepmva.io.root.format.tree.Span;

/** Whole numbers of up to 32 bits with sign, up to 16 without. */
final class IntDecoder implements ColumnDecoder {

    private final String name;
    private final LeafType type;
    private final int[] values;

    IntDecoder(String name, Field field, int most) {
        this.name = name;
        this.type = field.description().type();
        this.values = new int[most];
    }

    @Override
    public void decode(Span span, int from, int count, int target) {
        byte[] bytes = span.bytes();
        if (span.stride() == Integer.BYTES && type == LeafType.INT32) {
            ByteBuffer.wrap(bytes).position(span.at(from))
                    .asIntBuffer().get(values, target, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int at = span.at(from + i);
            values[target + i] = switch (type) {
                case INT8 -> bytes[at];
                case UINT8 -> bytes[at] & 0xFF;
                case INT16 -> BigEndian.shortAt(bytes, at);
                case UINT16 -> BigEndian.shortAt(bytes, at) & 0xFFFF;
                default -> BigEndian.intAt(bytes, at);
            };
        }
    }

    @Override
    public Column column(int size) {
        return Column.ofInts(name, values, size);
    }
}
