package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.hepmva.text.Closing;

/**
 * The bytes of a file on a server that gives no parts of files, so that all had to be fetched. They are kept
 * in a temporary file until this is closed, whether anybody holds it or not, since the network is slower than
 * the disk. Any number of threads may read.
 */
final class FetchedSource extends HeldSource {

    private final KeptBytes stored;

    FetchedSource(String name, String version, KeptBytes stored) {
        super(name, version, stored.size());
        this.stored = stored;
    }

    @Override
    void fill(long position, byte[] target, int offset, int length) throws IOException {
        if (!stored.read(position, target, offset, length)) {
            requireNotClosed();
        }
    }

    @Override
    public List<String> remarks() {
        return List.of("the server gives no parts of files, so all " + size() + " bytes were fetched");
    }

    /** In this order: whoever finds the bytes gone must find that it was closed, too. */
    @Override
    public void close() throws IOException {
        Closeable held = super::close;
        Closing.all(List.of(held, stored));
    }

    @Override
    public String toString() {
        return super.toString() + ", fetched";
    }
}
