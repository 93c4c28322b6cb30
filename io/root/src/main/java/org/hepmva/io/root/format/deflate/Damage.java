package org.hepmva.io.root.format.deflate;

import org.hepmva.io.root.format.bytes.FormatException;

/** What is said of a block that is not as deflate writes it. */
final class Damage {

    private Damage() {
    }

    static FormatException of(String what) {
        return FormatException.malformed("a zlib block is damaged (" + what + ")");
    }
}
