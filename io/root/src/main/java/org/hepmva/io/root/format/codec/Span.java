package org.hepmva.io.root.format.codec;

import java.nio.ByteBuffer;

/** Where in its array a buffer goes on. */
final class Span {

    private Span() {
    }

    static int start(ByteBuffer buffer) {
        return buffer.arrayOffset() + buffer.position();
    }
}
