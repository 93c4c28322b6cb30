package org.hepmva.io.root.format.codec;

import java.nio.ByteBuffer;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.deflate.Inflation;
import org.hepmva.io.root.format.deflate.Inflation.Stretch;

/** Blocks of deflate, with zlib's head and checksum or without. */
final class Deflated {

    static final int MOST_EXPANSION = Inflation.MOST_EXPANSION;

    private static final Spares<Inflation> INFLATIONS = new Spares<>(Inflation::new);

    private Deflated() {
    }

    /** Fills {@code target} as far as the block goes. */
    static void inflate(ByteBuffer block, ByteBuffer target, boolean bare) throws FormatException {
        Stretch source = part(block);
        Stretch room = part(target);
        Inflation inflation = INFLATIONS.take();
        try {
            int made = bare ? inflation.inflateBare(source, room) : inflation.inflate(source, room);
            target.position(target.position() + made);
        } finally {
            INFLATIONS.giveBack(inflation);
        }
    }

    private static Stretch part(ByteBuffer buffer) {
        int start = Span.start(buffer);
        return new Stretch(buffer.array(), start, start + buffer.remaining());
    }
}
