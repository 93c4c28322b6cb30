package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;

/**
 * A source that knows who holds it. Those that have something to let go of while nobody does, and to open
 * again, say so.
 */
abstract class HeldSource implements ByteSource {

    private final String name;
    private final String version;
    private final long size;
    private final Holds holds;

    HeldSource(String name, String version, long size) {
        this.name = Objects.requireNonNull(name, "name");
        this.version = version;
        this.size = size;
        this.holds = new Holds(name, new Holds.Resource() {

            @Override
            public void open() throws IOException {
                reopen();
            }

            @Override
            public void release() throws IOException {
                letGo();
            }
        });
    }

    /** Opens what was let go of, if it is not open; it has to be as it was. */
    void reopen() throws IOException {
        // it is there until it is closed
    }

    /** Lets go of what can be opened again. */
    void letGo() throws IOException {
        // nothing would be gained
    }

    /** Reads bytes that lie in the source and fit into the target; may find it closed. */
    abstract void fill(long position, byte[] target, int offset, int length) throws IOException;

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final String version() {
        return version;
    }

    @Override
    public final void read(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(position, length, size);
        Objects.checkFromIndexSize(offset, length, target.length);
        fill(position, target, offset, length);
    }

    /** Opens what was let go of, unless the source was closed for good. */
    final void ensureOpen() throws IOException {
        holds.ensureOpen();
    }

    final void requireNotClosed() throws IOException {
        holds.requireNotClosed();
    }

    @Override
    public final Closeable hold() throws IOException {
        return holds.hold();
    }

    @Override
    public final void rest() throws IOException {
        holds.release();
    }

    @Override
    public void close() throws IOException {
        holds.close();
    }

    @Override
    public String toString() {
        return name + ": " + size + " bytes";
    }
}
