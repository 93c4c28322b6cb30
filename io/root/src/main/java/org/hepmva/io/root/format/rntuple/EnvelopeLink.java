package org.hepmva.io.root.format.rntuple;

import org.hepmva.io.root.format.bytes.FormatException;

/**
 * Where an envelope is.
 *
 * @param place  its bytes, compressed if they are fewer than {@code length}
 * @param length of the envelope
 */
record EnvelopeLink(Locator place, long length) {

    static EnvelopeLink read(EnvelopeCursor cursor) throws FormatException {
        long length = cursor.readLong();
        return new EnvelopeLink(Locator.read(cursor), length);
    }
}
