package org.hepmva.io.root;

import java.nio.ByteBuffer;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.BigEndian;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.LeafType;
import org.hepmva.io.root.format.tree.Span;

/** Whole numbers of 64 bits, with sign and without, and of 32 without. */
final class LongDecoder implements ColumnDecoder {

    private final String name;
    private final LeafType type;
    private final long[] values;

    LongDecoder(String name, Field field, int most) {
        this.name = name;
        this.type = field.description().type();
        this.values = new long[most];
    }

    @Override
    public void decode(Span span, int from, int count, int target) {
        byte[] bytes = span.bytes();
        if (span.stride() == Long.BYTES && type != LeafType.UINT32) {
            ByteBuffer.wrap(bytes).position(span.at(from))
                    .asLongBuffer().get(values, target, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int at = span.at(from + i);
            values[target + i] = type == LeafType.UINT32
                    ? BigEndian.intAt(bytes, at) & 0xFFFF_FFFFL
                    : BigEndian.longAt(bytes, at);
        }
    }

    @Override
    public Column column(int size) {
        return type == LeafType.UINT64
                ? Column.ofUnsignedLongs(name, values, size)
                : Column.ofLongs(name, values, size);
    }
}
