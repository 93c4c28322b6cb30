package org.hepmva.io;

import java.io.IOException;

/** Bytes that are held in memory. */
final class MemorySource extends HeldSource {

    private volatile byte[] bytes;

    MemorySource(String name, byte[] bytes) {
        super(name, "", bytes.length);
        this.bytes = bytes;
    }

    @Override
    void fill(long position, byte[] target, int offset, int length) throws IOException {
        byte[] there = bytes;
        if (there.length < size()) {
            requireNotClosed();
        }
        System.arraycopy(there, (int) position, target, offset, length);
    }

    /** In this order: whoever finds the bytes gone must find that it was closed, too. */
    @Override
    public void close() throws IOException {
        super.close();
        bytes = new byte[0]; // whoever made the source may still have them
    }
}
