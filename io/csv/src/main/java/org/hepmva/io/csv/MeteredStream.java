package org.hepmva.io.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hepmva.io.ProgressListener;

/** Bytes of a file that tell how many of them have been read. */
final class MeteredStream extends FilterInputStream {

    private final long size;
    private final ProgressListener progress;
    private long done;

    MeteredStream(InputStream bytes, long size, ProgressListener progress) {
        super(bytes);
        this.size = size;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        tell(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        tell(Math.max(0, read));
        return read;
    }

    private void tell(int more) {
        done += more;
        if (more > 0) {
            progress.opening(done, size);
        }
    }
}
