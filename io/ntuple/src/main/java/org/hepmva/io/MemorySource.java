package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;

/** Bytes that are held in memory. */
final class MemorySource implements ByteSource {

    private final String name;
    private final Holds holds;
    private volatile byte[] bytes;
    private final int size;

    MemorySource(String name, byte[] bytes) {
        this.name = Objects.requireNonNull(name, "name");
        this.bytes = Objects.requireNonNull(bytes, "bytes");
        this.size = bytes.length;
        this.holds = new Holds(name, new Holds.Resource() {

            @Override
            public void open() {
                // it is there until it is closed
            }

            @Override
            public void release() {
                // whoever made the source may still have the bytes; nothing is gained
            }
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(position, length, size);
        byte[] there = bytes;
        if (there.length < size) {
            holds.requireNotClosed();
        }
        System.arraycopy(there, (int) position, target, offset, length);
    }

    @Override
    public Closeable hold() throws IOException {
        return holds.hold();
    }

    @Override
    public void rest() throws IOException {
        holds.release();
    }

    @Override
    public void close() throws IOException {
        holds.close();
        bytes = new byte[0];
    }

    @Override
    public String toString() {
        return name + ": " + size + " bytes";
    }
}
