package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The bytes of a source from the first to the last, which it holds until it is closed. One thread. */
final class SourceStream extends InputStream {

    private final ByteSource source;
    private final Closeable hold;
    private long position;

    private SourceStream(ByteSource source, Closeable hold) {
        this.source = source;
        this.hold = hold;
    }

    static SourceStream of(ByteSource source) throws IOException {
        return new SourceStream(source, source.hold());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        int here = (int) Math.min(length, source.size() - position);
        if (here == 0) {
            return length == 0 ? 0 : -1;
        }
        source.read(position, target, offset, here);
        position += here;
        return here;
    }

    @Override
    public long skip(long count) {
        long here = Math.max(0, Math.min(count, source.size() - position));
        position += here;
        return here;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, source.size() - position);
    }

    @Override
    public void close() throws IOException {
        hold.close();
    }
}
