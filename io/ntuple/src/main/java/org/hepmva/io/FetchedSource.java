package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * The bytes of a file on a server that gives no parts of files, so that all had to be fetched. They are kept
 * in a temporary file until this is closed, whoever holds it, since the network is slower than the disk.
 */
final class FetchedSource implements ByteSource {

    private final String name;
    private final String version;
    private final KeptBytes stored;
    private final Holds holds;

    FetchedSource(String name, String version, KeptBytes stored) {
        this.name = name;
        this.version = version;
        this.stored = stored;
        this.holds = new Holds(name, new Holds.Resource() {

            @Override
            public void open() {
                // it is there until it is closed
            }

            @Override
            public void release() {
                // the next hold would have to fetch it again
            }
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return stored.size();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(position, length, size());
        Objects.checkFromIndexSize(offset, length, target.length);
        if (!stored.read(position, target, offset, length)) {
            holds.requireNotClosed();
        }
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
    public List<String> remarks() {
        return List.of("the server gives no parts of files, so all " + size() + " bytes were fetched");
    }

    @Override
    public void close() throws IOException {
        holds.close();
        stored.close();
    }

    @Override
    public String toString() {
        return name + ": " + size() + " bytes, fetched";
    }
}
